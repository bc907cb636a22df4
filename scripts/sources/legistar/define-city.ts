import { defineSource, type Source } from '#pull/source.ts';
import { host, type Tenant } from './ask.ts';
import { collectMatters, type Diary } from './collect-matters.ts';
import { collectMeetings } from './collect-meetings.ts';
import { mapMeeting } from './map-event.ts';
import { mapMatter } from './map-matter.ts';
import type { RawRecord } from './parse.ts';

/** A city or county on Legistar. */
export interface City {
  /** Its name inside Legistar, mostly the sub-domain of `<client>.legistar.com`. There is no directory of them. */
  client: string;
  /** Its name for people. */
  name: string;
  /** Id of the jurisdiction. */
  jurisdiction: string;
  /** IANA zone: the calendar names none. */
  timeZone: string;
  /** Environment variable with the token, for a city that asks for one. */
  token?: string;
}

/**
 * The source of one city: files of its council and meetings that deal with them, from the Legistar Web API.
 * https://webapi.legistar.com/Help
 */
export function defineLegistarCity(city: City): Source<RawRecord> {
  const id = `legistar-${city.client}`;
  return defineSource<RawRecord>({
    id,
    title: `${city.name}: files and meetings (Legistar)`,
    url: `https://${city.client}.legistar.com/`,
    hosts: [host],
    async collect(fetchText, context) {
      const token = city.token === undefined ? null : (context.keys[city.token] ?? '');
      if (token === '') {
        return { raws: [], covers: null, notAsked: `${city.name} answers only with a token, and ${city.token} is not set` };
      }
      const tenant: Tenant = { source: id, client: city.client, token, fetchText };
      const diary: Diary = { notes: [], skipped: [] };
      const matters = await collectMatters(tenant, city, context, diary);
      const meetings = await collectMeetings(tenant, city, context, matters.isOurs, diary);
      return { raws: [...matters.raws, ...meetings.raws], covers: meetings.covers, ...diary };
    },
    map: (raw, context) => (raw.kind === 'matter' ? mapMatter(raw, city, id, context) : mapMeeting(raw, city, context)),
    nameOf: (raw) =>
      raw.kind === 'matter' ? `file ${raw.matter.MatterFile || `of matter ${raw.matter.MatterId}`}` : String(raw.event.EventId),
  });
}
