import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { hearingClaimSchema } from '#model/hearing.ts';
import { isPlaceholder, map } from './map.ts';
import { parse } from './parse.ts';

// Real answers of senate.gov, kept outside the project: developers who have them beside it check against them, others do not.
const samples = path.resolve('..', 'shared/samples/senate');
const sample = (name: string) => readFileSync(path.join(samples, name), 'utf8');
const testWithSamples = test.runIf(existsSync(samples));

describe('the schedule of 25 July 2026', () => {
  const rows = () => parse(sample('hearings_2026-07-25_wayback.xml'));
  const hearings = () => rows().flatMap((row) => map([row]) ?? []);

  testWithSamples('has a placeholder and nine meetings', () => {
    expect(rows().map(isPlaceholder)).toEqual([true, ...Array(9).fill(false)]);
  });

  testWithSamples('names meetings, committees, times in Washington and rooms in the order of the file', () => {
    expect(hearings().map(({ eventId, claim }) => [eventId, claim.committees, claim.startsAt, claim.location?.room])).toEqual([
      ['338683', ['ssga00'], '2026-07-29T08:30:00-04:00', 'SD-342'],
      ['338691', ['sseg00'], '2026-07-29T09:30:00-04:00', 'SD-366'],
      ['338686', ['sshr11'], '2026-07-29T14:00:00-04:00', 'SD-430'],
      ['338687', ['slia00'], '2026-07-29T14:30:00-04:00', 'SD-628'],
      ['338685', ['spag00'], '2026-07-29T15:30:00-04:00', 'SD-562'],
      ['338690', ['ssju00'], '2026-07-30T09:00:00-04:00', 'SH-216'],
      ['338684', ['sshr00'], '2026-07-30T09:45:00-04:00', 'SD-430'],
      ['338689', ['sscm34'], '2026-07-30T10:00:00-04:00', 'SR-253'],
      ['338688', ['ssfr00'], '2026-07-30T10:30:00-04:00', 'SD-419'],
    ]);
  });

  testWithSamples('fits the model, in the 119th Congress, with the kind of each', () => {
    for (const { claim } of hearings()) expect(hearingClaimSchema.safeParse(claim).error?.issues).toBeUndefined();
    expect(hearings().map(({ id }) => id.slice(0, 11))).toEqual(Array(9).fill('119/senate/'));
    expect(hearings().map(({ claim }) => claim.kind === 'business-meeting')).toEqual([
      false,
      true,
      false,
      false,
      false,
      true,
      true,
      false,
      false,
    ]);
  });

  testWithSamples('leaves out the two videos that name another day', () => {
    const without = hearings().filter(({ claim }) => claim.videos?.length === 0);
    expect(without.map(({ eventId }) => eventId)).toEqual(['338684', '338688']);
  });

  testWithSamples('has all 44 documents of the long markup, whose title the Senate cut', () => {
    const markup = hearings().find(({ eventId }) => eventId === '338691')?.claim;
    expect(markup?.bills).toHaveLength(44);
    expect(markup?.bills?.[0]?.number).toBe('H.R. 1729');
    expect(markup?.title?.length).toBeGreaterThan(4_500);
  });

  testWithSamples('has no no-break space left', () => {
    expect(sample('hearings_2026-07-25_wayback.xml')).toContain('\u00a0');
    expect(JSON.stringify(hearings())).not.toContain('\u00a0');
  });
});

testWithSamples('the schedule of 2 October 2026 is a good answer without meetings', () => {
  const rows = parse(sample('hearings_2026-10-02_no-meetings.xml'));
  expect(rows).toHaveLength(1);
  expect(map(rows)).toBeNull();
});

testWithSamples('the error page that senate.gov sends with status 200 is refused', () => {
  expect(() => parse(sample('floor_schedule_not-found_http200.html'))).toThrow('not hearings.xml');
});
