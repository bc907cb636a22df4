import { wallClockToInstant } from '#model/zoned-time.ts';
import { json, madeUpItems, type Item, type StandIn } from '../stand-in.ts';

const host = 'api.congress.gov';
const zone = 'America/New_York';
const path = /^\/v3\/committee-meeting\/119\/(house|senate|nochamber)(?:\/(\w+))?$/;
const pageSize = 250;

/** Meetings of the spring whose hearings are printed by now, for govinfo to name. */
export const printed: readonly Item[] = madeUpItems(990601)
  .slice(0, 4)
  .map((item, index) => ({
    ...item,
    title: `Cameras in ${['May', 'June', 'April', 'March'][index]}: caf\u00e9 law`,
    date: `2026-03-${12 + index}`,
  }));

/** Congress.gov: lists by chamber, and an answer for each meeting. Bills come from the shipped mirror. */
export const congressGov: StandIn = {
  source: 'congress-gov',
  speaks: 'json',
  items: [...madeUpItems(990501), ...printed],
  hearingOf: ({ id }) => `119/house/${id}`,
  isDetail: ({ pathname }) => pathname.startsWith('/v3/bill/') || path.exec(pathname)?.[2] !== undefined,
  answer({ host: asked, pathname, searchParams }, { items, details, pages }) {
    const [, chamber, id] = path.exec(pathname) ?? [];
    if (asked !== host || chamber === undefined) return null;
    if (id !== undefined) {
      const item = details.find((one) => one.id === id);
      return item === undefined ? null : json({ committeeMeeting: meeting(item), request: { format: 'json' } });
    }
    const offset = Number(searchParams.get('offset'));
    const rows = chamber === 'house' ? items.map(({ id: eventId }) => row(eventId)) : [];
    if (chamber !== 'house' || pages === undefined || pages === 'end')
      return json({ committeeMeetings: rows.slice(offset, offset + pageSize), pagination: { count: rows.length } });
    const more = Array.from({ length: pageSize }, (_, index) => row(String(2_000_000 + (pages === 'repeat' ? 0 : offset) + index)));
    return json({ committeeMeetings: offset === 0 ? rows : more, pagination: { count: 1_000_000 } });
  },
};

function row(eventId: string): object {
  return {
    chamber: 'House',
    congress: 119,
    eventId,
    updateDate: '2026-07-24T10:00:00Z',
    url: `https://${host}/v3/committee-meeting/119/house/${eventId}`,
  };
}

function meeting({ id, title, date, time }: Item): object {
  return {
    chamber: 'House',
    committees: [{ name: 'House Judiciary', systemCode: 'hsju00' }],
    congress: 119,
    date: new Date(wallClockToInstant(date, time, zone)).toISOString(),
    eventId: id,
    location: { building: 'Rayburn House Office Building', room: '2141' },
    meetingStatus: 'Scheduled',
    title,
    type: 'Hearing',
    updateDate: '2026-07-24T10:00:00Z',
    witnesses: [{ name: 'Jane Example', position: 'Director', organization: null }],
    relatedItems: { bills: [{ congress: 119, number: '7001', type: 'HR' }] },
  };
}
