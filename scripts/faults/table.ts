import type { Verdict } from './bench.ts';

const marks = { fails: 'f', says: 's', same: '=' } as const;
const legend = [
  'f  the source fails: exit status 2, a line with source and step, content as it was',
  's  exit status 0, a line on what was not taken, content as it was',
  '=  exit status 0, all records read, content as it was',
  '·  cannot happen there',
  'X  does not hold, see below',
];

/** @returns the table of faults and sources, one mark a cell, what does not hold below, and the count */
export function asTable(verdicts: readonly Verdict[]): string {
  const sources = [...new Set(verdicts.map(({ source }) => source))];
  const faults = [...new Set(verdicts.map(({ fault }) => fault))];
  const width = Math.max(...faults.map(({ length }) => length));
  const lines = faults.map((fault) => {
    const row = verdicts.filter((one) => one.fault === fault);
    const peak = Math.max(0, ...row.map((one) => one.peak ?? 0));
    const cells = sources.map((source) => markOf(row.find((one) => one.source === source)).padStart(3)).join('');
    return `${fault.padEnd(width)}${cells}${peak === 0 ? '' : `   at most ${Math.round(peak)} MB`}`;
  });
  const numbers = `${' '.repeat(width)}${sources.map((_, index) => String(index + 1).padStart(3)).join('')}`;
  const happen = verdicts.filter(({ right }) => right !== null);
  const wrong = happen.filter(({ complaints }) => complaints.length > 0);
  return [
    ...sources.map((source, index) => `${index + 1} ${source}`),
    '',
    numbers,
    ...lines,
    '',
    ...legend,
    '',
    ...wrong.flatMap(({ fault, source, complaints }) => complaints.map((text) => `${fault} | ${source}: ${text}`)),
    `${happen.length - wrong.length} of ${happen.length} hold`,
  ].join('\n');
}

function markOf(verdict: Verdict | undefined): string {
  if (verdict === undefined || verdict.right === null) return '·';
  return verdict.complaints.length > 0 ? 'X' : marks[verdict.right];
}
