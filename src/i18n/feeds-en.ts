/** English words of the page of feeds and calendars. */
export const feedsEn = {
  title: 'Feeds and calendars',
  description: 'Every feed and calendar: changes, hearings, laws, topics, places, committees.',
  intro:
    'A feed brings what is new to a reader of your choice: no account, no address of yours, nothing that we count. Each comes as RSS, Atom and JSON Feed with the same items; take Atom if your reader knows it. An item is dated by the day we first said it, never by the day of the meeting, and a feed keeps the newest fifty. One that has had no news yet is empty.',
  soon: (push: string) =>
    `How soon you hear of something is up to your reader: it asks for the file when it likes, some every half hour, many only a few times a day. ${push} When a hearing is cancelled the evening before, the page of the hearing may know it hours before your reader does.`,
  withHub: 'Readers that know WebSub are told at once.',
  withoutHub: 'We cannot push an item to it.',
  opml: (count: string) => `[All ${count} feeds as OPML](opml), to import at once`,
  calendars:
    'Calendars: [all hearings](hearings), [House](house), [Senate](senate); a cancelled or postponed meeting leaves them. Each is also there [with cancelled meetings](all), marked.',
  subscribe:
    'Subscribe to the address of a calendar, and your program follows it; a file that you open instead becomes a copy in which nothing changes any more.',
  choose: 'Choose',
  place: 'Place',
  committee: 'Committee',
  topic: 'Topic',
  none: 'none',
  show: 'Show the addresses',
  needsScript: 'Choosing needs JavaScript; the lists below have every address.',
  before: (site: string) => `What was on record before ${site} began is in no feed; [the page of changes](changes) has it.`,
  /** The groups of feeds in the order of the page. */
  groups: { everything: 'Everything', topics: 'Topics', places: 'Places', committees: 'Committees of Congress' },
  inPages: (count: string) => `[${count} feeds, in pages](list)`,
  feed: 'Feed',
  items: 'Items',
  last: 'Last item',
  addresses: 'Addresses',
  noneYet: 'none yet',
  calendar: 'Calendar',
  withCancelled: 'with cancelled',
};
