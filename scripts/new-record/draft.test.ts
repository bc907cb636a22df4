import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readContent } from '../content/read.ts';
import { formatDraft, problemsOf, writeDraft, type Draft } from './draft.ts';

const today = '2026-11-24';
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'new-record-'));
  await mkdir(path.join(folder, 'jurisdictions/us'), { recursive: true });
  for (const file of ['jurisdictions/us.mdx', 'jurisdictions/us/vt.mdx']) await cp(path.join('content', file), path.join(folder, file));
});
afterEach(() => rm(folder, { recursive: true }));

const draft: Draft = {
  collection: 'jurisdictions',
  id: 'us/vt/sampleton',
  record: {
    kind: 'town',
    name: 'Sampleton: "the" town\n# no comment',
    ocdId: 'ocd-division/country:us/state:vt/place:sampleton',
    geoid: null,
    counties: [],
    timeZone: 'America/New_York',
    coverage: { state: 'not-checked', checkedOn: null, searched: null },
  },
  comments: { name: ['Next:', '', 'Look.'], geoid: ['Not found yet.'] },
};

test('keys stand in the order of the schema, under their comments, and nothing typed begins a line', () => {
  expect(formatDraft(draft)).toBe(`---
# Next:
#
# Look.
name: "Sampleton: \\"the\\" town\\n# no comment"
kind: "town"
ocdId: "ocd-division/country:us/state:vt/place:sampleton"
# Not found yet.
geoid: null
counties: []
timeZone: "America/New_York"
coverage: {"state":"not-checked","checkedOn":null,"searched":null}
---
`);
});

test('a draft is written once, and the check accepts it', async () => {
  const file = await writeDraft(folder, draft, await readContent(folder), today);
  expect(file).toBe(path.join(folder, 'jurisdictions/us/vt/sampleton.mdx'));
  const content = await readContent(folder);
  expect(content.problems).toEqual([]);
  expect(content.records.jurisdictions.get('us/vt/sampleton')?.kind).toBe('town');
  await writeFile(file, 'mine');
  await expect(writeDraft(folder, draft, content, today)).rejects.toThrow('is there already');
  expect(await readFile(file, 'utf8')).toBe('mine');
});

test('a file that came into being in the meantime is not overwritten', async () => {
  const before = await readContent(folder);
  const file = await writeDraft(folder, draft, before, today);
  await expect(writeDraft(folder, { ...draft, record: { ...draft.record, kind: 'city' } }, before, today)).rejects.toThrow(
    'is there already',
  );
  expect(await readFile(file, 'utf8')).toBe(formatDraft(draft));
});

test.each<[why: string, differences: Partial<Draft>, message: string]>([
  ['that leaves the folder', { id: '../../outside' }, 'cannot be the name of a file'],
  ['with a name that Windows keeps for itself', { id: 'us/vt/con' }, 'cannot be the name of a file'],
  ['that the schema refuses', { record: { ...draft.record, timeZone: 'Nowhere' } }, 'timeZone: must be an IANA time zone'],
  [
    'in a county that does not exist',
    { record: { ...draft.record, counties: ['us/vt/no-county'] } },
    'names jurisdictions "us/vt/no-county"',
  ],
])('a draft %s is not written', async (_, differences, message) => {
  const before = await readdir(folder, { recursive: true });
  await expect(writeDraft(folder, { ...draft, ...differences }, await readContent(folder), today)).rejects.toThrow(message);
  expect(await readdir(folder, { recursive: true })).toEqual(before);
});

test('an id that was retired is not given again, and faults that were there before are not the draft’s', async () => {
  await writeFile(
    path.join(folder, 'retired.yaml'),
    '- {id: us/vt/sampleton, collection: jurisdictions, on: "2026-01-01", reason: "Entered twice."}\n',
  );
  expect(problemsOf(draft, await readContent(folder), today)).toEqual([
    'jurisdictions/us/vt/sampleton still exists: remove its file, or this entry',
  ]);
  const broken = { ...draft, id: 'us/vt/other', record: { ...draft.record, counties: ['us/vt/no-county'] } };
  await mkdir(path.join(folder, 'jurisdictions/us/vt'), { recursive: true });
  await writeFile(path.join(folder, 'jurisdictions/us/vt/other.mdx'), formatDraft(broken));
  expect(problemsOf({ ...draft, id: 'us/vt/third' }, await readContent(folder), today)).toEqual([]);
});
