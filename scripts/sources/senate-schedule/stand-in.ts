/** For the tests of this folder: a schedule that a test makes up, and what we make of it. */
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { hearingClaimSchema } from '#model/hearing.ts';
import { Http } from '#pull/fetch.ts';
import { mirrorFile } from '#pull/mirror.ts';
import { emptyContext } from '#pull/source-context.ts';
import type { Collected, HearingObservation } from '#pull/source.ts';
import { map, scheduleUrl } from './map.ts';
import { parse, type RawMeeting } from './parse.ts';
import { senateSchedule } from './source.ts';

export const context = emptyContext('2026-03-07T12:00:00Z');
export const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');

/** hearings.xml around `rows`. */
export const schedule = (...rows: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?><css_meetings_scheduled>\n${rows.join('\n')}\n</css_meetings_scheduled>`;

/** A row of an ordinary hearing; values are XML and replace the ordinary ones, null leaves the element out. */
export function meeting(differences: Record<string, string | null> = {}): string {
  const ordinary = {
    identifier: '900200',
    cmte_code: 'SSGA00',
    committee: 'Homeland Security and Governmental Affairs',
    type: 'Open Hearing',
    date: '10-MAR-2026 02:30 PM',
    date_iso_8601: '2026-03-10',
    time: '02:30 PM',
    time_iso_8601: '14:30:00',
    room: 'SD-342',
    video_url: '',
    Documents: '',
    matter: 'Hearings to examine cameras.',
  };
  const elements = Object.entries({ ...ordinary, ...differences }).filter(([, value]) => value !== null);
  return `<meeting>${elements.map(([name, value]) => `<${name}>${value}</${name}>`).join('')}</meeting>`;
}

/** What we make of one ordinary row with differences. Everything the map returns must fit the model. */
export function read(differences: Record<string, string | null> = {}): HearingObservation {
  const observation = map(parse(schedule(meeting(differences))))!;
  hearingClaimSchema.parse(observation.claim);
  return observation;
}

export const claimOf = (differences: Record<string, string | null> = {}) => read(differences).claim;

/** Runs the source as the pull does, through the one door to the network, with `body` as the Senate's answer. */
export async function answer(body: string): Promise<Collected<readonly RawMeeting[]>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'senate-schedule-'));
  const http = new Http({ userAgent: 'test', mirror: folder, record: null, cache: null });
  try {
    const file = mirrorFile(folder, new URL(scheduleUrl));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, body);
    return await senateSchedule.collect(http.forSource(senateSchedule.id, senateSchedule.hosts).fetchText, context);
  } finally {
    await http.close();
    await rm(folder, { recursive: true });
  }
}

export const collect = async (body: string) => (await answer(body)).raws;
export const observe = async (body: string) => (await collect(body)).map((rows) => map(rows));
