import type { PlaceChange } from './compare.ts';

/** GitHub takes comments of up to 65,536 characters. */
const longest = 60_000;

/** @returns what a change of the content does to the answers, as Markdown for a comment or a job summary. */
export function asComment(changes: readonly PlaceChange[], on: string): string {
  const today = changes.filter(({ lines }) => lines.length > 0);
  const other = changes.filter(({ lines, otherDays }) => lines.length === 0 && otherDays.length > 0);
  if (changes.length === 0)
    return `### No answer changes\n\nEvery place gets the same answer as before, for ${on} and for every other day.\n`;
  const title = `### ${count(today.length)} ${today.length === 1 ? 'gets' : 'get'} another answer`;
  const hint = 'Two people read each line against its source before this is merged: see `docs/reviewing-facts.md`.';
  const blocks = [...today, ...other].map((change) => blockOf(change));
  const shown: string[] = [];
  let length = title.length + hint.length + 200;
  for (const block of blocks) {
    if ((length += block.length + 1) > longest) break;
    shown.push(block);
  }
  const rest = blocks.length - shown.length;
  return [
    title,
    '',
    `For ${on}${other.length === 0 ? '' : `; ${count(other.length)} more only for other days`}. ${hint}`,
    '',
    ...shown,
    ...(rest === 0 ? [] : [`And ${count(rest)} more: run \`npm run answer-changes\` to see them.`, '']),
  ].join('\n');
}

function blockOf({ place, name, lines, otherDays }: PlaceChange): string {
  const rows = [
    ...lines.map(({ about, before, after }) => [about, before, after]),
    ...otherDays.map(({ from, before, after }) => [`Headline from ${from}`, before, after]),
  ];
  return [
    `#### ${cell(name)} \`${place}\``,
    '',
    '| | before | after |',
    '| --- | --- | --- |',
    ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`),
    '',
  ].join('\n');
}

/** Words of a proposed file are shown, not obeyed: no table, no HTML, no mention, no link. */
function cell(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_[\]<>|~!#]/g, String.raw`\$&`)
    .replaceAll('@', '@\u200B')
    .replaceAll(/\b(https?):\/\//g, '$1:\u200B//');
}

function count(places: number): string {
  return places === 1 ? '1 place' : `${places} places`;
}
