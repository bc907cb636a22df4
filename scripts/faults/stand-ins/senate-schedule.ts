import { readFileSync } from 'node:fs';
import { scheduleUrl } from '#sources/senate-schedule/map.ts';
import { escaped, xml, type Item, type StandIn } from '../stand-in.ts';

const rows = [
  ...readFileSync('mirror/www.senate.gov/general/committee_schedules/hearings.xml', 'utf8').matchAll(/<meeting>[\s\S]*?<\/meeting>/g),
].map(([row]) => row);
const placeholder = rows.find((row) => !row.includes('<identifier>'))!;
const meetings = new Map(rows.filter((row) => row !== placeholder).map((row) => [read(row, 'identifier'), row]));

/** The shipped mirror's schedule; the first title has an accent added. */
export const senateSchedule: StandIn = {
  source: 'senate-schedule',
  speaks: 'xml',
  items: [...meetings].map(([id, row], index) => ({
    id,
    title: `${read(row, 'matter')}${index === 0 ? ' (caf\u00e9)' : ''}`,
    date: read(row, 'date_iso_8601'),
    time: read(row, 'time_iso_8601').slice(0, 5),
  })),
  hearingOf: ({ id }) => `119/senate/${id}`,
  isDetail: () => false,
  answer: ({ href }, { items }) => (href === scheduleUrl ? xml(schedule(items)) : null),
};

function schedule(items: readonly Item[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?><css_meetings_scheduled>\n${[placeholder, ...items.map(rowOf)].join('\n')}\n</css_meetings_scheduled>`;
}

function rowOf({ id, title, date, time }: Item): string {
  const [year, month, day] = date.split('-') as [string, string, string];
  const hour = Number(time.slice(0, 2));
  const clock = `${String(hour % 12 || 12).padStart(2, '0')}${time.slice(2)} ${hour < 12 ? 'AM' : 'PM'}`;
  const name = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ')[Number(month) - 1];
  const values = {
    identifier: id,
    matter: title,
    date: `${day}-${name}-${year} ${clock}`,
    date_iso_8601: date,
    time: clock,
    time_iso_8601: `${time}:00`,
  };
  return Object.entries(values).reduce(
    (text, [element, value]) => text.replace(new RegExp(`<${element}>[^<]*<`), () => `<${element}>${escaped(value)}<`),
    meetings.get(id) ?? [...meetings.values()][0]!,
  );
}

function read(row: string, element: string): string {
  return (new RegExp(`<${element}>([^<]*)<`).exec(row)?.[1] ?? '').replaceAll('&amp;', '&');
}
