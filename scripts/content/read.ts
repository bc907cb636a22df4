import { readFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import path from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { z } from 'astro/zod';
import { parseContentFile } from '#model/front-matter.ts';
import { collectionSchemas, type CollectionName, type ContentRecords } from '#model/collections.ts';
import { committeeSchema, type Committee } from '#model/committee.ts';
import { sourceHealthSchema } from '#model/source-health.ts';
import { findRetiredProblems, retiredSchema, type Retired } from '#model/retired.ts';

/** A problem in one content file. */
export interface ContentProblem {
  /** Path from the content folder, with `/`. */
  file: string;
  /** 1-based line, when it could be told. */
  line?: number;
  message: string;
}

/** Everything under `content/`, parsed; what could not be read is in `problems`. */
export interface Content {
  records: ContentRecords;
  /** What was taken out, with the reason. */
  retired: Retired[];
  /** Path from the content folder for each `<collection>/<id>`. */
  files: Map<string, string>;
  problems: ContentProblem[];
}

/**
 * Reads every collection under a content folder.
 * @param root the folder, e.g. `content`
 * @param only collections to read; all of them and the committees when absent
 * @returns all records that fit their schema, and a problem for each file that does not; never throws for a bad file
 */
export async function readContent(root: string, only?: readonly CollectionName[]): Promise<Content> {
  const records: ContentRecords = {
    jurisdictions: new Map(),
    measures: new Map(),
    programs: new Map(),
    explainers: new Map(),
    hearings: new Map(),
    legislation: new Map(),
    notices: new Map(),
    committees: new Map(),
  };
  const files = new Map<string, string>();
  const problems: ContentProblem[] = [];
  for (const name of only ?? (Object.keys(collectionSchemas) as CollectionName[])) {
    for (const file of globSync(`${name}/**/*.mdx`, { cwd: root }).sort()) {
      const posix = file.split(path.sep).join('/');
      const id = posix.slice(name.length + 1, -'.mdx'.length);
      files.set(`${name}/${id}`, posix);
      const text = await readFile(path.join(root, file), 'utf8');
      try {
        const parsed = collectionSchemas[name].safeParse(parseContentFile(text).data);
        if (parsed.success) (records[name] as Map<string, unknown>).set(id, parsed.data);
        else for (const issue of parsed.error.issues) problems.push(problemAt(posix, text, issue));
      } catch (error) {
        problems.push({ file: posix, message: `cannot be read: ${(error as Error).message}` });
      }
    }
  }
  const retired: Retired[] = [];
  if (only === undefined) {
    await readCommittees(root, records.committees, problems);
    await checkHealth(root, problems);
    retired.push(...(await readRetired(root, problems)));
    for (const message of findRetiredProblems(retired, records)) problems.push({ file: retiredFile, message });
  }
  return { records, retired, files, problems };
}

async function readCommittees(root: string, into: Map<string, Committee>, problems: ContentProblem[]): Promise<void> {
  const file = 'committees.yaml';
  const text = await readFile(path.join(root, file), 'utf8').catch(() => null);
  if (text === null) return;
  const parsed = z.array(committeeSchema).safeParse(load(text, { schema: CORE_SCHEMA }));
  if (!parsed.success) {
    for (const issue of parsed.error.issues) problems.push(problemAt(file, text, issue));
    return;
  }
  for (const committee of parsed.data) {
    if (into.has(committee.code)) problems.push({ file, message: `committee ${committee.code} is listed twice` });
    into.set(committee.code, committee);
  }
}

/** The pull writes it and nobody needs it to check anything else, so only its form is looked at. */
async function checkHealth(root: string, problems: ContentProblem[]): Promise<void> {
  const file = 'source-health.yaml';
  const text = await readFile(path.join(root, file), 'utf8').catch(() => '[]');
  const parsed = z.array(sourceHealthSchema).safeParse(load(text, { schema: CORE_SCHEMA }));
  for (const issue of parsed.error?.issues ?? []) problems.push(problemAt(file, text, issue));
}

const retiredFile = 'retired.yaml';

async function readRetired(root: string, problems: ContentProblem[]): Promise<Retired[]> {
  const text = await readFile(path.join(root, retiredFile), 'utf8').catch(() => '[]');
  const parsed = z.array(retiredSchema).safeParse(load(text, { schema: CORE_SCHEMA }));
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) problems.push(problemAt(retiredFile, text, issue));
  return [];
}

/** Points at the line of the key that the issue is about, as far as plain text search can tell. */
function problemAt(file: string, text: string, issue: { path: PropertyKey[]; message: string }): ContentProblem {
  const where = issue.path.map(String).join('.');
  const line = lineOf(text, String(issue.path[0] ?? ''));
  return { file, ...(line === undefined ? {} : { line }), message: where === '' ? issue.message : `${where}: ${issue.message}` };
}

/** @returns the 1-based line on which the top-level `key:` stands, or undefined. */
export function lineOf(text: string, key: string): number | undefined {
  if (key === '') return undefined;
  const index = text.split('\n').findIndex((line) => line.startsWith(`${key}:`));
  return index === -1 ? undefined : index + 1;
}
