import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { z } from 'astro/zod';
import { emptyContext } from '#pull/source-context.ts';
import { hearingClaimSchema } from '#model/hearing.ts';
import { legislationSchema } from '#model/legislation.ts';
import { cities } from './cities.ts';
import type { City } from './define-city.ts';
import { mapMeeting, statusOf } from './map-event.ts';
import { mapMatter } from './map-matter.ts';
import {
  agendaItemSchema,
  attachmentSchema,
  eventSchema,
  historySchema,
  matterSchema,
  parseOne,
  parseRows,
  type CityEvent,
} from './parse.ts';

// Real answers, kept outside the project: developers who have them beside it check against them, others do not.
const samples = path.resolve('..', 'shared/samples/legistar');
const testWithSamples = test.runIf(existsSync(samples));
const sample = (name: string) => readFileSync(path.join(samples, name), 'utf8');
const rowsOf = <Row>(name: string, schema: z.ZodType<Row>) =>
  parseRows(sample(name), schema, (item, reason) => {
    throw new Error(`${item}: ${reason}`);
  }).rows;
const context = emptyContext('2026-10-01T00:00:00Z');
const cityOf = (client: string): City => cities.find((city) => city.client === client) ?? { ...cities[0]!, client };
/** As if one item of it were ours. */
const claimOf = (event: CityEvent, client: string) => {
  const items = [agendaItemSchema.parse({ EventItemId: 1, EventItemAgendaSequence: 1, EventItemTitle: 'Faces' })];
  return hearingClaimSchema.parse(mapMeeting({ kind: 'meeting', event, items, own: null }, cityOf(client), context).claim);
};

describe('events', () => {
  testWithSamples('of Boston: committees and dockets stand in the place, times are Eastern', () => {
    const events = rowsOf('boston_events.json', eventSchema);
    expect(events.map(({ EventId, EventBodyName }) => [EventId, EventBodyName])).toEqual([
      [14263, 'City Council'],
      [14269, 'City Council'],
      [14267, 'City Council'],
    ]);
    expect(events.map((event) => claimOf(event, 'boston')).map(({ startsAt, kind, location }) => [startsAt, kind, location])).toEqual([
      ['2026-10-07T12:00:00-04:00', 'meeting', { room: 'Council Chambers' }],
      ['2026-10-06T10:00:00-04:00', 'hearing', { note: 'Ways & Means Committee Hearing on Dockets #1829-1838' }],
      [
        '2026-10-02T10:00:00-04:00',
        'hearing',
        { note: 'Census, Redistricting, and Elections Committee Hearing on Dockets #0183 and #1805' },
      ],
    ]);
  });

  testWithSamples('of Somerville', () => {
    const events = rowsOf('somerville_events.json', eventSchema);
    expect(
      events
        .map((event) => [event.EventId, claimOf(event, 'somervillema')] as const)
        .map(([id, claim]) => [id, claim.startsAt, claim.title]),
    ).toEqual([
      [4057, '2026-09-24T19:00:00-04:00', 'City Council: Faces'],
      [4073, '2026-09-22T18:00:00-04:00', 'Finance Committee: Faces'],
    ]);
    expect(claimOf(events[0]!, 'somervillema').documents?.map(({ title }) => title)).toEqual(['Agenda', 'Minutes']);
  });

  testWithSamples('of LA Metro: the place is one line, the telephone of the comment is gone', () => {
    const event = parseOne(sample('metro_event.json'), eventSchema);
    expect(event.EventId).toBe(2907);
    expect(claimOf(event, 'metro').location).toEqual({ address: 'One Gateway Plaza, Los Angeles, CA 90012, 3rd Floor, Metro Board Room' });
    expect(sample('metro_event.json')).toContain('202-735-3323');
    expect(event.EventComment).not.toContain('735');
    expect(statusOf(event)).toBe('scheduled');
  });

  testWithSamples('of Olympia: three, all scheduled', () => {
    const events = rowsOf('olympia_events.json', eventSchema);
    expect(events.map(({ EventId }) => EventId)).toEqual([6949, 7268, 7006]);
    expect(events.map(statusOf)).toEqual(['scheduled', 'scheduled', 'scheduled']);
  });

  testWithSamples.each([
    ['cook_board_insite-rows.json', 167, 14],
    ['cook_forest_preserves_insite-rows.json', 94, 4],
  ])('of %s: %i, of which %i are cancelled in the text of the place', (name, all, cancelled) => {
    const rows = JSON.parse(sample(name)) as { 'Meeting Location': string; 'Meeting Time': string }[];
    const events = rows.map((row, index) =>
      eventSchema.parse({
        EventId: index + 1,
        EventDate: '2017-12-13T00:00:00',
        EventTime: row['Meeting Time'],
        EventLocation: row['Meeting Location'],
      }),
    );
    expect(events).toHaveLength(all);
    expect(events.filter((event) => statusOf(event) === 'cancelled')).toHaveLength(cancelled);
    const claims = events.map((event) => claimOf(event, 'cook-county'));
    expect(claims.every(({ startsAt }) => startsAt !== null)).toBe(true);
    expect(JSON.stringify(claims.map(({ location }) => location))).not.toMatch(/--em--|cancell?ed/i);
  });
});

describe('matters', () => {
  testWithSamples('of Boston: three, without the e-mail addresses of MatterText2', () => {
    expect(sample('boston_matters.json')).toContain('@boston.gov');
    const matters = rowsOf('boston_matters.json', matterSchema);
    const records = matters.map((matter) =>
      mapMatter({ kind: 'matter', matter, histories: [], sponsors: [], attachments: [] }, cityOf('boston'), 'legistar-boston', context),
    );
    expect(records.map((one) => [one?.id, one?.record.kind, one?.record.status, one?.record.url])).toEqual([
      ['boston/2026-1882', 'Council Legislative Resolution', 'Passed', 'https://boston.legistar.com/gateway.aspx?M=L&ID=43547'],
      ['boston/2026-1674', 'Matters Recently Heard-For Possible Action', 'Passed', 'https://boston.legistar.com/gateway.aspx?M=L&ID=43385'],
      ['boston/2026-1841', 'Report of Public Officer', 'Filed', 'https://boston.legistar.com/gateway.aspx?M=L&ID=43518'],
    ]);
    expect(JSON.stringify(records)).not.toContain('@');
    // Amounts and docket numbers are no telephones: the long title is whole.
    expect(records[1]?.record.title).toContain('Docket #1674, for the Boston Police Department for FY27');
    expect(records[1]?.record.title).not.toContain('[…]');
    for (const one of records) legislationSchema.parse({ ...one!.record, firstSeen: context.now });
  });

  const historyOf = (name: string) => {
    const matter = matterSchema.parse({ MatterId: 1, MatterFile: '1', MatterTitle: 'Faces' });
    const raw = { kind: 'matter' as const, matter, histories: rowsOf(name, historySchema), sponsors: [], attachments: [] };
    return mapMatter(raw, cityOf('boston'), 'legistar-boston', context)!.record.history;
  };

  testWithSamples('of Chicago: four steps, of which two are one', () => {
    expect(historyOf('chicago_histories_with-duplicate.json')).toEqual([
      { date: '2013-03-13', body: 'City Council', action: 'Referred', result: null },
      {
        date: '2013-04-30',
        body: 'Committee on Zoning, Landmarks and Building Standards',
        action: 'Recommended to Pass',
        result: 'Pass',
        note: 'Recommended to Pass BY VOICE VOTE',
      },
      { date: '2013-05-08', body: 'City Council', action: 'Passed', result: 'Pass', note: 'On motion of , the Ordinance was Passed' },
    ]);
  });

  testWithSamples('of Somerville: one step', () => {
    expect(historyOf('somerville_matters_34931_histories.json')).toEqual([
      { date: '2026-08-27', body: 'City Council', action: 'Approved', result: null },
    ]);
  });

  testWithSamples('of LA Metro: four attachments at four addresses', () => {
    const attachments = rowsOf('metro_minutes-candidates.json', attachmentSchema);
    const matter = matterSchema.parse({ MatterId: 1, MatterFile: '1', MatterTitle: 'Faces' });
    const raw = { kind: 'matter' as const, matter, histories: [], sponsors: [], attachments };
    const { documents } = mapMatter(raw, cityOf('metro'), 'legistar-metro', context)!.record;
    expect(documents).toHaveLength(4);
    expect(documents[0]?.title).toBe('Regular Board Meeting MINUTES - September 26, 2024');
  });
});

testWithSamples('rows of another table are refused', () => {
  expect(() => parseRows(sample('metro_all-indexes.json'), matterSchema)).toThrow('not one row has the expected shape');
  expect(() => parseRows(sample('nyc_insite-calendar.html'), eventSchema)).toThrow('not JSON but a page or XML');
  expect(() => parseRows(sample('metro_event.json'), eventSchema)).toThrow('not a list but an object');
});
