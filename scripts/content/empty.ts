import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What is about the subject. Places and committees are there whatever is tracked. */
const aboutTheSubject = ['measures', 'programs', 'explainers', 'hearings', 'legislation', 'notices'] as const;

/**
 * Takes out what is known on one subject. A place keeps its names and codes; what was looked for there, and any prose, was about that subject.
 * @param root the content folder
 * @param really false = only count
 */
export function emptyContent(root: string, really: boolean): { removed: Record<string, number>; places: number } {
  const removed: Record<string, number> = {};
  for (const name of aboutTheSubject) {
    removed[name] = globSync(`${name}/**/*.mdx`, { cwd: root }).length;
    if (really) rmSync(path.join(root, name), { recursive: true, force: true });
  }
  for (const list of ['retired.yaml', 'source-health.yaml']) {
    const file = path.join(root, list);
    if (really && existsSync(file)) writeFileSync(file, withoutEntries(readFileSync(file, 'utf8')));
  }
  const places = globSync('jurisdictions/**/*.mdx', { cwd: root });
  for (const place of really ? places : []) {
    const file = path.join(root, place);
    writeFileSync(file, notChecked(readFileSync(file, 'utf8')));
  }
  return { removed, places: places.length };
}

/** @returns the list without its entries: the lines at its top say what it is for. */
function withoutEntries(text: string): string {
  const comments = text.split('\n').filter((line) => line.startsWith('#'));
  return `${[...comments, '[]'].join('\n')}\n`;
}

/** @returns the record of a place, byte for byte but for `coverage`, and without prose. */
function notChecked(text: string): string {
  const end = text.indexOf('\n---', 3);
  const lines = text.slice(0, end).split('\n');
  const start = lines.findIndex((line) => line.startsWith('coverage:'));
  const rest = lines.slice(start + 1);
  const next = rest.findIndex((line) => !line.startsWith(' '));
  return [
    ...lines.slice(0, start),
    'coverage:',
    '  state: "not-checked"',
    '  checkedOn: null',
    '  searched: null',
    ...(next === -1 ? [] : rest.slice(next)),
    '---',
    '',
  ].join('\n');
}
