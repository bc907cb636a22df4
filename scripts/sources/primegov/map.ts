import type { HearingClaim } from '#model/hearing.ts';
import { httpAddress } from '#model/outside-text.ts';
import { isPartialDate } from '#model/partial-date.ts';
import type { HearingStatus } from '#model/vocabulary.ts';
import { wallClockToInstant } from '#model/zoned-time.ts';
import type { HearingObservation } from '#pull/source.ts';
import { readPlace } from '../city-place.ts';
import { statusIn, withoutStatus } from '../status-words.ts';
import { hostOf, listOf, portalOf } from './addresses.ts';
import type { City } from './define-city.ts';
import type { Meeting } from './parse.ts';

/** Turns a meeting into our words. @throws Error saying what cannot be read */
export function map(meeting: Meeting, city: City): HearingObservation {
  const { date, time } = readWhen(meeting.dateTime);
  const body = withoutStatus(meeting.title) || meeting.title;
  if (body === '') throw new Error('no title');
  const video = httpAddress(meeting.videoUrl);
  const claim: HearingClaim = {
    title: body,
    kind: /\bhearing\b/i.test(body) ? 'hearing' : 'meeting',
    committees: [],
    startsAt: time === null ? null : wallClockToInstant(date, time, city.timeZone),
    date,
    timeZone: city.timeZone,
    status: statusOf(meeting, date),
    ...readPlace(meeting.location),
    documents: readDocuments(meeting, city),
    videos: video === null ? [] : [video],
    url: portalOf(city.client),
  };
  const eventId = `${city.client}-${meeting.id}`;
  return {
    kind: 'hearing',
    id: `${city.jurisdiction}/${eventId}`,
    jurisdiction: city.jurisdiction,
    congress: null,
    chamber: null,
    eventId,
    body,
    sourceId: String(meeting.id),
    sourceUrl: listOf(city.client),
    claim,
  };
}

/**
 * `2026-10-13T18:30:00` is the city's own clock. A zone at its end was never seen and would mean something else, so it is not guessed at.
 * Midnight is no hour at which a council meets: it stands for a time not announced.
 */
function readWhen(text: string): { date: string; time: string | null } {
  const [, date = '', time] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:[0-5]\d)(?::\d{2}(?:\.\d+)?)?$/.exec(text) ?? [];
  if (time === undefined || !isPartialDate(date) || time > '23:59') throw new Error(`cannot read the time "${text}"`);
  return { date, time: time === '00:00' ? null : time };
}

/** There is no status field: only texts and the names of documents say so. */
function statusOf({ title, location, documentList }: Meeting, date: string): HearingStatus {
  return statusIn([title, location, ...documentList.map(({ templateName }) => templateName)], date);
}

/**
 * Only PDFs (type 1): the page behind type 3 was not seen. The address is inferred from what other readers of PrimeGov ask for, and not
 * promised anywhere. Worcester lists an "HTM Agenda" as type 1, too, which they found to be no PDF.
 */
function readDocuments({ documentList }: Meeting, { client }: City): NonNullable<HearingClaim['documents']> {
  const pdfs = documentList.filter(({ compileOutputType, templateName }) => compileOutputType === 1 && !/^html?\b/i.test(templateName));
  return pdfs.map(({ templateId, templateName }) => ({
    title: templateName || 'Document',
    kind: null,
    url: `https://${hostOf(client)}/Public/CompiledDocument?meetingTemplateId=${templateId}&compileOutputType=1`,
  }));
}
