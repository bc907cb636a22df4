import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseContentFile } from '#model/front-matter.ts';
import { cleanLine } from '#model/outside-text.ts';
import { attacks, type Attack } from './strings.ts';

/** How an attack can be told in a cleaned text: by what is left of its beginning. */
const marks = attacks
  .map((attack) => ({ attack, mark: cleanLine(attack.text).replace(/\s+/g, ' ').slice(0, 60) }))
  .filter(({ mark }) => mark.length > 2);

/** Short ones stand in many a word: they must begin the text. */
function holds(text: string, mark: string): boolean {
  return mark.length > 8 ? text.includes(mark) : text === mark || text.startsWith(`${mark} `);
}

/** @returns the attacks that are in a text */
export function attacksIn(text: string): Attack[] {
  const folded = text.replace(/\s+/g, ' ');
  return marks.flatMap(({ attack, mark }) => (holds(folded, mark) ? [attack] : []));
}

/** One attack in one field of a record. */
export interface Arrival {
  /** Id of the source that told it. */
  source: string;
  /** Collection and id. */
  record: string;
  /** Keys down to the field, without places in lists. */
  field: string;
  attack: Attack;
}

/** @returns every attack that stands in the front matter of a pulled record, by the source that told it */
export function arrivals(content: string): Arrival[] {
  const found: Arrival[] = [];
  for (const file of globSync('{hearings,legislation,notices}/**/*.mdx', { cwd: content }).sort()) {
    const { data } = parseContentFile(readFileSync(path.join(content, file), 'utf8'));
    const { source, seenIn = [] } = data as { source?: string; seenIn?: { source: string }[] };
    const record = file.slice(0, -'.mdx'.length);
    const walk = (node: unknown, field: string, by: string) => {
      if (typeof node === 'string') {
        for (const attack of attacksIn(node)) found.push({ source: by, record, field, attack });
      } else if (Array.isArray(node)) for (const one of node) walk(one, field, by);
      else if (typeof node === 'object' && node !== null)
        for (const [key, inner] of Object.entries(node)) walk(inner, field === '' ? key : `${field}.${key}`, field === 'claims' ? key : by);
    };
    // With several sources only the claims tell which of them said it.
    walk(data, '', source ?? (seenIn.length === 1 ? seenIn[0]!.source : 'several'));
  }
  return found;
}
