import levenshtein from 'damerau-levenshtein';
import Fuse from 'fuse.js';
import { foldName } from '#model/find-place.ts';
import type { NameRow } from '#model/place-files.ts';

/** Names that were perhaps meant, best first. */
export interface NearNames {
  rows: NameRow[];
  /** The first is nearly surely meant: very close, and no other place is as close. */
  close: boolean;
}

/**
 * One slip (a letter wrong, missing, too many, or two swapped) for every so many letters may be taken for a typo. In a name that is shorter, one
 * letter makes another town ("nyc" is one slip from Nye), and half a name ("philly", Phillips) is never that close.
 */
const lettersPerSlip = 6;
const mostGuesses = 6;

/** @param folded what was typed. @returns places spelled nearly so, the fewest slips first, then those that are alike in any other way */
export function namesNear(folded: string, rows: readonly NameRow[]): NearNames {
  const most = Math.floor(folded.length / lettersPerSlip);
  const known = rows.map((row) => ({ row, folded: foldName(row[0]) }));
  const typos = known
    .filter((one) => Math.abs(one.folded.length - folded.length) <= most)
    .map((one) => ({ ...one, slips: levenshtein(folded, one.folded).steps }))
    .filter(({ slips }) => slips <= most)
    .sort((a, b) => a.slips - b.slips);
  const fuse = new Fuse(known, { keys: ['folded'], threshold: 0.35, ignoreLocation: true, includeScore: true, minMatchCharLength: 2 });
  const alike = fuse
    .search(folded)
    .map(({ item, score }) => ({ ...item, rank: (score ?? 0) + Math.abs(item.folded.length - folded.length) / 20 }))
    .sort((a, b) => a.rank - b.rank);
  const all = [...new Set([...typos, ...alike].map(({ row }) => row))];
  const [first, second] = typos;
  const close = first !== undefined && (second === undefined || second.slips > first.slips);
  // A name of twenty towns with a typo in it: all of them, or the right one may be the one left out.
  const equallyNear = first === undefined ? 0 : typos.filter(({ slips }) => slips === first.slips).length;
  return { rows: all.slice(0, Math.max(mostGuesses, equallyNear)), close };
}
