import path from 'node:path';
import { z } from 'astro/zod';
import { readYaml, YamlError } from '#model/read-yaml.ts';
import { sourceRecordSchema } from '#model/source-record.ts';
import type { ContentProblem } from './read.ts';
import { readText } from './texts.ts';
import { flawsIn } from './written-texts.ts';

const file = 'sources.yaml';

/**
 * Compares what readers are told of the sources with the sources there are.
 * @param root the content folder
 * @param ids of all sources
 * @returns a problem for each entry that is not valid, is missing or tells of no source
 */
export function findSourceRecordProblems(root: string, ids: readonly string[]): ContentProblem[] {
  let text: string;
  try {
    text = readText(path.join(root, file));
  } catch {
    return [{ file, message: 'cannot be read as UTF-8: it tells readers of each source what it covers and where it falls short' }];
  }
  const lines = text.split('\n');
  const at = (id: string) => lines.findIndex((line) => /^- id: /.test(line) && line.includes(id)) + 1;
  const found = (message: string, id: unknown): ContentProblem =>
    typeof id === 'string' && at(id) > 0 ? { file, line: at(id), message } : { file, message };
  let list: unknown;
  try {
    list = readYaml(text);
  } catch (error) {
    const line = error instanceof YamlError ? error.line : undefined;
    return [{ file, ...(line === undefined ? {} : { line }), message: `cannot be read: ${(error as Error).message}` }];
  }
  const parsed = z.array(sourceRecordSchema).safeParse(list);
  if (!parsed.success) {
    return parsed.error.issues.map(({ path: [index, ...keys], message }) =>
      found(`${keys.map(String).join('.')}: ${message}`, (list as { id?: unknown }[])[Number(index)]?.id),
    );
  }
  const told = parsed.data.map(({ id }) => id);
  return [
    ...parsed.data.flatMap((one) => flawsIn(one).map(({ path: keys, message }) => found(`${keys.join('.')}: ${message}`, one.id))),
    ...ids
      .filter((id) => !told.includes(id))
      .map((id) => found(`has no entry with the id "${id}": add one that says what this source covers and what it lacks`, null)),
    ...told.filter((id) => !ids.includes(id)).map((id) => found(`"${id}" is no source: remove the entry, or correct its id`, id)),
    ...told.filter((id, index) => told.indexOf(id) !== index).map((id) => found(`"${id}" is listed twice`, id)),
  ];
}
