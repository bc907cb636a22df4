import config from '#config';
import type { Hearing } from '#model/hearing.ts';
import { classify } from '#model/topics.ts';
import type { HearingStatus } from '#model/vocabulary.ts';
import { wallClockToInstant } from '#model/zoned-time.ts';
import { Random } from '../random.ts';
import { organizationOf, personOf, subjects, titleOf, two } from '../words.ts';
import type { Grounds } from './grounds.ts';

const dayMs = 86_400_000;
/** The span of the generated hearings: ten years back, and as far ahead as committees announce. */
const [daysBack, daysAhead] = [3650, 60];

/**
 * Makes hearings as pulls leave them: six of ten of Congress, the others of councils that deal with the subject; a third with a history,
 * a sixth named by two sources.
 * @returns `size` hearings by id, the same on every run
 */
export function generatedHearings(size: number, grounds: Grounds): Map<string, Hearing> {
  const random = new Random(20_260_102);
  const hearings = new Map<string, Hearing>();
  for (let number = 0; hearings.size < size; number += 1) {
    const [id, hearing] = random.next() < 0.6 ? ofCongress(random, number, grounds) : ofCouncil(random, number, grounds);
    hearings.set(id, hearing);
  }
  return hearings;
}

function ofCongress(random: Random, number: number, grounds: Grounds): [string, Hearing] {
  const committee = random.pick(grounds.committees);
  const date = dayOf(random, grounds.today);
  const congress = 115 + Math.floor((Number(date.slice(0, 4)) - 2017) / 2);
  const eventId = String(1_000_000 + number);
  const source = committee.chamber === 'house' ? 'house-repository' : 'senate-schedule';
  const title = titleOf(random, number) + (random.next() < 0.06 ? ' and facial recognition by federal agencies' : '');
  const witnesses = Array.from({ length: random.below(5) }, () => ({
    name: personOf(random),
    position: random.next() < 0.5 ? 'Director' : null,
    organization: organizationOf(random),
  }));
  const bills = Array.from({ length: Math.max(0, random.below(6) - 2) }, () => ({
    congress,
    number: `${committee.chamber === 'house' ? 'H.R.' : 'S.'} ${100 + random.below(9000)}`,
    title: `A bill to amend the law on ${random.pick(subjects)}, and for other purposes.`,
  }));
  const base = baseOf(random, title, date, 'America/New_York', grounds.today);
  const hearing: Hearing = {
    ...base,
    jurisdiction: 'us',
    congress,
    chamber: committee.chamber,
    eventId,
    committees: [committee.code],
    location: { room: `${committee.chamber === 'house' ? '' : 'SD-'}${100 + random.below(400)}` },
    witnesses,
    bills,
    url: `https://www.congress.gov/event/${congress}th-congress/${committee.chamber}-event/${eventId}`,
    seenIn: [{ source, url: `https://www.senate.gov/general/committee_schedules/hearings.xml`, id: eventId }],
    changes: historyOf(random, base, source),
  };
  return [`${congress}/${committee.chamber}/${eventId}`, random.next() < 0.28 ? namedTwice(hearing, source) : hearing];
}

function ofCouncil(random: Random, number: number, grounds: Grounds): [string, Hearing] {
  const [id, place] = random.pickEarly(grounds.councils);
  const client = id.split('/')[2]!;
  const date = dayOf(random, grounds.today);
  const body = random.next() < 0.7 ? 'City Council' : 'Public Safety Committee';
  const file = `${date.slice(2, 4)}-${two(random.below(90))}${two(random.below(90))}`;
  const item = `${file}: Surveillance technology use policy and ${random.pick(subjects)}`;
  const base = baseOf(random, `${body}: ${item.slice(file.length + 2)}`, date, place.timeZone, grounds.today);
  const source = `legistar-${client}`;
  const eventId = `${client}-${20_000 + number}`;
  return [
    `${id}/${eventId}`,
    {
      ...base,
      kind: 'meeting',
      access: null,
      jurisdiction: id,
      congress: null,
      chamber: null,
      eventId,
      committees: [],
      body,
      location: { address: `City Hall, ${1 + random.below(900)} Main Street` },
      description: `On the agenda: ${item}`,
      url: `https://${client}.legistar.com/MeetingDetail.aspx?LEGID=${20_000 + number}&GID=1&G=A`,
      seenIn: [{ source, url: `https://webapi.legistar.com/v1/${client}/events/${20_000 + number}`, id: String(20_000 + number) }],
      changes: historyOf(random, base, source),
    },
  ];
}

/** What does not depend on who meets. */
function baseOf(random: Random, title: string, date: string, timeZone: string, today: string): Hearing {
  const over = date < today;
  const status = statusOf(random, over);
  const seen = Math.min(Date.parse(date) - (5 + random.below(16)) * dayMs, Date.parse(today) - random.below(9) * dayMs);
  const startsAt =
    random.next() < 0.95 ? wallClockToInstant(date, `${two(9 + random.below(9))}:${random.pick(['00', '15', '30'])}`, timeZone) : null;
  return {
    title,
    kind: random.next() < 0.85 ? 'hearing' : 'markup',
    access: random.next() < 0.95 ? 'open' : 'closed',
    jurisdiction: 'us',
    congress: null,
    chamber: null,
    eventId: null,
    committees: [],
    startsAt,
    date,
    timeZone,
    status,
    location: null,
    topics: classify({ title }, config.topics),
    witnesses: [],
    bills: [],
    documents: random.next() < 0.3 ? [{ title: 'Agenda', kind: 'agenda', url: `https://docs.house.gov/meetings/${date}/agenda.pdf` }] : [],
    videos: status === 'held' ? [`https://www.youtube.com/watch?v=${date.replaceAll('-', '')}`] : [],
    url: null,
    links: [],
    origin: 'pull',
    firstSeen: `${new Date(seen).toISOString().slice(0, 10)}T12:00:00Z`,
    seenIn: [],
    changes: [],
    sources: [],
  };
}

function statusOf(random: Random, over: boolean): HearingStatus {
  const drawn = random.next();
  if (drawn < 0.04) return 'cancelled';
  if (drawn < 0.06) return 'postponed';
  if (drawn < 0.08) return 'unlisted';
  return over && drawn < 0.5 ? 'held' : 'scheduled';
}

/** A meeting that became something else than scheduled has a change that says so; some moved besides. */
function historyOf(random: Random, { status, startsAt, timeZone, date, firstSeen }: Hearing, source: string): Hearing['changes'] {
  const seenAt = (days: number) => `${new Date(Date.parse(firstSeen!) + days * dayMs).toISOString().slice(0, 19)}Z`;
  const changes: Hearing['changes'] = [];
  if (startsAt !== null && random.next() < 0.25) {
    changes.push({ seenAt: seenAt(1), field: 'startsAt', from: wallClockToInstant(date, '08:00', timeZone), to: startsAt, source });
  }
  if (status === 'cancelled' || status === 'postponed' || status === 'unlisted') {
    changes.push({ seenAt: seenAt(2), field: 'status', from: 'scheduled', to: status, source });
  }
  return changes;
}

/** The same meeting in Congress.gov's words, which are kept beside those of its chamber. */
function namedTwice(hearing: Hearing, source: string): Hearing {
  const { title, kind, committees, startsAt, date, timeZone, status, witnesses, bills, location } = hearing;
  const own = { title, kind, committees, startsAt, date, timeZone, status, ...(location === null ? {} : { location }) };
  return {
    ...hearing,
    seenIn: [
      {
        source: 'congress-gov',
        url: `https://api.congress.gov/v3/committee-meeting/${hearing.congress}/${hearing.eventId}`,
        id: hearing.eventId!,
      },
      ...hearing.seenIn,
    ],
    claims: { 'congress-gov': { ...own, witnesses, bills }, [source]: own },
  };
}

/** A working day. */
function dayOf(random: Random, today: string): string {
  const day = new Date(Date.parse(today) + (random.below(daysBack + daysAhead) - daysBack) * dayMs);
  const weekday = day.getUTCDay();
  if (weekday === 0 || weekday === 6) day.setUTCDate(day.getUTCDate() + (weekday === 0 ? 1 : 2));
  return day.toISOString().slice(0, 10);
}
