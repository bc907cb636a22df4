import type { SourceReference } from '#model/source-reference.ts';

/** @returns for each source that is cited its number in the list of sources, so that "[3]" is the third of them, and its title */
export function sourceMarks(cited: readonly string[], sources: readonly SourceReference[]): { id: string; label: string; title: string }[] {
  return cited.map((cites) => {
    const at = sources.findIndex(({ id }) => id === cites);
    return { id: cites, label: `[${at + 1}]`, title: sources[at]?.title ?? '' };
  });
}
