import { createHash, type Hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import { parseContentFile } from '#model/front-matter.ts';
import { collectionSchemas, type CollectionName, type ContentRecords } from '#model/collections.ts';
import { committeeSchema, type Committee } from '#model/committee.ts';
import { isPulled } from '#model/hearing-facts.ts';
import type { Hearing } from '#model/hearing.ts';
import { whyMisplaced } from '#model/record-place.ts';
import { isRecordId } from '#model/record-id.ts';
import { readYaml, YamlError } from '#model/read-yaml.ts';
import { sourceHealthSchema, type SourceHealth } from '#model/source-health.ts';
import { findRetiredProblems, retiredSchema, type Retired } from '#model/retired.ts';
import { collectionNames, readText, textsOf, unknownFolders, type ContentText } from './texts.ts';
import { flawsIn } from './written-texts.ts';

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
 * @throws Error when there is no such folder: a place in it would count as one that nobody checked
 */
export async function readContent(root: string, only?: readonly CollectionName[], digest?: Hash): Promise<Content> {
  if (!existsSync(root)) throw new Error(`there is no folder ${root}`);
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
  const lowerCase = new Map<string, string>();
  for (const { collection: name, file, read } of textsOf(root, only)) {
    digest?.update(digested(file, read));
    if ('problem' in read) {
      problems.push({ file, message: read.problem });
      continue;
    }
    const { text } = read;
    const id = file.slice(name.length + 1, -'.mdx'.length);
    files.set(`${name}/${id}`, file);
    const misplaced = isRecordId(id) ? whyMisplaced(name, id) : oddName;
    if (misplaced !== null) problems.push({ file, message: misplaced });
    const other = lowerCase.get(file.toLowerCase());
    if (other === undefined) lowerCase.set(file.toLowerCase(), file);
    else problems.push({ file, message: `differs from ${other} only in capital letters, so on many systems they are one file: rename it` });
    try {
      const { data, body } = parseContentFile(text);
      if (markdownOnly.has(name)) problems.push(...codeIn(body).map((message) => ({ file, message })));
      const parsed = collectionSchemas[name].safeParse(data);
      const byPeople = !pulled.has(name) || (name === 'hearings' && parsed.success && !isPulled(parsed.data as Hearing));
      problems.push(...flawedTexts(file, text, byPeople ? data : { curated: data['curated'] }));
      if (parsed.success) (records[name] as Map<string, unknown>).set(id, parsed.data);
      else for (const issue of parsed.error.issues) problems.push(problemAt(file, text, issue));
    } catch (error) {
      problems.push(unreadable(file, error));
    }
  }
  const retired: Retired[] = [];
  const health = new Map<string, SourceHealth>();
  if (only === undefined) {
    for (const file of unknownFolders(root)) {
      const message = `is no collection, so nothing in it is read: rename it to one of ${collectionNames.join(', ')}, or take it away`;
      problems.push({ file, message });
    }
    readCommittees(root, records.committees, problems);
    readHealth(root, health, problems);
    retired.push(...readRetired(root, problems));
    for (const message of findRetiredProblems(retired, records)) problems.push({ file: retiredFile, message });
  }
  return { records, retired, health, files, problems };
}

/**
 * Names the state of a content folder: the same digest means the same files with the same text.
 * @returns SHA-256 in hexadecimal, as `readContent` gives to its `digest`
 */
export function digestOfContent(root: string): string {
  const digest = createHash('sha256');
  for (const { file, read } of textsOf(root)) digest.update(digested(file, read));
  return digest.digest('hex');
}

function digested(file: string, read: ContentText['read']): string {
  return `${file}\0${'text' in read ? read.text : read.problem}\0`;
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

/** @returns complaints about texts that people wrote. */
function flawedTexts(file: string, text: string, written: unknown): ContentProblem[] {
  return flawsIn(written).map((issue) => problemAt(file, text, issue));
}

/** Reads a file that is a list. @returns what is in it; null when there is none, or it cannot be read, which is then among the problems */
function readList(root: string, file: string, problems: ContentProblem[]): { text: string; list: unknown } | null {
  if (!existsSync(path.join(root, file))) return null;
  try {
    const text = readText(path.join(root, file));
    return { text, list: readYaml(text) };
  } catch (error) {
    problems.push(unreadable(file, error));
    return null;
  }
}

function readCommittees(root: string, into: Map<string, Committee>, problems: ContentProblem[]): void {
  const file = 'committees.yaml';
  const read = readList(root, file, problems);
  if (read === null) return;
  const { text, list } = read;
  problems.push(...flawedTexts(file, text, list));
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

function readHealth(root: string, into: Map<string, SourceHealth>, problems: ContentProblem[]): void {
  const file = 'source-health.yaml';
  const read = readList(root, file, problems);
  if (read === null) return;
  const parsed = z.array(sourceHealthSchema).safeParse(read.list);
  for (const issue of parsed.error?.issues ?? []) problems.push(problemAt(file, read.text, issue));
  for (const source of parsed.data ?? []) into.set(source.id, source);
}

const retiredFile = 'retired.yaml';

function readRetired(root: string, problems: ContentProblem[]): Retired[] {
  const read = readList(root, retiredFile, problems);
  if (read === null) return [];
  const { text, list } = read;
  problems.push(...flawedTexts(retiredFile, text, list));
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
