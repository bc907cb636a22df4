import { catalogueOf } from '#i18n/catalogue.ts';
import type { Hearing } from '#model/hearing.ts';
import { buildNow } from './clock.ts';
import { clip, formatLocation, formatTime } from './format.ts';
import { hearingIndexes } from './hearing-lists.ts';
import { bodiesOf } from './hearing-words.ts';
import { siteContent } from './site-content.ts';
import { hearingStatusWord } from './words.ts';

/** A meeting for the pages that filter and pick in the browser; everything is plain text. */
export interface Upcoming {
  id: string;
  title: string;
  /** Day in the room's calendar. */
  date: string;
  /** Hour as shown, with the zone; "" when not announced. */
  time: string;
  /** Instant of the start and end; null when not announced. */
  starts: string | null;
  ends: string | null;
  body: string;
  place: string;
  committees: string[];
  topics: string[];
  status: Hearing['status'];
  /** Only when it is worth saying. */
  statusWord: string;
}

/** @returns the meetings ahead, soonest first. */
export async function upcoming(): Promise<Upcoming[]> {
  const content = await siteContent();
  return (await hearingIndexes()).ahead.map(({ id, hearing }) => {
    const { word, usual } = hearingStatusWord(hearing, buildNow);
    return {
      id,
      title: clip(hearing.title, 140),
      date: hearing.date,
      time: hearing.startsAt === null ? '' : formatTime(hearing.startsAt, hearing.timeZone),
      starts: hearing.startsAt,
      ends: hearing.endsAt ?? null,
      body: bodiesOf(hearing, content).join(' · ') || catalogueOf('en').hearings.noCommittee,
      place: formatLocation(hearing.location) ?? '',
      committees: hearing.committees,
      topics: hearing.topics.map(({ topic }) => topic),
      status: hearing.status,
      statusWord: usual ? '' : word,
    };
  });
}
