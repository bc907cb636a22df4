/** For the tests of this folder: meetings as the repository writes them, and a repository that answers through the one door to the network. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import type { Committee } from '#model/committee.ts';
import { hearingClaimSchema, type Hearing } from '#model/hearing.ts';
import { Http } from '#pull/fetch.ts';
import { mirrorFile } from '#pull/mirror.ts';
import { emptyContext } from '#pull/source-context.ts';
import { SourceError, type Collected, type HearingObservation, type SourceContext } from '#pull/source.ts';
import { dayUrl, eventUrl, witnessUrl } from './addresses.ts';
import { map } from './map.ts';
import { parseMeeting } from './parse-meeting.ts';
import type { RawEvent } from './read-event.ts';
import { houseRepository } from './source.ts';

export const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');

export const committee = (code: string, name: string, parent?: string): [string, Committee] => [
  code,
  { code, name, chamber: 'house', ...(parent === undefined ? {} : { parent }) },
];
export const committees = new Map([
  committee('hsju00', 'House Committee on the Judiciary'),
  committee('hsju26', 'Samples', 'hsju00'),
  committee('hlig00', 'House Permanent Select Committee on Intelligence'),
  committee('hsru00', 'House Committee on Rules'),
]);
/** Saturday, 7 March 2026, before noon in Washington. */
export const context = emptyContext('2026-03-07T12:00:00Z', { committees });
export const firstDay = '2026-03-06';
export const lastDay = '2026-03-28';
export const windowDays = Array.from({ length: 23 }, (_, index) =>
  new Date(Date.parse(firstDay) + index * 86_400_000).toISOString().slice(0, 10),
);

export const meetingUrl = 'https://docs.house.gov/meetings/JU/JU26/20260310/900301/HHRG-119-JU26-20260310.xml';

/** A day page with these events; each row has the committee's name. */
export const dayPage = (...eventIds: string[]) =>
  fixture('day-empty.html').replace(
    /<tr>[\s\S]*<\/tr>/,
    eventIds
      .map(
        (id) =>
          `<tr><td><a href="ByEvent.aspx?EventID=${id}">Title ${id}</a><br><span class="text-tiny">Committee on Rules</span></td></tr>`,
      )
      .join(''),
  );

/** The XML of an ordinary meeting; values are XML and replace the ordinary ones. */
export function meetingXml(differences: Record<string, string> = {}): string {
  const ordinary = {
    id: 'HHRG900301',
    type: 'HHRG',
    updated: '2026-03-01T10:00:00',
    status: 'S',
    committees: '<committees><committee-name id="JU00">Committee on the Judiciary</committee-name></committees>',
    when: '<calendar-date>2026-03-10</calendar-date><start-time>10:00:00</start-time>',
    rescheduled: '',
    location: '<capitol-complex><room>2141</room><building>RHOB</building></capitol-complex>',
    title: 'Examining cameras',
    notes: '',
    documents: '',
  };
  const one = { ...ordinary, ...differences };
  return `<committee-meeting congress-num="119" meeting-id="${one.id}" meeting-type="${one.type}" update-date="${one.updated}">
<current-status>${one.status}</current-status><meeting-details>${one.committees}<meeting-date>${one.when}</meeting-date>${one.rescheduled}
<meeting-location>${one.location}</meeting-location><meeting-title>${one.title}</meeting-title>${one.notes}</meeting-details>
<meeting-documents>${one.documents}</meeting-documents></committee-meeting>`;
}

export const listed = (eventId: string, days: string[]) => ({ eventId, title: '', committee: '', links: [], days });

/** What we make of one ordinary meeting with differences. Everything the map returns must fit the model. */
export function read(differences: Record<string, string> = {}, days = ['2026-03-10']): HearingObservation {
  const meeting = parseMeeting(meetingXml(differences));
  return checked(map({ listed: listed('900301', days), url: meetingUrl, notes: [], meeting, witnesses: [] }, committees));
}
export const claimOf = (differences: Record<string, string> = {}, days?: string[]) => read(differences, days).claim;

export function checked(observation: HearingObservation): HearingObservation {
  hearingClaimSchema.parse(observation.claim);
  return observation;
}

/** Runs the source as the pull does, through the one door to the network. Days that are not given are empty; null = there is no such file. */
export async function answer(
  files: Record<string, string | null>,
  given: SourceContext = context,
): Promise<Collected<RawEvent> & { requests: number }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'house-repository-'));
  const http = new Http({ userAgent: 'test', mirror: folder, record: null, cache: null });
  try {
    const empty = fixture('day-empty.html');
    const all: Record<string, string | null> = { ...Object.fromEntries(windowDays.map((day) => [dayUrl(day), empty])), ...files };
    for (const [url, body] of Object.entries(all)) {
      if (body === null) continue;
      const file = mirrorFile(folder, new URL(url));
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, body);
    }
    const { fetchText, traffic } = http.forSource(houseRepository.id, houseRepository.hosts);
    return { ...(await houseRepository.collect(fetchText, given)), requests: traffic.requests };
  } finally {
    await http.close();
    await rm(folder, { recursive: true });
  }
}
export const observe = ({ raws }: Collected<RawEvent>) => raws.map((raw) => checked(map(raw, committees)));
export const failureOf = async (files: Record<string, string | null>) => {
  const failure = await answer(files).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(SourceError);
  return failure as SourceError;
};

/** A hearing known from an earlier pull. */
export const knownHearing = (eventId: string, date: string, url: string, source = 'house-repository') =>
  [`119/house/${eventId}`, { chamber: 'house', eventId, date, seenIn: [{ source, url, id: eventId }] } as unknown as Hearing] as const;
export const withKnown = (...hearings: (readonly [string, Hearing])[]) =>
  emptyContext(context.now, { committees, known: new Map(hearings) });

export const ordinary = {
  [dayUrl('2026-03-10')]: fixture('day.html').replace(/<tr>(?:(?!<tr>)[\s\S])*900302[\s\S]*?<\/tr>/, ''),
  [eventUrl('900301')]: fixture('event-page.html'),
  [meetingUrl]: fixture('hearing.xml'),
  [witnessUrl(meetingUrl)]: fixture('witnesses.xml'),
};
