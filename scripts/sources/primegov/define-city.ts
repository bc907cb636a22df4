import { classify } from '#model/topics.ts';
import type { Hearing } from '#model/hearing.ts';
import { isAhead } from '#pull/reconcile.ts';
import { defineSource, SourceError, type Source } from '#pull/source.ts';
import { hostOf, listOf, portalOf } from './addresses.ts';
import { map } from './map.ts';
import { parseMeetings, type Meeting, type MeetingList } from './parse.ts';

/** A city on PrimeGov. */
export interface City {
  /** Its name inside PrimeGov: the sub-domain of `<client>.primegov.com`. */
  client: string;
  /** Its name for people. */
  name: string;
  /** Id of the jurisdiction. */
  jurisdiction: string;
  /** IANA zone: the list names none. */
  timeZone: string;
}

/**
 * The source of one city: meetings that are ahead, from PrimeGov's public portal. What they deal with stands in the agendas, which are not in
 * the list, so a meeting is recorded only when its title names a topic, or when it is known already.
 */
export function definePrimeGovCity(city: City): Source<Meeting> {
  const id = `primegov-${city.client}`;
  return defineSource<Meeting>({
    id,
    title: `${city.name}: meetings (PrimeGov)`,
    url: portalOf(city.client),
    hosts: [hostOf(city.client)],
    async collect(fetchText, { now, topics, known }) {
      const { text } = await fetchText(listOf(city.client), { accept: 'application/json' });
      const list = read(text);
      const told = [...known.values()].filter(isFromHere);
      if (list.length === 0 && told.some((hearing) => isAhead(hearing, now))) {
        throw new SourceError({ source: id, step: 'parse' }, 'no meetings at all, where some known to us are ahead');
      }
      const knownIds = new Set(told.flatMap(({ seenIn }) => seenIn.filter(({ source }) => source === id).map((place) => place.id)));
      const raws = list.meetings.filter(
        (meeting) => knownIds.has(String(meeting.id)) || classify({ title: meeting.title }, topics).length > 0,
      );
      const others = list.meetings.length - raws.length;
      return {
        raws,
        // A row without an id could be any of the known meetings: then none can be said to be missing.
        covers: list.unread.some(({ named }) => !named) ? null : (hearing) => isFromHere(hearing) && isAhead(hearing, now),
        notes: others === 0 ? [] : [`${others} meeting${others === 1 ? '' : 's'} not recorded: agenda texts are not in this list`],
        skipped: list.unread.map(({ item, reason }) => ({ item, reason })),
      };
    },
    map: (meeting) => map(meeting, city),
    nameOf: (meeting) => String(meeting.id),
  });

  function read(text: string): MeetingList {
    try {
      return parseMeetings(text);
    } catch (error) {
      throw new SourceError({ source: id, step: 'parse' }, (error as Error).message, { cause: error });
    }
  }

  function isFromHere({ seenIn }: Hearing): boolean {
    return seenIn.some(({ source }) => source === id);
  }
}
