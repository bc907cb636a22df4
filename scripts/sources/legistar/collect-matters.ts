import { classify } from '#model/topics.ts';
import { SourceError, type Skipped, type SourceContext } from '#pull/source.ts';
import { dayInZone } from '#model/zoned-time.ts';
import { addDays, address, askAll, askPart, dayLiteral, mostPages, orFilters, pageSize, quoted, type Pages, type Tenant } from './ask.ts';
import type { City } from './define-city.ts';
import { legislationId } from './map-matter.ts';
import { attachmentSchema, historySchema, matterSchema, sponsorSchema, type Matter, type RawMatter } from './parse.ts';
import type { z } from 'astro/zod';

/** Days that every question about changes reaches back: `LastModified` fields miss some changes. */
export const overlap = 3;
/** After so many parts that could not be read the rest is not asked for: the city is ill. */
const mostFailures = 10;

/** What a run notes on the way. */
export interface Diary {
  notes: string[];
  skipped: Skipped[];
}

/** Matters that bear on us, and which files those are. */
export interface Matters {
  raws: RawMatter[];
  /** Is a file with this number followed, known or on a topic? */
  isOurs: (file: string) => boolean;
}

/**
 * Reads the matters that are on a topic, followed by a measure, or known, with their parts.
 *
 * Ordinarily it asks for everything that changed and sorts out here what is ours: that is one question, and it finds every spelling of
 * a topic. Only a full pull asks for the phrases of the topics, in titles, which is all that the server searches.
 * @throws SourceError when the list cannot be read, or is empty where the city has files known to us
 */
export async function collectMatters(tenant: Tenant, city: City, context: SourceContext, diary: Diary): Promise<Matters> {
  const followed = followedFiles(city, context);
  const known = new Set([...context.legislation].filter(([, { client }]) => client === city.client).map(([id]) => id));
  const found = new Map<number, Matter>();
  let [seen, titled] = [0, 0];
  for (const filter of [...windowFilters(tenant, city, context), ...fileFilters(tenant, followed)]) {
    const { rows, complete }: Pages<Matter> = await askAll(
      tenant,
      'matters',
      { filter, orderBy: 'MatterId' },
      matterSchema,
      ({ MatterId }) => MatterId,
      (item, reason) => diary.skipped.push({ item: `matter ${item}`, reason }),
    );
    if (!complete) diary.notes.push(`more than ${mostPages * pageSize} matters, or pages that repeat: the rest was not read`);
    seen += rows.length;
    titled += rows.filter(({ MatterTitle, MatterName }) => MatterTitle !== '' || MatterName !== '').length;
    for (const matter of rows) if (isOurs(matter)) found.set(matter.MatterId, matter);
  }
  if (seen === 0 && (followed.size > 0 || (context.full && known.size > 0))) {
    throw new SourceError({ source: tenant.source, step: 'parse' }, 'no matters at all, where there are files known to us');
  }
  if (seen > 1 && titled === 0) throw new SourceError({ source: tenant.source, step: 'parse' }, `not one of ${seen} matters has a title`);
  const chosen = onePerFile([...found.values()]);
  const ours = new Set(chosen.map(keyOf));
  for (const [id, file] of followed) if (!ours.has(id)) diary.notes.push(`file ${file} was not found`);
  return {
    raws: await readParts(tenant, chosen, diary),
    isOurs: (file) => {
      const id = keyOfFile(file);
      return id !== null && (ours.has(id) || followed.has(id) || known.has(id));
    },
  };

  function isOurs(matter: Matter): boolean {
    const id = keyOf(matter);
    if (id !== null && (followed.has(id) || known.has(id))) return true;
    return classify({ title: matter.MatterTitle, name: matter.MatterName }, context.topics).length > 0;
  }

  function keyOf({ MatterFile }: Matter): string | null {
    return keyOfFile(MatterFile);
  }

  function keyOfFile(file: string): string | null {
    return /[A-Za-z0-9]/.test(file) ? legislationId(city.client, file) : null;
  }

  /** A number may be used again after a draft: the newest one the public may see stands for it. */
  function onePerFile(matters: readonly Matter[]): Matter[] {
    const byFile = new Map<string, Matter>();
    for (const matter of matters.toSorted((a, b) => a.MatterId - b.MatterId)) {
      const key = keyOf(matter) ?? `without number ${matter.MatterId}`;
      const other = byFile.get(key);
      if (other === undefined || !matter.MatterRestrictViewViaWeb || other.MatterRestrictViewViaWeb) byFile.set(key, matter);
    }
    return [...byFile.values()];
  }
}

/** What people follow in measures: id of the file → its number. */
function followedFiles({ client }: City, { measures, legislation }: SourceContext): Map<string, string> {
  const ids = [...measures.values()].flatMap((measure) => measure.legislation).filter((id) => id.startsWith(`${client}/`));
  return new Map(ids.map((id) => [id, legislation.get(id)?.file ?? id.slice(client.length + 1)]));
}

function windowFilters(tenant: Tenant, city: City, context: SourceContext): string[] {
  if (context.full)
    return orFilters(
      phrases(context).map((phrase) => `substringof(${quoted(phrase)},MatterTitle)`),
      longestAddress(tenant),
    );
  // Days and no hours: the modified field is in UTC, the agenda's date in the city's time, and neither names a zone.
  const since = context.since === null ? addDays(context.now.slice(0, 10), -overlap) : earlier(context.since, city.timeZone);
  return [`MatterLastModifiedUtc ge ${dayLiteral(since)} or MatterAgendaDate ge ${dayLiteral(since)}`];
}

function earlier(since: string, zone: string): string {
  return [since.slice(0, 10), dayInZone(since, zone)].sort()[0]!;
}

/** The topics' phrases in lower case, without those another one is part of: `biometric` finds `biometrics`. */
function phrases({ topics }: SourceContext): string[] {
  const all = [...new Set(topics.flatMap(({ terms }) => terms.map(({ term }) => term.toLowerCase())))];
  return all.filter((phrase) => !all.some((other) => other !== phrase && phrase.includes(other)));
}

/** Files with letters before the number are written with a blank in some cities ("CB 120979"), which an id cannot hold. */
function fileFilters(tenant: Tenant, followed: ReadonlyMap<string, string>): string[] {
  const spellings = [...followed.values()].flatMap((file) => (/^[A-Za-z]+-\d/.test(file) ? [file, file.replace('-', ' ')] : [file]));
  return orFilters(
    spellings.map((file) => `MatterFile eq ${quoted(file)}`),
    longestAddress(tenant),
  );
}

/** The address of the last page a filter may need. */
function longestAddress(tenant: Tenant): (filter: string) => string {
  return (filter) => address(tenant, 'matters', { filter, orderBy: 'MatterId', top: pageSize, skip: (mostPages - 1) * pageSize });
}

/** A part that fails is left out with a note: the matter stays, with what was known of it. */
async function readParts(tenant: Tenant, matters: readonly Matter[], diary: Diary): Promise<RawMatter[]> {
  let failures = 0;
  const raws: RawMatter[] = [];
  for (const matter of matters) {
    const read = async <Row>(part: string, schema: z.ZodType<Row>): Promise<Row[] | null> => {
      if (matter.MatterRestrictViewViaWeb || failures >= mostFailures) return null;
      try {
        return await askPart(tenant, `matters/${matter.MatterId}/${part}`, schema);
      } catch (error) {
        diary.notes.push(`${part} of file ${matter.MatterFile} were not read: ${reasonOf(error)}`);
        failures += 1;
        if (failures === mostFailures) diary.notes.push(`${failures} parts could not be read: no more were asked for`);
        return null;
      }
    };
    raws.push({
      kind: 'matter',
      matter,
      histories: await read('histories', historySchema),
      sponsors: await read('sponsors', sponsorSchema),
      attachments: await read('attachments', attachmentSchema),
    });
  }
  return raws;
}

/** @returns what a SourceError says, without the name of the source. @throws any other error */
export function reasonOf(error: unknown): string {
  if (error instanceof SourceError) return error.message.replace(/^\[[^\]]*\] /, '');
  throw error;
}
