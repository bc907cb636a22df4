import type { Hearing } from '#model/hearing.ts';
import { defineSource, SourceError, type Skipped, type Source } from '#pull/source.ts';
import { isIdentifier, isPlaceholder, map, schedulePage, scheduleUrl } from './map.ts';
import { parse, type RawMeeting } from './parse.ts';

const id = 'senate-schedule';
const whole = { address: scheduleUrl, accept: 'text/xml, application/xml' };

/**
 * The Senate's committee schedule: one file, today and later, made anew about every two hours. It has no statuses: a row that is gone
 * before its start is `unlisted`, and only another source can say why.
 */
export const senateSchedule: Source<readonly RawMeeting[]> = defineSource<readonly RawMeeting[]>({
  id,
  title: 'Senate committee schedule',
  url: schedulePage,
  hosts: ['www.senate.gov'],
  whole,
  async collect(fetchText) {
    const { text } = await fetchText(whole.address, { accept: whole.accept });
    let rows: RawMeeting[];
    const skipped: Skipped[] = [];
    try {
      rows = parse(text, (item, reason) => skipped.push({ item, reason }));
    } catch (error) {
      throw new SourceError({ source: id, step: 'parse' }, (error as Error).message, { cause: error });
    }
    const meetings = new Map<string, RawMeeting[]>();
    rows.forEach((row, index) => {
      if (isPlaceholder(row)) return;
      const key = row.identifier || `row ${index + 1}`;
      meetings.set(key, [...(meetings.get(key) ?? []), row]);
    });
    // A row without its identifier could be any of the known meetings: then none can be said to be missing.
    const allNamed = [...meetings.keys(), ...skipped.map(({ item }) => item)].every(isIdentifier);
    const covers = allNamed ? ({ seenIn }: Hearing) => seenIn.some(({ source }) => source === id) : null;
    return { raws: [...meetings.values()], skipped, covers };
  },
  map: (rows) => map(rows),
  nameOf: ([row]) => row?.identifier || 'a row without identifier',
});
