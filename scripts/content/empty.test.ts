import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyContent } from './empty.ts';
import { readContent } from './read.ts';

let content: string;

beforeEach(() => {
  content = mkdtempSync(path.join(tmpdir(), 'empty-content-'));
  for (const part of ['jurisdictions/us.mdx', 'jurisdictions/us/vt.mdx', 'committees.yaml', 'sources.yaml']) cpSync(path.join('content', part), at(part));
  mkdirSync(at('measures/us/vt'), { recursive: true });
  writeFileSync(at('measures/us/vt/2020-a-law.mdx'), 'x');
  writeFileSync(at('retired.yaml'), '# What was taken out.\n- id: us/vt/2019\n  reason: "Twice."\n');
});
afterEach(() => rmSync(content, { recursive: true }));

const at = (file: string) => path.join(content, file);

test('without "really" nothing is touched', () => {
  const before = readFileSync(at('jurisdictions/us/vt.mdx'), 'utf8');
  expect(emptyContent(content, false)).toMatchObject({ removed: { measures: 1, hearings: 0 }, places: 2 });
  expect(existsSync(at('measures/us/vt/2020-a-law.mdx'))).toBe(true);
  expect(readFileSync(at('jurisdictions/us/vt.mdx'), 'utf8')).toBe(before);
});

test('records on the subject go; places and committees stay, and no place says that it was looked into', async () => {
  const place = at('jurisdictions/us/vt.mdx');
  const lines = 'name: "Vermont"\nkind: "state"\nocdId: "ocd-division/country:us/state:vt"\n';
  writeFileSync(place, `---\n${lines}coverage:\n  state: "found"\n  checkedOn: "2026-01-01"\n  searched: "Laws"\ngeoid: "50"\ntimeZone: "America/New_York"\n---\n\nProse.\n`);
  emptyContent(content, true);
  const nothing = 'coverage:\n  state: "not-checked"\n  checkedOn: null\n  searched: null\n';
  expect(readFileSync(place, 'utf8')).toBe(`---\n${lines}${nothing}geoid: "50"\ntimeZone: "America/New_York"\n---\n`);
  expect(readFileSync(at('retired.yaml'), 'utf8')).toBe('# What was taken out.\n[]\n');
  const { records, problems } = await readContent(content);
  expect(problems).toEqual([]);
  expect(records.measures.size).toBe(0);
  expect(records.committees.size).toBeGreaterThan(200);
  expect([...records.jurisdictions.values()].map(({ coverage }) => coverage.state)).toEqual(['not-checked', 'not-checked']);
});
