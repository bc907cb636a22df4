import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isRecordId } from '#model/record-id.ts';
import { everything } from './extent.ts';
import type { Aim } from './plant.ts';
import { checkContent, pullHostile, surroundings, type HostilePull } from './pull.ts';

const records = everything ? { each: 72, otherCities: 16 } : { each: 16, otherCities: 2 };

// Ids, file numbers and links that lead elsewhere; then everything at once, dates and codes too, in which hardly a record survives.
describe.each<[Aim]>([['ids'], ['all']])('with attacks in %s', (aim) => {
  let folder: string;
  let content: string;
  let pull: HostilePull;
  let around: { before: Map<string, string>; after: Map<string, string> };

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'banwatch-ids-'));
    // Deep, so that what climbs out of it still lands where we look.
    content = path.join(folder, 'a', 'b', 'c', 'd', 'e', 'content');
    await cp('content', content, { recursive: true });
    await mkdir(path.join(folder, 'src'));
    await writeFile(path.join(folder, 'src', 'x'), 'not yours');
    const before = await surroundings(folder, content);
    pull = await pullHostile(content, aim, records);
    around = { before, after: await surroundings(folder, content) };
  }, 300_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('the pull ends by itself, and says in one line what it did not take', () => {
    expect([0, 2]).toContain(pull.status);
    expect(pull.planted).toBeGreaterThan(everything ? 5000 : 1000);
    const lines = pull.report.sources.flatMap(({ failure, notes, skipped }) => [
      ...(failure === null ? [] : [failure]),
      ...notes,
      ...skipped.map(({ item, reason }) => `${item}: ${reason}`),
    ]);
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.filter((line) => /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(line))).toEqual([]);
    expect(lines.filter((line) => /\b(?:TypeError|RangeError|SyntaxError|URIError)\b/.test(line))).toEqual([]);
    console.log(
      `${aim}: ${pull.planted} attacks told, ${lines.length} lines on what was not taken, ${pull.report.written.length} files written`,
    );
  });

  test('nothing outside the content folder was written, changed or removed', () => {
    expect([...around.after.keys()]).toEqual([...around.before.keys()]);
    expect(around.after).toEqual(around.before);
  });

  test('every file lies in its folder under a name that is one on every system', () => {
    const files = globSync('**/*', { cwd: content, withFileTypes: true }).filter((entry) => !entry.isDirectory());
    const names = files.map((entry) => path.relative(content, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
    expect(names.filter((name) => !isRecordId(name))).toEqual([]);
    expect(
      names.filter((name) => !/^(?:hearings|legislation|notices|measures|jurisdictions|programs|explainers)\/|^[a-z-]+\.yaml$/.test(name)),
    ).toEqual([]);
    expect(files.every((entry) => entry.isFile())).toBe(true);
    expect(pull.report.written.filter((name) => !/^(?:hearings|legislation|notices)\//.test(name))).toEqual([]);
  });

  test('what was written passes the check', async () => {
    const { status, printed } = await checkContent(content);
    expect({ status, printed: status === 0 ? '' : printed }).toEqual({ status: 0, printed: '' });
  });
});
