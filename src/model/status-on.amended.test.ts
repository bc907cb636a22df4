import { expect, test } from 'vitest';
import { answerOn, town, type Clause } from './stand-in.ts';
import type { ActorAnswer } from './status-on.ts';

const before: Clause = { from: '2019-01-01', until: '2022-05-01', untilBasis: 'amended' };
const after: Clause = { from: '2022-05-01' };

/** The row of the police under clauses of the town, and of its state. */
function police(on: string, own: Clause[], above: Clause[] = []): ActorAnswer {
  return answerOn(on, { [`${town}/own`]: own, 'us/tx/above': above }).actors.find(({ actor }) => actor === 'police')!;
}

test('a rule that was amended and says the same applies since its first text', () => {
  expect(police('2026-07-25', [before, after])).toMatchObject({ since: '2019-01-01', sinceBasis: 'effective' });
  const first: Clause = { from: '2016-01-01', fromBasis: 'signed', until: '2019-01-01', untilBasis: 'amended' };
  expect(police('2026-07-25', [after, before, first])).toMatchObject({ since: '2016-01-01', sinceBasis: 'signed' });
});

test.each<[what: string, own: Clause[], above?: Clause[]]>([
  ['there is a gap between the two', [{ ...before, until: '2022-04-30' }, after]],
  ['the new text is another rule', [{ ...before, rule: 'paused' }, after]],
  ['the old text bound others', [{ ...before, binds: ['departments'] }, after]],
  ['the old text was a law of the state', [after], [{ ...before, binds: ['local-police'] }]],
])('a rule applies since its own first day where %s', (_what, own, above) => {
  expect(police('2026-07-25', own, above)).toMatchObject({ state: 'in-force', rule: 'prohibited', since: '2022-05-01' });
});

test('in the month in which one text takes over from another, the rule of both is certain', () => {
  const [old, next]: Clause[] = [{ ...before, until: '2022-05' }, { from: '2022-05' }];
  expect(police('2022-05-15', [old!, next!])).toMatchObject({ state: 'in-force', rule: 'prohibited', since: '2019-01-01', also: [] });
  expect(police('2022-05-15', [next!, old!])).toMatchObject({ state: 'in-force', rule: 'prohibited', since: '2019-01-01', also: [] });
});

test('in the month in which a weaker rule takes over, the stronger one may still apply', () => {
  const month = [{ ...before, until: '2022-05' }, { from: '2022-05', rule: 'limited' } as Clause];
  expect(police('2022-05-15', month)).toMatchObject({ state: 'maybe', rule: 'prohibited', until: '2022-05' });
});

test('in the month in which a rule on others ends, a new one that says the same may apply', () => {
  const month: Clause[] = [{ ...before, binds: ['departments'], until: '2022-05' }, { from: '2022-05' }];
  expect(police('2022-05-15', month)).toMatchObject({ state: 'maybe', since: '2022-05' });
});

test('a text that ended stays ended, though the one before it may apply again', () => {
  const texts: Clause[] = [
    { ...before, until: '2022', untilBasis: 'unclear' },
    { from: '2022', until: '2024-01-01', untilBasis: 'repealed' },
  ];
  const row = police('2026-07-25', texts);
  expect(row).toMatchObject({ state: 'maybe', since: '2022', until: null });
  expect([row.lead, ...row.ended].map((layer) => layer!.provision.id)).toEqual(['p0', 'p1']);
});

test('until a later text was first seen in force, the earlier one leads', () => {
  const row = police('2021-01-01', [before, { ...after, fromBasis: 'seen-in-force' }]);
  expect(row).toMatchObject({ state: 'in-force', since: '2019-01-01', until: '2022-05-01', ended: [] });
  expect([row.lead, ...row.also].map((layer) => layer!.provision.id)).toEqual(['p0', 'p1']);
});

test('a rule that ends in a month without another after it is in doubt on each of its days', () => {
  expect(police('2022-05-15', [{ ...before, until: '2022-05' }])).toMatchObject({ state: 'maybe', since: '2019-01-01', until: '2022-05' });
});

test('the doubt after an end that is open has a first day, known as far as the end is', () => {
  const open: Clause = { until: '2022-05', untilBasis: 'unclear' };
  expect(police('2022-04-30', [open])).toMatchObject({ state: 'in-force', since: '2020-03-01', sinceBasis: 'effective', until: '2022-05' });
  expect(police('2022-05-01', [open])).toMatchObject({ state: 'maybe', since: '2022-05', sinceBasis: null, until: null });
});

test('a rule whose beginning is in doubt says since when it may apply, and until when', () => {
  const clause: Clause = { from: '2022', until: '2025-01-01', untilBasis: 'unclear' };
  expect(police('2022-06-01', [clause])).toMatchObject({ state: 'maybe', since: '2022', sinceBasis: 'effective', until: '2025-01-01' });
  const seen: Clause = { fromBasis: 'seen-in-force', until: '2025-01-01', untilBasis: 'expired' };
  expect(police('2020-02-01', [seen])).toMatchObject({ state: 'maybe', since: null, sinceBasis: null, until: '2025-01-01' });
});
