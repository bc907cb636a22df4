import { createHash, type Hash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'astro/zod';
import { parseContentFile } from '#model/front-matter.ts';
import { collectionSchemas, type CollectionName, type ContentRecords } from '#model/collections.ts';
import { committeeSchema, type Committee } from '#model/committee.ts';
import { longestText } from '#model/outside-text.ts';
import { isRecordId } from '#model/record-id.ts';
import { readYaml, YamlError } from '#model/read-yaml.ts';
import { sourceHealthSchema, type SourceHealth } from '#model/source-health.ts';
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
  /** How each source has answered, by its id; empty when the record cannot be read. */
  health: Map<string, SourceHealth>;
  /** Path from the content folder for each `<collection>/<id>`. */
  files: Map<string, string>;
  problems: ContentProblem[];
}

/**
 * Reads every collection under a content folder.
 * @param root the folder, e.g. `content`
 * @param only collections to read; all of them and the committees when absent
 * @param digest takes in the name and text of every file, as `digestOfContent` does
 * @returns all records that fit their schema, and a problem for each file that does not; never throws for a bad file
 */
export async function readContent(root: string, only?: readonly CollectionName[], digest?: Hash): Promise<Content> {
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
  for (const { name, file, text } of textsOf(root, only)) {
    digest?.update(`${file}\0${text}\0`);
    const id = file.slice(name.length + 1, -'.mdx'.length);
    files.set(`${name}/${id}`, file);
    if (!isRecordId(id)) problems.push({ file, message: oddName });
    try {
      const { data, body } = parseContentFile(text);
      if (markdownOnly.has(name)) problems.push(...codeIn(body).map((message) => ({ file, message })));
      const parsed = collectionSchemas[name].safeParse(data);
      const own = pulled.has(name) ? { curated: data['curated'] } : data;
      problems.push(...tooLong(own).map((key) => tooLongAt(file, text, key)));
      if (parsed.success) (records[name] as Map<string, unknown>).set(id, parsed.data);
      else for (const issue of parsed.error.issues) problems.push(problemAt(file, text, issue));
    } catch (error) {
      problems.push(unreadable(file, error));
    }
  }
  const retired: Retired[] = [];
  const health = new Map<string, SourceHealth>();
  if (only === undefined) {
    await readCommittees(root, records.committees, problems);
    await readHealth(root, health, problems);
    retired.push(...(await readRetired(root, problems)));
    for (const message of findRetiredProblems(retired, records)) problems.push({ file: retiredFile, message });
  }
  return { records, retired, health, files, problems };
}

/**
 * Names the state of a content folder: the same digest means the same files with the same text.
 * @returns SHA-256 in hexadecimal, as `readContent` gives to its `digest`
 * @throws Error when a file cannot be read
 */
export function digestOfContent(root: string): string {
  const digest = createHash('sha256');
  for (const { file, text } of textsOf(root)) digest.update(`${file}\0${text}\0`);
  return digest.digest('hex');
}

/** A file of a collection; `file` is its path from the content folder, with `/`. */
interface ContentText {
  name: CollectionName;
  file: string;
  text: string;
}

function* textsOf(root: string, only = Object.keys(collectionSchemas) as readonly CollectionName[]): Generator<ContentText> {
  for (const name of only) {
    for (const file of globSync(`${name}/**/*.mdx`, { cwd: root }).sort()) {
      // Without a promise and a thread for each file: a fifth of the time for 50,000 (November 2026).
      yield { name, file: file.split(path.sep).join('/'), text: readFileSync(path.join(root, file), 'utf8') };
    }
  }
}

/** Collections of which people write only the `curated:` block. */
const pulled: ReadonlySet<CollectionName> = new Set(['hearings', 'legislation', 'notices']);

/** What people write under a law, a place or a program is Markdown; see `dataRecords` for how it is read. */
const markdownOnly: ReadonlySet<CollectionName> = new Set(['jurisdictions', 'measures', 'programs']);

/** @returns a complaint about the first thing in a body that MDX would run and Markdown shows as text */
function codeIn(body: string): string[] {
  const found = /^(?:import|export)\s.*$|<[A-Za-z/][^\n]*|\{[^\n]*/m.exec(body);
  return found === null
    ? []
    : [`the text below the front matter is Markdown, in which "${found[0].slice(0, 60)}" does nothing: take it out; only explainers/ have components`];
}

/** An id becomes an address, and a file must have its name on every system. */
const oddName = 'its name cannot be an address: rename it, with letters, digits, ".", "_" and "-" only, and no name that Windows keeps for itself';

function unreadable(file: string, error: unknown): ContentProblem {
  const line = error instanceof YamlError ? error.line : undefined;
  return { file, ...(line === undefined ? {} : { line }), message: `cannot be read: ${(error as Error).message}` };
}

/** @returns the keys of texts that are longer than any page should show */
function tooLong(node: unknown, key = ''): string[] {
  if (typeof node === 'string') return node.length > longestText ? [key] : [];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, inner]) => tooLong(inner, key === '' ? name : `${key}.${name}`));
}

function tooLongAt(file: string, text: string, key: string): ContentProblem {
  return problemAt(file, text, { path: key.split('.'), message: `longer than ${longestText.toLocaleString('en-US')} characters: shorten it` });
}

/** Reads a file that is a list. @returns what is in it; null when there is none, or it cannot be read, which is then among the problems */
async function readList(root: string, file: string, problems: ContentProblem[]): Promise<{ text: string; list: unknown } | null> {
  const text = await readFile(path.join(root, file), 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return { text, list: readYaml(text) };
  } catch (error) {
    problems.push(unreadable(file, error));
    return null;
  }
}

async function readCommittees(root: string, into: Map<string, Committee>, problems: ContentProblem[]): Promise<void> {
  const file = 'committees.yaml';
  const read = await readList(root, file, problems);
  if (read === null) return;
  const { text, list } = read;
  const parsed = z.array(committeeSchema).safeParse(list);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) problems.push(problemAt(file, text, issue));
    return;
  }
  for (const committee of parsed.data) {
    if (into.has(committee.code)) problems.push({ file, message: `committee ${committee.code} is listed twice` });
    into.set(committee.code, committee);
  }
}

async function readHealth(root: string, into: Map<string, SourceHealth>, problems: ContentProblem[]): Promise<void> {
  const file = 'source-health.yaml';
  const read = await readList(root, file, problems);
  if (read === null) return;
  const parsed = z.array(sourceHealthSchema).safeParse(read.list);
  for (const issue of parsed.error?.issues ?? []) problems.push(problemAt(file, read.text, issue));
  for (const source of parsed.data ?? []) into.set(source.id, source);
}

const retiredFile = 'retired.yaml';

async function readRetired(root: string, problems: ContentProblem[]): Promise<Retired[]> {
  const read = await readList(root, retiredFile, problems);
  if (read === null) return [];
  const { text, list } = read;
  const parsed = z.array(retiredSchema).safeParse(list);
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
