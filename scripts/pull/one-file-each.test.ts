import { expect, test } from 'vitest';
import { legislationSchema, type Legislation } from '#model/legislation.ts';
import { mapAll } from './map-all.ts';
import { emptySourceReport } from './report.ts';
import { emptyContext } from './source-context.ts';
import type { LegislationObservation, Source } from './source.ts';

const legislation = (file: string, url: string | null = null): Legislation =>
  legislationSchema.parse({
    title: `File ${file}`,
    jurisdiction: 'us/ca/oakland',
    client: 'oakland',
    file,
    kind: null,
    status: null,
    body: null,
    introduced: null,
    onAgenda: null,
    passed: null,
    enacted: null,
    enactmentNumber: null,
    url,
    firstSeen: '2026-07-24T12:00:00Z',
    source: 'legistar-oakland',
  });

const observed = (id: string, file: string, url: string | null = null): LegislationObservation => {
  const { firstSeen: _seen, changes: _changes, topics: _topics, ...record } = legislation(file, url);
  return { kind: 'legislation', id: `oakland/${id}`, sourceId: file, record };
};

/** What a pull makes of these files, one after the other. */
function mapped(raws: readonly LegislationObservation[], known: Record<string, Legislation> = {}) {
  const row = emptySourceReport('legistar-oakland');
  const source = { map: (raw: unknown) => raw, nameOf: () => 'x' } as unknown as Source<unknown>;
  const context = emptyContext('2026-07-25T18:00:00Z', { legislation: new Map(Object.entries(known)) });
  const kept = mapAll(source, { raws: [...raws], covers: null }, context, row).map(({ sourceId }) => sourceId);
  return { kept, skipped: row.skipped };
}
const leftOut = (item: string, other: string) => ({
  item,
  reason: `is left out, because its file would be that of ${other}, which was there first`,
});

test('of two numbers that differ only in capital letters the first is kept, and the other is told', () => {
  const twins = [observed('O2026-1', 'O2026-1'), observed('o2026-1', 'o2026-1'), observed('O2026-2', 'O2026-2')];
  expect(mapped(twins)).toEqual({ kept: ['O2026-1', 'O2026-2'], skipped: [leftOut('o2026-1', '"O2026-1" (oakland/O2026-1)')] });
});

test('of two numbers that make one id the first is kept, and the other is told', () => {
  expect(mapped([observed('26-7', '26/7'), observed('26-7', '26 7')])).toEqual({
    kept: ['26/7'],
    skipped: [leftOut('26 7', '"26/7" (oakland/26-7)')],
  });
});

test('the one that is known stays, whichever is named first', () => {
  const known = { 'oakland/O2026-1': legislation('O2026-1'), 'oakland/26-7': legislation('26/7', 'https://oakland.legistar.com/?ID=1') };
  const named = [
    observed('o2026-1', 'o2026-1'),
    observed('O2026-1', 'O2026-1'),
    observed('26-7', '26 7', 'https://oakland.legistar.com/?ID=2'),
  ];
  expect(mapped(named, known)).toEqual({
    kept: ['O2026-1'],
    skipped: [leftOut('o2026-1', '"oakland/O2026-1"'), leftOut('26 7', '"26/7" (oakland/26-7)')],
  });
});

test('a number that is only written in another way is the same file', () => {
  const page = 'https://oakland.legistar.com/?ID=1';
  expect(mapped([observed('CB-1', 'CB 1', page)], { 'oakland/CB-1': legislation('CB-1', page) })).toEqual({ kept: ['CB 1'], skipped: [] });
  expect(mapped([observed('CB-1', 'CB 1')], { 'oakland/CB-1': legislation('CB-1') }).kept).toEqual([]);
});

test('the same file with different content is still not believed at all', () => {
  const one = observed('1', '1');
  expect(mapped([one, { ...one, record: { ...one.record, title: 'Other' } }])).toEqual({
    kept: [],
    skipped: [{ item: '1', reason: 'named twice with different content' }],
  });
});
