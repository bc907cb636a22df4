import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { keepOnly } from './keep-only.ts';
import { legistar } from './legistar/recorded.ts';
import { primegov } from './primegov/recorded.ts';

const kept = (rows: unknown, ...rest: [string[], Record<string, string[]>?]) =>
  JSON.parse(keepOnly(JSON.stringify(rows), ...rest)) as unknown;

test('only the named fields are kept, without contacts', () => {
  const rows = [{ title: 'Write to clerk@testville.gov ', number: '2026-1882', staff: 'jane@testville.gov', id: 3, none: null }];
  expect(kept(rows, ['id', 'number', 'title', 'none', 'absent'])).toEqual([
    { id: 3, number: '2026-1882', title: 'Write to […]', none: null },
  ]);
});

test('a text without contacts stays as it was written', () => {
  expect(kept([{ title: 'License Commission \u00a0' }], ['title'])).toEqual([{ title: 'License Commission \u00a0' }]);
});

test('of what is inside a field only named fields are kept', () => {
  const rows = [{ list: [{ name: 'Agenda', by: 'jane' }, 'loose'], object: { by: 'jane' }, other: [{ by: 'jane' }] }];
  expect(kept(rows, ['list', 'object', 'other'], { list: ['name'] })).toEqual([
    { list: [{ name: 'Agenda' }, {}], object: null, other: [] },
  ]);
});

// Real answers, kept outside the project.
const samples = path.resolve('..', 'shared/samples');
const sample = (name: string) => readFileSync(path.join(samples, name), 'utf8');
const testWithSamples = test.runIf(existsSync(samples));

testWithSamples('of Boston’s files the staff’s addresses are not kept', () => {
  expect(sample('legistar/boston_matters.json')).toContain('@');
  const { text, what } = legistar.keep(sample('legistar/boston_matters.json'));
  expect(what).toBe('3 files');
  expect(text).not.toContain('@');
  expect(text).toContain('"MatterFile": "2026-1882"');
});

testWithSamples('of Worcester’s meetings what is kept reads the same', () => {
  const { text, what } = primegov.keep(sample('primegov/worcester_upcoming.json'));
  expect(what).toBe('12 meetings');
  expect(text).toContain('"License Commission "');
  expect(text).not.toContain('zoom');
  expect(primegov.keep(text)).toEqual({ text, what });
});
