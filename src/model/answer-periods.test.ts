import { expect, test } from 'vitest';
import { periodsOf } from './answer-periods.ts';
import { measureSchema } from './measure.ts';
import { lawBook } from './status-on.ts';
import { subjects } from './subjects.ts';

const measure = measureSchema.parse({
  ...{ name: 'Oversight', officialTitle: null, jurisdiction: 'us/xx/town', kind: 'oversight', instrument: null, mechanisms: ['reporting'] },
  ...{ status: 'in-force', citations: [], summary: 'x', events: [], confidence: 'high', conflicts: null, lastChecked: '2026-01-01' },
  enforcement: { privateRightOfAction: null, remedies: null, evidenceSuppression: null },
  sources: [{ id: 'a', title: 'x', publisher: null, url: 'https://example.org/', published: null }],
  provisions: [
    {
      ...{ id: 'p', says: 'x', binds: ['police'], acts: ['use'], rule: 'reporting', subject: subjects[0]!, force: 'law' },
      ...{ from: '2012', fromBasis: 'effective', clause: '§ 1', sources: ['a'] },
    },
  ],
});

test('the account never begins before the day it is asked for, though a date is known only to a year before', () => {
  const coverage = { state: 'found' as const, checkedOn: '2026-01-01', searched: 'x' };
  const book = lawBook(new Map([['us/xx/town/x', measure]]), new Map(), []);
  const place = { kind: 'city' as const, counties: [], coverage };
  expect(periodsOf('2026-07-25', 'us/xx/town', place, book).map(({ from }) => from)).toEqual(['2026-07-25']);
  expect(periodsOf('2011-01-01', 'us/xx/town', place, book).map(({ from }) => from)).toEqual(['2011-01-01', '2012-01-01', '2012-12-31']);
  expect(periodsOf('2011-01-01', 'us/xx/town', place, book).map(({ known }) => known)).toEqual(['2011-01-01', '2012', '2012']);
});

test('a rule whose start was not found is open from the day it can have begun, and no earlier', () => {
  const seen = { ...measure.provisions[0]!, from: '2021-01-12', fromBasis: 'seen-in-force' as const, notBefore: '2019-07-16', doubt: 'x' };
  const book = lawBook(new Map([['us/xx/town/x', { ...measure, provisions: [seen] }]]), new Map(), []);
  const coverage = { state: 'found' as const, checkedOn: '2026-01-01', searched: 'x' };
  const periods = periodsOf('2012-01-01', 'us/xx/town', { kind: 'city', counties: [], coverage }, book);
  expect(periods.map(({ from, answer }) => [from, answer.headline])).toEqual([
    ['2012-01-01', 'no-law-found'],
    ['2019-07-16', 'unclear'],
    ['2021-01-12', 'restricted'],
  ]);
});
