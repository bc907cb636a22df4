import path from 'node:path';
import type { ContentRecords } from '#model/collections.ts';
import type { Explainer } from '#model/explainer.ts';
import { headlines } from '#model/vocabulary.ts';
import type { ContentProblem } from './read.ts';
import { readText } from './texts.ts';

/** What the body of an explainer may show; src/pages/explainers/[id].astro gives it these. Docs: docs/writing-explainers.md. */
export const components = ['Count', 'Figure'] as const;

/**
 * Reads the components in the bodies of all explainers, which otherwise only a build would.
 * @param root the content folder
 * @returns a problem for each one that does not exist, or asks for something that does not
 */
export function findExplainerProblems(root: string, { explainers }: Pick<ContentRecords, 'explainers'>): ContentProblem[] {
  return [...explainers.keys()].flatMap((id) => {
    const file = `explainers/${id}.mdx`;
    return problemsIn(readText(path.join(root, file)), id, explainers).map((problem) => ({ file, ...problem }));
  });
}

/** @returns what is wrong with the components of one text, with their lines in the file */
export function problemsIn(
  text: string,
  id: string,
  explainers: ReadonlyMap<string, Pick<Explainer, 'figures'>>,
): { line: number; message: string }[] {
  const body = withoutCode(text);
  const imported = new Set([...body.matchAll(/^import\s+(\w+)/gm)].map(([, name]) => name!));
  return [...body.matchAll(/<([A-Z][\w.]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/g)].flatMap(({ 0: tag, 1: name = '', 2: rest = '', index }) => {
    if (imported.has(name)) return [];
    const message = problemOf(name, attributesIn(rest), id, explainers);
    const line = body.slice(0, index).split('\n').length;
    return message === null ? [] : [{ line, message: `${tag.replaceAll(/\s+/g, ' ')}: ${message}` }];
  });
}

function problemOf(
  name: string,
  given: ReadonlyMap<string, string>,
  own: string,
  explainers: ReadonlyMap<string, Pick<Explainer, 'figures'>>,
): string | null {
  if (!(components as readonly string[]).includes(name)) return `there is no component "${name}"; there are: ${components.join(', ')}`;
  const key = name === 'Count' ? 'headline' : 'id';
  const value = given.get(key);
  if (value === undefined) return `give it ${key}="…"`;
  if (name === 'Count') {
    const unknown = value.split(' ').find((word) => !(headlines as readonly string[]).includes(word));
    return unknown === undefined ? null : `"${unknown}" is not a headline; there are: ${headlines.join(', ')}`;
  }
  const from = given.get('from') ?? own;
  const there = explainers.get(from);
  if (there === undefined) return `there is no explainer "${from}"`;
  if (there.figures.some((figure) => figure.id === value)) return null;
  const ids = there.figures.map((figure) => figure.id).join(', ');
  return `content/explainers/${from}.mdx has no figure "${value}" in its front matter; it has: ${ids === '' ? 'none' : ids}`;
}

function attributesIn(text: string): Map<string, string> {
  return new Map([...text.matchAll(/([\w-]+)=(?:"([^"]*)"|'([^']*)')/g)].map(([, name, double, single]) => [name!, double ?? single ?? '']));
}

/** Front matter, blocks and spans of code, and comments show a component's name and do not use it; lines keep their places. */
function withoutCode(text: string): string {
  const blank = (part: string) => part.replaceAll(/[^\n]/g, ' ');
  return text
    .replace(/^---\r?\n[^]*?\n---\r?$/m, blank)
    .replaceAll(/^(`{3,}|~{3,})[^]*?^\1/gm, blank)
    .replaceAll(/`[^`\n]*`/g, blank)
    .replaceAll(/\{\/\*[^]*?\*\/\}/g, blank);
}
