import type { Fault } from '../fault.ts';
import { trackedPhrase, type Item, type StandIn, type Told } from '../stand-in.ts';

const everywhere = (change: (items: readonly Item[]) => readonly Item[]) => (told: Told) => ({
  ...told,
  items: change(told.items),
  details: change(told.details),
});
const each = (change: (item: Item) => Item) => everywhere((items) => items.map(change));
/** The House's calendar shows a meeting only on its day: there its day stays right, and the meeting's own XML is wrong. */
const dated =
  (date: string, time: string | null, all: boolean) =>
  (told: Told, { source }: StandIn) => {
    const change = (items: readonly Item[]) =>
      items.map((item, index) => (all || index === 0 ? { ...item, date, time: time ?? item.time } : item));
    return { ...told, items: source === 'house-repository' ? told.items : change(told.items), details: change(told.details) };
  };
const withAnother = (id: string) => everywhere((items) => [...items, { ...items[0]!, title: `Another hearing on ${trackedPhrase}`, id }]);
const hourLater = (time: string) => `${String(Number(time.slice(0, 2)) + 1).padStart(2, '0')}${time.slice(2)}`;

/** Only the Senate's schedule, the House's calendar and the two kinds of city calendars are complete, so that a gap in them means something. */
const incomplete = { 'congress-gov': 'same', 'committee-feeds': 'same', 'federal-register': 'same' } as const;
/** These tell no hours. */
const noHours = { govinfo: null, 'committee-feeds': null, 'federal-register': null } as const;
/** Beside the meetings these read bills and files, which have other dates: what is good is kept. */
const otherRecords = { 'congress-gov': 'says', legistar: 'says' } as const;

/** What the source says is well-formed and wrong. */
export const recordFaults: readonly Fault[] = [
  { name: 'empty list', right: 'fails', onKnownOnly: true, tell: everywhere(() => []), but: incomplete },
  {
    name: 'half of the records gone',
    right: 'fails',
    onKnownOnly: true,
    tell: everywhere((items) => items.slice(0, Math.floor(items.length / 2))),
    but: { ...incomplete, govinfo: 'same' },
  },
  { name: 'record twice', right: 'same', tell: everywhere((items) => [...items, items[0]!]) },
  {
    name: 'id twice, two records',
    right: 'says',
    tell: everywhere((items) => [...items, { ...items[1]!, id: items[0]!.id }]),
    // A list of ids alone says nothing twice, and an answer about one item is one item's. Feeds that give one id to all entries exist:
    // their entries are told apart by address and words.
    but: { 'house-repository': 'same', 'congress-gov': 'same', govinfo: 'same', 'committee-feeds': null },
  },
  {
    name: 'ids swapped',
    right: 'says',
    onKnownOnly: true,
    tell: everywhere(([a, b, ...others]) => [{ ...a!, id: b!.id }, { ...b!, id: a!.id }, ...others]),
    // Asked about again are only cards of meetings that nobody knows.
    but: { govinfo: 'same' },
  },
  {
    name: 'all an hour later',
    right: 'fails',
    onKnownOnly: true,
    tell: each((item) => ({ ...item, time: hourLater(item.time) })),
    but: noHours,
  },
  { name: 'date in 1899', right: 'says', tell: dated('1899-12-30', null, false) },
  { name: 'date in 9999', right: 'says', tell: dated('9999-12-31', null, false) },
  // Congress.gov gives instants, which all exist; what a feed's entry is about does not depend on its day, so that it is kept with the day known.
  {
    name: 'date that does not exist',
    right: 'says',
    mayLack: true,
    tell: dated('2026-09-31', null, false),
    but: { 'congress-gov': null, 'committee-feeds': 'same' },
  },
  { name: 'all dates in 1899', right: 'fails', tell: dated('1899-12-30', null, true), but: otherRecords },
  {
    name: 'hour in the spring-forward gap',
    right: 'same',
    onKnownOnly: true,
    // Half past two did not strike: an hour later in summer time is what RFC 5545 says of it.
    startsAt: '2027-03-14T03:30:00-0',
    tell: dated('2027-03-14', '02:30', false),
    but: noHours,
  },
  {
    name: 'no titles',
    right: 'fails',
    onKnownOnly: true,
    tell: each((item) => ({ ...item, title: '' })),
    // The first keeps the title it gave before, the second has no use for titles; a feed's entry says nothing then; of San Francisco other files
    // are asked for, too.
    but: { 'congress-gov': 'same', govinfo: 'same', 'committee-feeds': 'says', 'legistar-sfgov': 'says' },
  },
  // Links and ids of another form are nothing the House or govinfo lists; a feed's ids are opaque and never a path.
  {
    name: 'id with a path',
    right: 'says',
    tell: withAnother('../../../../etc/passwd'),
    but: { 'house-repository': 'same', govinfo: 'same', 'committee-feeds': null },
  },
  {
    name: 'id "__proto__"',
    right: 'says',
    tell: withAnother('__proto__'),
    but: { 'house-repository': 'same', govinfo: 'same', 'committee-feeds': null },
  },
  {
    name: 'list and records disagree',
    right: 'says',
    onKnownOnly: true,
    tell: ({ items, details }) => ({ items, details: details.map(({ id }, index) => ({ ...details[(index + 1) % details.length]!, id })) }),
    // These have lists only; the agenda of a city's meeting may change altogether, and govinfo's list has names only.
    but: { 'senate-schedule': null, 'committee-feeds': null, 'federal-register': null, primegov: null, legistar: null, govinfo: null },
  },
];
