import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readYaml } from '#model/read-yaml.ts';
import { findSourceRecordProblems } from './source-records.ts';

const yaml = readFileSync('content/sources.yaml', 'utf8');
const ids = (readYaml(yaml) as { id: string }[]).map(({ id }) => id);
function problemsOf(text: string | null, known = ids) {
  const root = mkdtempSync(path.join(tmpdir(), 'source-records-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  if (text !== null) writeFileSync(path.join(root, 'sources.yaml'), text);
  return findSourceRecordProblems(root, known);
}

test('entries and sources agree', () => {
  expect(problemsOf(yaml)).toEqual([]);
});

test('a source without an entry is named by its id', () => {
  expect(problemsOf(yaml, [...ids, 'legistar-testvillema'])).toEqual([
    { file: 'sources.yaml', message: expect.stringContaining('no entry with the id "legistar-testvillema"') as string },
  ]);
  expect(problemsOf(null)).toMatchObject([{ message: expect.stringContaining('cannot be read') as string }]);
});

test('an entry that tells of no source, or is not valid, is named with its line', () => {
  const [gone] = problemsOf(yaml, ids.slice(1));
  expect(gone).toMatchObject({ line: 2, message: expect.stringContaining('"senate-schedule" is no source') as string });
  const [bad] = problemsOf(yaml.replace('publisher: "United States Senate"', 'publisher: ""'));
  expect(bad).toMatchObject({ line: 2, message: expect.stringContaining('publisher: ') as string });
});

test('a text that misleads is named with its entry', () => {
  const [bad] = problemsOf(yaml.replace('publisher: "United States Senate"', 'publisher: "United \\u202e States"'));
  expect(bad).toMatchObject({ line: 2, message: 'publisher: holds the hidden character U+202E: take it out' });
});
