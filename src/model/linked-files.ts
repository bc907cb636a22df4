import type { Legislation } from './legislation.ts';
import type { Measure } from './measure.ts';

/** @returns ids of the measures each file belongs to, by the file's id: those that name it, then those an editor named in it; files without are absent */
export function measuresByFile(
  measures: ReadonlyMap<string, Pick<Measure, 'legislation'>>,
  legislation: ReadonlyMap<string, Pick<Legislation, 'curated'>>,
): Map<string, string[]> {
  const naming = [...measures].flatMap(([measure, { legislation: files }]) => files.map((file) => ({ file, measure })));
  const named = [...legislation].flatMap(([file, { curated }]) => (curated?.measures ?? []).map((measure) => ({ file, measure })));
  const byFile = Map.groupBy([...naming, ...named], ({ file }) => file);
  return new Map([...byFile].map(([file, links]) => [file, [...new Set(links.map(({ measure }) => measure))]]));
}
