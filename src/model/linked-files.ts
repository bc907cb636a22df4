import type { Legislation } from './legislation.ts';
import type { Measure } from './measure.ts';

type Measures = ReadonlyMap<string, Pick<Measure, 'legislation'>>;
type Files = ReadonlyMap<string, Pick<Legislation, 'curated'>>;

/** @returns ids of the measures each file belongs to, by the file's id: those that name it, then those an editor named in it; files without are absent */
export function measuresByFile(measures: Measures, legislation: Files): Map<string, string[]> {
  const byFile = Map.groupBy(linksOf(measures, legislation), ({ file }) => file);
  return new Map([...byFile].map(([file, links]) => [file, [...new Set(links.map(({ measure }) => measure))]]));
}

/** @returns ids of the files of each measure, by its id: those it names, then those in which an editor named it; measures without are absent */
export function filesByMeasure(measures: Measures, legislation: Files): Map<string, string[]> {
  const byMeasure = Map.groupBy(linksOf(measures, legislation), ({ measure }) => measure);
  return new Map([...byMeasure].map(([measure, links]) => [measure, [...new Set(links.map(({ file }) => file))]]));
}

function linksOf(measures: Measures, legislation: Files): { file: string; measure: string }[] {
  const naming = [...measures].flatMap(([measure, { legislation: files }]) => files.map((file) => ({ file, measure })));
  const named = [...legislation].flatMap(([file, { curated }]) => (curated?.measures ?? []).map((measure) => ({ file, measure })));
  return [...naming, ...named];
}
