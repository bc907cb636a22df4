import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { toCalendar } from '#feeds/calendar.ts';
import type { Hearing } from '#model/hearing.ts';
import { congressGov } from '#sources/congress-gov/source.ts';
import { senateSchedule } from '#sources/senate-schedule/source.ts';
import { readContent } from '../content/read.ts';
import { mirrorFile } from './mirror.ts';
import { runPull } from './run.ts';
import type { PullReport } from './report.ts';
import type { Source } from './source.ts';

/**
 * Seven days of one meeting, pulled from two sources as the engine meets them: announced without an hour, scheduled, moved by two hours,
 * moved to another room, postponed, gone from the Senate's file, back with a new day.
 */
const folder = await mkdtemp(path.join(tmpdir(), 'banwatch-week-'));
const content = path.join(folder, 'content');
await mkdir(content);
afterAll(() => rm(folder, { recursive: true, force: true }));

const row = (
  date: string,
  room: string,
) => `<meeting><identifier>900001</identifier><cmte_code>SSJU00</cmte_code><committee>Judiciary</committee>
<type>Open Hearing</type><date>${date}</date><room>${room}</room><matter>Hearings to examine face recognition.</matter></meeting>`;
// Nine others stand beside it, so that one that vanishes is no outage.
const others = Array.from({ length: 9 }, (_, index) => row('20-OCT-2026 09:00 AM', 'SD-100').replace('900001', `90001${index}`)).join('');
const schedule = (own: string) => `<?xml version="1.0" encoding="UTF-8"?><css_meetings_scheduled>${own}${others}</css_meetings_scheduled>`;

interface Day {
  day: string;
  senate: string;
  /** What Congress.gov says of the meeting, if it has it. */
  status?: string;
}

const week: Day[] = [
  { day: '2026-10-01', senate: row('14-OCT-2026 TBA', 'SD-226') },
  { day: '2026-10-02', senate: row('14-OCT-2026 10:00 AM', 'SD-226') },
  { day: '2026-10-03', senate: row('14-OCT-2026 12:00 PM', 'SD-226') },
  { day: '2026-10-04', senate: row('14-OCT-2026 12:00 PM', 'SH-216') },
  { day: '2026-10-05', senate: row('14-OCT-2026 12:00 PM', 'SH-216'), status: 'Postponed' },
  { day: '2026-10-06', senate: '', status: 'Postponed' },
  { day: '2026-10-07', senate: row('21-OCT-2026 02:30 PM', 'SH-216'), status: 'Rescheduled' },
];

async function pullDay({ day, senate, status }: Day): Promise<PullReport> {
  const mirror = path.join(folder, day);
  const put = async (address: string, text: string) => {
    const file = mirrorFile(mirror, new URL(address));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  };
  await put('https://www.senate.gov/general/committee_schedules/hearings.xml', schedule(senate));
  const sources: Source<unknown>[] = [senateSchedule as Source<unknown>];
  if (status !== undefined) {
    const lists = 'https://api.congress.gov/v3/committee-meeting/119';
    const since = `${day}T00:00:00Z`;
    const list = (rows: object[]) => JSON.stringify({ committeeMeetings: rows, pagination: { count: rows.length } });
    const query = `?format=json&limit=250&offset=0&fromDateTime=${encodeURIComponent(since)}`;
    const meeting = {
      chamber: 'Senate',
      congress: 119,
      eventId: '900001',
      updateDate: `${day}T10:00:00Z`,
      url: `${lists}/senate/900001?format=json`,
    };
    for (const chamber of ['house', 'nochamber']) await put(`${lists}/${chamber}${query}`, list([]));
    await put(`${lists}/senate${query}`, list([meeting]));
    const date = status === 'Rescheduled' ? '2026-10-21T18:30:00Z' : '2026-10-14T16:00:00Z';
    const detail = {
      ...meeting,
      date,
      meetingStatus: status,
      title: 'Hearings to examine face recognition.',
      type: 'Meeting',
      committees: [{ systemCode: 'ssju00' }],
    };
    await put(`${lists}/senate/900001?format=json`, JSON.stringify({ committeeMeeting: detail }));
    sources.push(congressGov as Source<unknown>);
  }
  return runPull({
    sources,
    topics: [],
    content,
    now: `${day}T12:00:00Z`,
    dryRun: false,
    acceptLosses: [],
    since: `${day}T00:00:00Z`,
    full: false,
    keys: { CONGRESS_GOV_API_KEY: 'mirror' },
    repeated: null,
    http: { userAgent: 'test', mirror, record: null, cache: null },
    progress: () => {},
  });
}

async function record(): Promise<Hearing> {
  const { records, problems } = await readContent(content, ['hearings']);
  expect(problems).toEqual([]);
  return records.hearings.get('119/senate/900001')!;
}

test('one record tells the story of the week, and its SEQUENCE counts the material changes', async () => {
  const reports: PullReport[] = [];
  for (const day of week) {
    reports.push(await pullDay(day));
    expect(reports.at(-1)!.sources.map(({ failure }) => failure)).toEqual(week.indexOf(day) < 4 ? [null] : [null, null]);
    // The same day once more changes nothing.
    expect((await pullDay(day)).written).toEqual([]);
  }
  const hearing = await record();
  expect(hearing.changes.map(({ seenAt, field, from, to, source }) => [seenAt.slice(0, 10), field, from, to, source])).toEqual([
    ['2026-10-02', 'startsAt', null, '2026-10-14T10:00:00-04:00', 'senate-schedule'],
    ['2026-10-03', 'startsAt', '2026-10-14T10:00:00-04:00', '2026-10-14T12:00:00-04:00', 'senate-schedule'],
    [
      '2026-10-04',
      'location',
      { room: 'SD-226', building: 'Dirksen Senate Office Building' },
      { room: 'SH-216', building: 'Hart Senate Office Building' },
      'senate-schedule',
    ],
    ['2026-10-05', 'status', 'scheduled', 'postponed', 'congress-gov'],
    ['2026-10-07', 'startsAt', '2026-10-14T12:00:00-04:00', '2026-10-21T14:30:00-04:00', 'senate-schedule'],
    ['2026-10-07', 'status', 'postponed', 'rescheduled', 'senate-schedule'],
  ]);
  expect(hearing).toMatchObject({ status: 'rescheduled', startsAt: '2026-10-21T14:30:00-04:00', date: '2026-10-21' });
  const words = {
    site: 'Banwatch',
    uidDomain: 'test.example',
    urlOf: (id: string) => `https://test.example/${id}`,
    bodyOf: () => 'Judiciary',
    placeOf: () => null,
    clip: (text: string) => text,
  };
  const calendar = toCalendar(
    [['119/senate/900001', hearing]],
    { name: 'x', description: 'x', url: 'https://test.example/', variant: 'full' },
    words,
  );
  expect(calendar).toContain('SEQUENCE:6\r\n');
});

test('a meeting that the Senate drops without a word is unlisted, and scheduled again when it returns', async () => {
  const other = (own: string, day: string) => pullDay({ day, senate: own });
  const own = row('10-NOV-2026 10:00 AM', 'SD-226').replace('900001', '900002');
  await other(own, '2026-10-10');
  await other('', '2026-10-11');
  const gone = (await readContent(content, ['hearings'])).records.hearings.get('119/senate/900002')!;
  expect(gone.status).toBe('unlisted');
  await other(own, '2026-10-12');
  const back = (await readContent(content, ['hearings'])).records.hearings.get('119/senate/900002')!;
  expect(back.changes.map(({ field, from, to }) => [field, from, to])).toEqual([
    ['status', 'scheduled', 'unlisted'],
    ['status', 'unlisted', 'scheduled'],
  ]);
});
