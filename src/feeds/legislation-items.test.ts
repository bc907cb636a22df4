import { expect, test } from 'vitest';
import { withCuratedTopics } from '#model/curated.ts';
import { legislationSchema, type Legislation } from '#model/legislation.ts';
import { fileChangeItems, newFileItem, type FileChange, type LegislationWords } from './legislation-items.ts';

const words: LegislationWords = {
  tagAuthority: 'banwatch.example,2026',
  urlOf: (id) => `https://banwatch.example/legislation/${id}/`,
  fileOf: ({ file }) => `San Francisco, CA, file ${file}`,
  fieldOf: (field) => field,
  changeOf: ({ from, to }) => `${String(from)} → ${String(to)}`,
  clip: (text) => (text.length > 60 ? `${text.slice(0, 59)}…` : text),
};

const id = 'sfgov/260700';
const firstSeen = '2026-07-25T18:00:37Z';

function file(more: Partial<Legislation> = {}): Legislation {
  return legislationSchema.parse({
    title: 'Repeal of fee awards',
    jurisdiction: 'us/ca/san-francisco',
    client: 'sfgov',
    file: '260700',
    kind: 'Ordinance',
    status: 'Pending',
    body: null,
    introduced: '2026-07-21',
    onAgenda: null,
    passed: null,
    enacted: null,
    enactmentNumber: null,
    topics: [{ topic: 'face-recognition', because: ['x'] }],
    url: null,
    firstSeen,
    source: 'legistar-sfgov',
    ...more,
  });
}

const passed: FileChange = { seenAt: '2026-08-01T06:00:00Z', field: 'status', from: 'Pending', to: 'Passed', source: 'legistar-sfgov' };

test('a new file says where, which and what, and is dated by our first word on it', () => {
  expect(newFileItem(id, file(), words)).toEqual({
    id: 'tag:banwatch.example,2026:legislation/sfgov/260700',
    title: 'San Francisco, CA, file 260700: new: Repeal of fee awards',
    text: 'Repeal of fee awards\n\nStatus: Pending',
    url: 'https://banwatch.example/legislation/sfgov/260700/',
    published: firstSeen,
    categories: ['face-recognition'],
  });
});

test('a file without a status has none in its item, and one that changed since says when', () => {
  expect(newFileItem(id, file({ status: null }), words)!.text).toBe('Repeal of fee awards');
  expect(newFileItem(id, file(), words)).not.toHaveProperty('updated');
  expect(newFileItem(id, { ...file(), changes: [passed] }, words)!.updated).toBe(passed.seenAt);
});

test('a file that an import brought in is no news: nothing had happened to it in the month before', () => {
  const old = file({ introduced: '2019-01-29', history: [{ date: '2019-05-31', body: null, action: 'Approved', result: null }] });
  expect(newFileItem(id, old, words)).toBeNull();
  expect(fileChangeItems(id, { ...old, changes: [passed] }, words)).toHaveLength(1);
});

test('an old file to which something has just happened is news; one without any date is not until a date comes up', () => {
  const moving = file({ introduced: '2025-01-29', history: [{ date: '2026-07-20', body: null, action: 'Heard', result: null }] });
  expect(newFileItem(id, moving, words)).not.toBeNull();
  const undated = file({ introduced: null, changes: [{ ...passed, field: 'introduced', from: null, to: '2026-07-21' }] });
  expect(newFileItem(id, undated, words)).toBeNull();
  expect(fileChangeItems(id, undated, words)).toHaveLength(1);
});

test('what happens to an imported file later does not make news of the import', () => {
  const heard = { date: '2026-08-01', body: null, action: 'Heard', result: null };
  const change: FileChange = { ...passed, field: 'history', from: [], to: [heard] };
  expect(newFileItem(id, file({ introduced: '2019-01-29', history: [heard], changes: [change] }), words)).toBeNull();
});

test('each change is its own item with old and new value and the time at which it was seen', () => {
  const items = fileChangeItems(id, file({ changes: [passed, { ...passed, field: 'enacted', from: null, to: '2026-08-01' }] }), words);
  expect(items).toMatchObject([
    {
      id: 'tag:banwatch.example,2026:legislation/sfgov/260700/change/1',
      title: 'San Francisco, CA, file 260700: status: Pending → Passed',
      text: 'status: Pending → Passed\n\nRepeal of fee awards',
      published: passed.seenAt,
    },
    { id: 'tag:banwatch.example,2026:legislation/sfgov/260700/change/2' },
  ]);
});

test('a change updates the first item and leaves its date; a new path or title leaves every id', () => {
  const [before, after] = [
    newFileItem(id, file(), words)!,
    newFileItem('sfgov/renamed', file({ title: 'Other', changes: [passed] }), words)!,
  ];
  expect([after.id, after.published, after.updated]).toEqual([before.id, before.published, passed.seenAt]);
});

test('what an editor says of the topics wins', () => {
  expect(newFileItem(id, withCuratedTopics(file({ curated: { topics: ['biometrics'] } })), words)!.categories).toEqual(['biometrics']);
});
