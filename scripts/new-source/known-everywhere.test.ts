import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readYaml } from '#model/read-yaml.ts';
import type { SourceRecord } from '#model/source-record.ts';
import { allSources } from '#sources/index.ts';
import { standIns } from '../faults/stand-ins/index.ts';
import { hearingSources, nationalSources } from '../scheduled/schedules.ts';

// A source that one of these places does not know is not asked, or not tested. Each failure says what to do, and where.
const folders = readdirSync('scripts/sources').filter((name) =>
  ['source.ts', 'cities.ts'].some((file) => existsSync(`scripts/sources/${name}/${file}`)),
);
const ids = allSources.map(({ id }) => id);
const isOf = (folder: string) => (id: string) => id === folder || id.startsWith(`${folder}-`);
const records = readYaml(readFileSync('content/sources.yaml', 'utf8')) as SourceRecord[];

test('every folder of a source is on the list of sources', () => {
  const missing = folders.filter((folder) => !ids.some(isOf(folder)));
  expect(missing.map((folder) => `scripts/sources/index.ts lacks ${folder}: add its source to allSources`)).toEqual([]);
});

test('a source is asked with its group: those without a place are national, the others belong to a city', () => {
  const wrong = records.flatMap(({ id, jurisdiction }) => {
    if (jurisdiction === undefined && !nationalSources.includes(id))
      return [`scripts/scheduled/schedules.ts asks ${id} with the cities: add it to hearingSources or nationalSources`];
    return jurisdiction !== undefined && nationalSources.includes(id)
      ? [`scripts/scheduled/schedules.ts does not ask ${id} with the cities: take it out of hearingSources and nationalSources`]
      : [];
  });
  expect(wrong).toEqual([]);
  expect(hearingSources.filter((id) => !nationalSources.includes(id))).toEqual([]);
});

test('every folder of a source has a stand-in, so that faults and attacks reach it', () => {
  const missing = folders.filter((folder) => !standIns.some(({ source }) => isOf(folder)(source)));
  expect(missing.map((folder) => `scripts/faults/stand-ins/index.ts has no stand-in for ${folder}: write one`)).toEqual([]);
});
