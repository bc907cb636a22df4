import config from '#config';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { collectionSchemas } from '#model/collections.ts';
import { findContentProblems } from '#model/content-rules.ts';
import { formatContentFile, parseContentFile } from '#model/front-matter.ts';
import { findBrokenReferences } from '#model/references.ts';
import { findRetiredProblems } from '#model/retired.ts';
import { isFileName } from '#pull/write.ts';
import type { Content } from '../content/read.ts';

/** A record that a person will go on with. */
export interface Draft {
  collection: 'jurisdictions' | 'measures';
  id: string;
  record: Readonly<Record<string, unknown>>;
  /** Lines of ours for that person, by the key above which they stand. They are not data: nothing that was typed goes in here. */
  comments: Readonly<Record<string, readonly string[]>>;
}

/** @returns the file: keys in the order of the schema, comments above them, and no body, because an MDX body is code. */
export function formatDraft({ collection, record, comments }: Draft): string {
  // Every line is one key or one row of it: the writer puts no line feed inside a value.
  return formatContentFile(record, Object.keys(collectionSchemas[collection].shape))
    .split('\n')
    .flatMap((line) => [...(comments[/^(\w+):/.exec(line)?.[1] ?? ''] ?? []).map((comment) => `# ${comment}`.trimEnd()), line])
    .join('\n');
}

/**
 * Looks for what `npm run check` would say against the draft.
 * @param content all of the content as it is
 * @returns the errors the draft would bring, none when it is good
 */
export function problemsOf(draft: Draft, { records, retired }: Content, today: string): string[] {
  const { collection, id } = draft;
  if (!isFileName(id)) return [`"${id}" cannot be the name of a file`];
  const parsed = collectionSchemas[collection].safeParse(parseContentFile(formatDraft(draft)).data);
  if (!parsed.success) return parsed.error.issues.map(({ path: at, message }) => `${at.join('.')}: ${message}`);
  const errorsIn = (all: typeof records) => [
    ...findBrokenReferences(all).map(({ record, message }) => `${record}: ${message}`),
    ...findContentProblems(all, today, config.began).flatMap(({ severity, record, message }) =>
      severity === 'error' ? [`${record}: ${message}`] : [],
    ),
    ...findRetiredProblems(retired, all),
  ];
  const before = new Set(errorsIn(records));
  return errorsIn({ ...records, [collection]: new Map<string, unknown>([...records[collection], [id, parsed.data]]) }).filter(
    (error) => !before.has(error),
  );
}

/**
 * Writes the draft as a new file.
 * @param folder the content folder
 * @param content what is in it
 * @returns the path of the file
 * @throws Error when there is such a file, or the check would refuse the draft; then nothing is written
 */
export async function writeDraft(folder: string, draft: Draft, content: Content, today: string): Promise<string> {
  const problems = problemsOf(draft, content, today);
  const file = path.join(folder, draft.collection, `${draft.id}.mdx`);
  if (problems.length > 0) throw new Error(`${file} would not pass the check, so it was not written:\n  ${problems.join('\n  ')}`);
  if (existsSync(file)) throw new Error(`${file} is there already`);
  await mkdir(path.dirname(file), { recursive: true });
  // `wx`: whatever came into being since then is not overwritten either.
  await writeFile(file, formatDraft(draft), { flag: 'wx' });
  return file;
}
