import { readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { collectionSchemas, type CollectionName } from '#model/collections.ts';
import { parseContentFile } from '#model/front-matter.ts';
import { whyNotShown } from '#model/outside-text.ts';
import { attacks } from './strings.ts';

/** Keys whose text names another record, a place in a closed list, or a file of another system. */
const references = new Set([
  'id',
  'key',
  'measure',
  'measures',
  'sources',
  'topic',
  'topics',
  'jurisdiction',
  'legislation',
  'code',
  'url',
  'rss',
]);
/** What the check refuses outright is in refused.test.ts. */
const texts = attacks.map(({ text }) => text).filter((text) => whyNotShown(text) === null);

type Data = Record<string, unknown>;

/**
 * What a contributor makes of a good record who writes an attack into every field that takes free text.
 * @param fits says whether the changed record is still one
 * @param first which attack comes first; the next field gets the next one
 */
function hostile(data: Data, fits: (data: Data) => boolean, first: number): Data {
  const changed = structuredClone(data);
  let next = first;
  const walk = (node: Data | unknown[]) => {
    for (const [key, value] of Object.entries(node)) {
      const slot = node as Data;
      if (typeof value === 'object' && value !== null) {
        if (!references.has(key) || (Array.isArray(value) && typeof value[0] === 'object')) walk(value as Data);
      } else if (typeof value === 'string' && !references.has(key)) {
        slot[key] = texts[next % texts.length]!;
        // Dates, codes and words of closed lists stay.
        if (fits(changed)) next += 1;
        else slot[key] = value;
      }
    }
  };
  walk(changed);
  return changed;
}

const front = (file: string) => parseContentFile(readFileSync(path.join('content', file), 'utf8')).data as Data;
const fitsIn = (name: CollectionName) => (data: Data) => collectionSchemas[name].safeParse(data).success;

/** As people write it: YAML, its texts in quotation marks. */
function asFile(data: Data, body = ''): string {
  return `---\n${Object.entries(data)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('')}---\n${body}`;
}

/** Hearings that people wrote a `curated:` block and a remark into. */
const curatedHearings = ['338684', '338685', '338686', '338687', '338688', '338689', '338690', '338691'] as const;
export const remarkedHearing = 'hearings/119/senate/338684';

/** Prose in a pulled file is Markdown and no code. */
const remark = `Said by <b>nobody</b>. <script>alert(40)</script><img src=x onerror=alert(41)>

<iframe src="https://attacker.example/"></iframe>

{process.exit(1)} <Content /> [a link](javascript:alert(42)) [another](data:text/html,x) [a good one](https://example.org/)

![x](https://attacker.example/x.png) ![y](javascript:alert(43)) <javascript:alert(44)>

[ref]: javascript:alert(45)

see [ref] and <https://example.org/auto>
`;

/**
 * Writes what a contributor may propose into a content folder: a measure, a place, a program, a longer text, `curated:` blocks, the lists
 * beside them.
 * @param measures how many measures and places, each with other attacks in its fields
 * @returns addresses of the pages that show it
 */
export async function proposeHostile(content: string, measures: number): Promise<string[]> {
  const pages: string[] = [];
  const write = async (file: string, text: string) => {
    await mkdir(path.dirname(path.join(content, file)), { recursive: true });
    await writeFile(path.join(content, file), text);
  };
  const law = front('measures/us/ca/san-francisco/2019-stop-secret-surveillance.mdx');
  const place = front('jurisdictions/us/ca/alameda.mdx');
  for (let index = 0; index < measures; index += 1) {
    const id = `us/ca/attackville-${index}`;
    await write(`jurisdictions/${id}.mdx`, asFile(hostile({ ...place, geoid: null }, fitsIn('jurisdictions'), index * 3)));
    const made = hostile({ ...law, legislation: [], jurisdiction: id }, fitsIn('measures'), index * 7);
    await write(`measures/${id}/2026-law.mdx`, asFile(made, 'A body.\n'));
    pages.push(`/${id}/`, `/measures/${id}/2026-law/`, `/embed/${id}/`, `/es/${id}/`);
  }
  await write('programs/license-photos/vt.mdx', asFile(hostile(front('programs/license-photos/vt.mdx'), fitsIn('programs'), 11)));
  const text = hostile(front('explainers/how-a-city-bans-face-recognition.mdx'), fitsIn('explainers'), 23);
  await write('explainers/attacks.mdx', asFile(text, 'A body.\n'));
  pages.push('/license-photos/vt/', '/es/license-photos/vt/', '/explainers/attacks/');
  for (const [index, event] of curatedHearings.entries()) {
    const file = `hearings/119/senate/${event}.mdx`;
    const good = await readFile(path.join(content, file), 'utf8');
    const [title, summary, note] = [0, 9, 18].map((step) => texts[(index * 5 + step) % texts.length]!);
    const block = `curated:\n  title: ${JSON.stringify(title)}\n  summary: ${JSON.stringify(summary)}\n  note: ${JSON.stringify(note)}\n  topics: ["biometrics"]\n`;
    await write(file, `${good.replace(/---\n$/, '')}${block}---\n${index === 0 ? remark : ''}`);
    pages.push(`/hearings/119/senate/${event}/`);
  }
  for (const name of ['sources.yaml', 'committees.yaml']) {
    const list = load(await readFile(path.join(content, name), 'utf8'), { schema: CORE_SCHEMA }) as Data[];
    const changed = list.map((one, index) => ({ ...one, ...(index < texts.length ? hostileNames(one, index) : {}) }));
    await write(name, JSON.stringify(changed));
  }
  const retired = { id: 'us/ca/oakland/2018-twice', collection: 'measures', on: '2026-01-31', reason: `Entered twice. ${texts[6]}` };
  await write('retired.yaml', JSON.stringify([retired]));
  pages.push('/measures/us/ca/oakland/2018-twice/', '/sources/', '/committees/');
  return pages;
}

/** Of the lists, only what is free text in every entry. */
function hostileNames(entry: Data, index: number): Data {
  const free = ['name', 'shortName', 'note', 'publisher', 'covers', 'license', 'gaps', 'title'].filter((key) => key in entry);
  return Object.fromEntries(
    free.map((key, place) => {
      const text = texts[(index + place * 13) % texts.length]!;
      return [key, Array.isArray(entry[key]) ? [text] : text];
    }),
  );
}
