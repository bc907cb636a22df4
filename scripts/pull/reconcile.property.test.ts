import fc from 'fast-check';
import { expect, test } from 'vitest';
import config from '#config';
import { anyClaim } from '#model/arbitrary-records.ts';
import { hearingSchema, type Hearing } from '#model/hearing.ts';
import { reconcile } from './reconcile.ts';
import type { HearingObservation } from './source.ts';
import { whyUnwritable } from './write.ts';

const settings = { seed: 20260725, numRuns: 150 };
const [first, later] = ['2026-07-25T18:00:00Z', '2026-07-26T18:00:00Z'];

const observation: fc.Arbitrary<HearingObservation> = fc.tuple(fc.integer({ min: 1, max: 12 }), anyClaim).map(([eventId, claim]) => ({
  id: `119/senate/${eventId}`,
  jurisdiction: 'us',
  congress: 119,
  chamber: 'senate',
  eventId: String(eventId),
  sourceId: String(eventId),
  sourceUrl: 'https://www.senate.gov/x',
  claim,
}));
const answers = fc.uniqueArray(observation, { selector: ({ id }) => id, maxLength: 6 });
const all = () => true;

function pull(source: string, said: readonly HearingObservation[], known: ReadonlyMap<string, Hearing>, now: string, covers = true) {
  const { records } = reconcile(source, said, covers ? all : null, known, config.topics, now);
  return new Map([...known, ...records]);
}

const sorted = (records: ReadonlyMap<string, Hearing>) => [...records].sort(([a], [b]) => a.localeCompare(b));

test('whatever a source says, every record can be written and loads again', () => {
  fc.assert(
    fc.property(answers, answers, (before, now) => {
      const records = pull('senate-schedule', now, pull('senate-schedule', before, new Map(), first), later);
      for (const [id, record] of records) {
        expect(hearingSchema.parse(record)).toEqual(record);
        expect(whyUnwritable({ collection: 'hearings', id, record })).toBeNull();
      }
    }),
    settings,
  );
});

test('the same answer again changes nothing', () => {
  fc.assert(
    fc.property(answers, answers, (before, now) => {
      const once = pull('senate-schedule', now, pull('senate-schedule', before, new Map(), first), later);
      const again = reconcile('senate-schedule', now, all, once, config.topics, '2026-07-27T18:00:00Z');
      expect([...again.records]).toEqual([]);
    }),
    settings,
  );
});

test('the order of an answer does not matter', () => {
  fc.assert(
    fc.property(answers, answers, (before, now) => {
      const known = pull('senate-schedule', before, new Map(), first);
      const backwards = new Map([...known].reverse());
      expect(sorted(pull('senate-schedule', now.toReversed(), backwards, later))).toEqual(
        sorted(pull('senate-schedule', now, known, later)),
      );
    }),
    settings,
  );
});

test('which of two sources is asked first does not matter to what is shown', () => {
  fc.assert(
    fc.property(answers, answers, (senate, congress) => {
      const ab = pull('congress-gov', congress, pull('senate-schedule', senate, new Map(), first, false), first, false);
      const ba = pull('senate-schedule', senate, pull('congress-gov', congress, new Map(), first, false), first, false);
      // The history says who was first, and so it may.
      const shown = (records: ReadonlyMap<string, Hearing>) =>
        sorted(records).map(([id, { changes: _changes, ...record }]) => [id, record]);
      expect(shown(ba)).toEqual(shown(ab));
    }),
    settings,
  );
});

test('no record ever vanishes', () => {
  fc.assert(
    fc.property(fc.array(answers, { maxLength: 4 }), (days) => {
      let known: ReadonlyMap<string, Hearing> = new Map();
      for (const [day, said] of days.entries()) {
        const next = pull('senate-schedule', said, known, `2026-07-${25 + day}T18:00:00Z`);
        expect([...known.keys()].filter((id) => !next.has(id))).toEqual([]);
        known = next;
      }
    }),
    settings,
  );
});
