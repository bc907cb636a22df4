import type { Chamber, Confidence, HearingStatus, ShownStatus } from '#model/vocabulary.ts';
import { browserEn } from './browser-en.ts';
import { copyEn } from './copy-en.ts';
import { feedsEn } from './feeds-en.ts';
import { howWeKnowEn } from './how-we-know-en.ts';
import { licensePhotosEn } from './license-photos-en.ts';
import { searchEn } from './search-en.ts';

const list = new Intl.ListFormat('en', { type: 'conjunction' });
const counts = (count: number, one: string, many: string) => (count === 0 ? '' : `${count} ${count === 1 ? one : many}`);

/**
 * What pages say in English. `[label](key)` inside a text is a link; the page that shows the text knows where each key leads (see Linked.astro).
 */
export const en = {
  page: {
    skip: 'Skip to content',
    aboutCopy: 'About this copy',
    demonstration: (site: string) => `Demonstration with the data that ships with ${site}, as of`,
    demonstrationEnd: 'Every page takes that date for today; people checked the laws later.',
    mainMenu: 'Main',
    whereYouAre: 'Where you are',
    check: 'Check a place',
    checkPlace: 'Check a place',
    places: 'Places',
    hearings: 'Hearings',
    laws: 'Laws',
    search: 'Search',
    feeds: 'Feeds and calendars',
    changes: 'Changes',
    map: 'Map over time',
    trends: 'In figures',
    howWeKnow: 'How we know',
    accessibility: 'Accessibility',
    sources: 'Sources',
    data: 'Data',
    code: 'Code',
    notAdvice: (site: string) => `${site} describes public records in plain words. It is not legal advice. Built`,
    notFound: 'not found',
  },
  home: {
    question: (subject: string) => `Is ${subject} banned where you live?`,
    changed: 'What changed',
    /** The first half of the sentence of the week; the last step of a law follows it. */
    week: (until: string, { laws, hearings, files }: { laws: number; hearings: number; files: number }) => {
      const counted = [
        counts(laws, 'law', 'laws'),
        counts(hearings, 'hearing', 'hearings'),
        counts(files, 'bill or council file', 'bills or council files'),
      ];
      const said = counted.filter((part) => part !== '');
      if (said.length === 0) return `In the seven days to ${until} nothing we follow changed`;
      return `In the seven days to ${until} ${list.format(laws === 0 ? ['no law', ...said] : said)} changed`;
    },
    lastOfLaw: (date: string) => `; the last step of a law that we know is dated ${date}`,
    allChanges: 'All changes',
    next: 'Next hearings',
    noneOnSubject: (subject: string) => `No hearing on ${subject} is announced. The next ones on other matters:`,
    allAhead: (count: string) => (count === '1' ? 'The hearing ahead' : `All ${count} hearings ahead`),
    map: 'Where the law stands',
    mapOverTime: 'The map over time, and as a table',
  },
  map: {
    hint: 'Point at, focus or tap a place to read its sentence.',
    caption:
      'States by what state law says: of the police, else of other agencies. Dots: cities, towns and counties with a rule of their own. Hatched: not checked. Dotted: unclear, or rolled back.',
  },
  check: {
    description: (subject: string) => `Type any town or ZIP code in the United States: who may use ${subject} there, and by which law.`,
    field: 'Town, city or ZIP code',
    button: 'Check',
    staysHere: 'What you type stays in your browser.',
    needsScript: 'Checking needs JavaScript; without it [choose a state](check).',
    choices: 'Places to choose from',
    answer: 'The answer',
    byState: 'By state',
    byStateNote: 'Each list has the answer for any town of the state, and every place with a law of its own.',
    placesIn: (state: string) => `Places in ${state}`,
    withRecord: 'Places with a record',
    otherTown: (state: string) => `Any other town in ${state}`,
    anyTown: (state: string) => `Any town in ${state}`,
    aTown: (state: string) => `a town in ${state}`,
    postalPlaces: (count: string, someListed: boolean) =>
      count === '1'
        ? 'The postal place this answer is for'
        : `The ${count} postal places this answer is for${someListed ? ', unless they are listed above' : ''}`,
  },
  answer: {
    inEnglish: 'What the rules say, and the names of laws, are in English.',
    caption: 'Who is bound, on',
    who: 'Who',
    rule: 'Rule',
    plainWords: 'In plain words',
    from: 'From',
    answer: 'Answer',
    /** When an answer began: a day, or what is known of it. */
    atStartOf: (year: string) => `At the start of ${year}`,
    during: (date: string) => `During ${date}`,
    byEndOf: (date: string) => `By the end of ${date}`,
    restsOn: 'Rests on',
    noRule: 'no rule known',
    place: 'Place',
    today: 'Today',
    then: 'Then',
    since: 'Since',
    oneSentence: 'In one sentence',
  },
  place: {
    onAnotherDay: 'The answer on another day',
    moreHearings: (count: string) => `${count} more ${count === '1' ? 'meeting is' : 'meetings are'} in [search](search).`,
    moreThere: (count: string) => `${count} more ${count === '1' ? 'is' : 'are'} in [search](search).`,
    show: 'Show',
    withoutScript: 'Without JavaScript the list “The answer over time” below has every change.',
    exceptions: 'What stays allowed',
    doubts: 'What is uncertain',
    overTime: 'The answer over time',
    couldChange: 'What could change it',
    notAssessed: 'Files not yet assessed',
    notAssessedNote:
      'On our topics in the system of the place; nobody has entered a law for them, and the answer above does not count them.',
    noStatus: 'status not given',
    federalLaws: 'Federal bills and rules',
    laws: 'Laws and proposals of the place',
    ledger: 'How it came about',
    beside: ', beside the path to law',
    files: 'Council files',
    introduced: (date: string) => `introduced ${date}`,
    passed: (date: string) => `passed ${date}`,
    enactedAs: (number: string) => `enacted as ${number}`,
    enforcement: 'How it is enforced, and what a resident can do',
    canSue: 'A person can sue. ',
    cannotSue: 'A person cannot sue under it. ',
    suingNotFound: 'Whether a person can sue was not found. ',
    remediesNotFound: 'Remedies were not found.',
    evidence: 'Evidence got in breach is kept out. ',
    states: 'States',
    placesWithRecord: 'Places with a record',
    sourcesOf: (count: string, confidence: string) => `${count} ${count === '1' ? 'source' : 'sources'}, confidence ${confidence}`,
    coverage: 'What was looked for',
    readFrom: (system: string) => `Council files and meetings are read from [${system}](source).`,
    systemNotRead: (system: string) =>
      `The council publishes on ${system}, which is [not read](notRead) by script: a new file there is not seen by itself.`,
    nothingRead: 'Where its council publishes files was not found, so [nothing is read](notRead) by script.',
    notChecked: 'Nobody has looked for a rule of this place yet; “not checked” is not “no ban”.',
    lastLooked: (date: string) => `Last looked on ${date}.`,
    report: 'Report a mistake or a missing rule',
  },
  reasons: {
    proposedHere: 'Proposed here.',
    inCongress: 'Pending in Congress: it would bind or move federal agencies.',
    proposedIn: (place: string) => `Proposed in ${place}.`,
    openFile: (number: string, status: string) => `Open file ${number} (${status})`,
    hearing: 'Hearing ahead',
    names: (terms: string) => `; it names ${terms}`,
  },
  cite: {
    title: 'Cite this',
    asOf: (site: string) => `${site}, as of`,
    record: 'record',
    asJson: 'as JSON',
    license: 'The record is in the public domain ([CC0 1.0](license)); the texts it cites are not ours.',
  },
  follow: {
    this: 'Follow this:',
    calendar: 'calendar',
    calendarWithCancelled: 'calendar with cancelled meetings',
    allFeeds: 'all feeds',
  },
  freshness: {
    lastRead: ' was last read on',
    missing: 'What it has said since is missing here.',
    someNotRead: 'Some of our sources have not been read for a while, the longest since',
    whichOnes: 'Which ones, and why.',
    oldCopy: 'This copy of the site is older than it should be: built on',
    mayHaveChanged: 'Hearings may have moved since.',
  },
  sources: {
    noPublisher: 'publisher not found',
    noDate: 'date not found',
    read: (date: string) => `, read ${date}`,
    lastChecked: (date: string) => `Last checked against these sources on ${date}.`,
    cited: (label: string, title: string) => `${label} source: ${title}`,
  },
  photos: licensePhotosEn,
  yesNo: { yes: 'yes', no: 'no' },
  confidence: { high: 'high', medium: 'medium', low: 'low' } satisfies Record<Confidence, string>,
  measureStatus: {
    'in-force': 'In force',
    amended: 'In force, amended',
    weakened: 'In force, weakened',
    repealed: 'Repealed',
    expired: 'Expired',
    proposed: 'Proposed; binds nobody',
    failed: 'Not adopted; binds nobody',
    unknown: 'Status not found',
    'not-begun': 'Adopted; not in force yet',
    lapsed: 'Its Congress is over; binds nobody as far as known',
  } satisfies Record<ShownStatus, string>,
  hearings: {
    description: 'What committees of Congress and city councils are scheduled to hear, day by day.',
    intro: (topics: string) =>
      `Every meeting we know to be ahead, by day. Hours are those of the room, with the zone named. By [week](weeks) or [committee](committees); on ${topics}; or [put your own week together](myWeek).`,
    chamber: 'Chamber',
    committee: 'Committee',
    topic: 'Topic',
    status: 'Status',
    place: 'Place',
    /** The first choice of each filter. */
    all: { chamber: 'all', committee: 'all', topic: 'all', status: 'all', place: 'all' },
    none: 'No meeting is announced.',
    more: (count: string) => `${count} more ${count === '1' ? 'is' : 'are'} on the [pages of the weeks](weeks).`,
    waiting: 'Postponed, no new date',
    waitingNote: 'Each with the day for which it was last announced.',
    past: 'Past hearings on our topics',
    noTime: 'Time not announced',
    timeNotFound: 'Hour not found',
    noCommittee: 'Committee not named',
  },
  chambers: { house: 'House', senate: 'Senate', joint: 'Joint', local: 'Cities and counties' } satisfies Record<Chamber | 'local', string>,
  statuses: {
    scheduled: 'scheduled',
    rescheduled: 'rescheduled',
    postponed: 'postponed',
    cancelled: 'cancelled',
    unlisted: 'unlisted',
    held: 'held',
  } satisfies Record<HearingStatus, string>,
  hearingStatus: {
    cancelled: 'Cancelled',
    postponed: 'Postponed, no new date',
    unlisted: 'No longer listed; not said to be cancelled',
    wasUnlisted: 'Left the schedule before its start',
    held: 'Held',
    rescheduled: 'Rescheduled',
    wasRescheduled: 'Was rescheduled',
    scheduled: 'Scheduled',
    wasScheduled: 'Was scheduled; not confirmed as held',
  },
  finding: searchEn,
  feeds: feedsEn,
  howWeKnow: howWeKnowEn,
  copying: copyEn,
  browser: browserEn,
};

/** What a language has to say; a missing or surplus key is a type error. */
export type Catalogue = typeof en;
