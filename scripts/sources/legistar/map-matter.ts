import type { Legislation } from '#model/legislation.ts';
import { httpAddress } from '#model/outside-text.ts';
import { isPartialDate } from '#model/partial-date.ts';
import type { LegislationObservation, SourceContext } from '#pull/source.ts';
import type { City } from './define-city.ts';
import type { Attachment, History, RawMatter, Sponsor } from './parse.ts';

/**
 * @returns the id of a file: the number with everything but letters, digits, dots, dashes and underscores replaced
 * @throws Error when there is no number
 */
export function legislationId(client: string, file: string): string {
  const safe = file.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, '');
  if (safe === '') throw new Error('no file number');
  return `${client}/${safe}`;
}

/**
 * Turns a matter into our words. What was not read this time stays as it is known.
 * @returns null for a matter the city does not show to the public
 * @throws Error saying what cannot be read
 */
export function mapMatter(
  { matter, histories, sponsors, attachments }: RawMatter,
  city: City,
  source: string,
  context: Pick<SourceContext, 'legislation'>,
): LegislationObservation | null {
  if (matter.MatterRestrictViewViaWeb) return null;
  const id = legislationId(city.client, matter.MatterFile);
  const title = matter.MatterTitle || matter.MatterName;
  if (title === '') throw new Error('no title');
  const known = context.legislation.get(id);
  const history = histories === null ? [] : readHistory(histories);
  return {
    kind: 'legislation',
    id,
    sourceId: matter.MatterFile,
    record: {
      title,
      jurisdiction: city.jurisdiction,
      client: city.client,
      file: matter.MatterFile,
      kind: matter.MatterTypeName || null,
      status: matter.MatterStatusName || null,
      body: matter.MatterBodyName || null,
      introduced: readDay(matter.MatterIntroDate),
      onAgenda: readDay(matter.MatterAgendaDate),
      passed: readDay(matter.MatterPassedDate),
      enacted: readDay(matter.MatterEnactmentDate),
      enactmentNumber: matter.MatterEnactmentNumber || null,
      ...(matter.MatterName === '' || matter.MatterName === title ? {} : { summary: matter.MatterName }),
      sponsors: sponsors === null ? (known?.sponsors ?? []) : readSponsors(sponsors),
      // An empty history says nothing: Somerville's is often `[]` though the matter was voted on (seen 2026).
      history: history.length === 0 ? (known?.history ?? []) : history,
      documents: attachments === null ? (known?.documents ?? []) : readDocuments(attachments),
      url: publicPage(city.client, matter.MatterId),
      source,
    },
  };
}

/**
 * The page for people; it redirects from the API's id. Ids below 1 are stand-ins in a mirror that was re-created from a record without
 * ids, and lead nowhere.
 */
function publicPage(client: string, matterId: number): string | null {
  return matterId > 0 ? `https://${client}.legistar.com/gateway.aspx?M=L&ID=${matterId}` : null;
}

/** Dates carry midnight or the hour of the meeting, never a zone: the day is the city's own. 1900 and before stand for "none". */
export function readDay(text: string): string | null {
  const day = text.slice(0, 10);
  return day.length === 10 && isPartialDate(day) && day > '1901' ? day : null;
}

/**
 * The same step can come twice with different ids, once from the agenda and once from the minutes (seen in Chicago): the one from the
 * minutes is kept, because it tells how it went.
 */
function readHistory(histories: readonly History[]): Legislation['history'] {
  const steps = new Map<string, History>();
  for (const step of histories) {
    const { MatterHistoryEventId: event, MatterHistoryActionName: action, MatterHistoryActionBodyName: body } = step;
    const day = readDay(step.MatterHistoryActionDate);
    // Outside a meeting several steps of one day may bear one name: then only what they say tells them apart.
    const key = JSON.stringify(event === null ? [day, action, body, step.MatterHistoryActionText] : [event, action, day]);
    const other = steps.get(key);
    if (other === undefined || (other.MatterHistoryMinutesSequence === null && step.MatterHistoryMinutesSequence !== null))
      steps.set(key, step);
  }
  return [...steps.values()]
    .sort((a, b) => order(a).localeCompare(order(b)) || (a.MatterHistoryId ?? 0) - (b.MatterHistoryId ?? 0))
    .flatMap((step) => {
      const action = step.MatterHistoryActionName || step.MatterHistoryActionText;
      if (action === '') return [];
      const note = step.MatterHistoryActionText;
      return [
        {
          date: readDay(step.MatterHistoryActionDate),
          body: step.MatterHistoryActionBodyName || null,
          action,
          result: step.MatterHistoryPassedFlagName || null,
          ...(note === '' || note === action ? {} : { note }),
        },
      ];
    });
}

/** Oldest first; a step without a day comes last. */
function order(step: History): string {
  return readDay(step.MatterHistoryActionDate) === null ? '9' : step.MatterHistoryActionDate;
}

function readSponsors(sponsors: readonly Sponsor[]): string[] {
  const names = sponsors
    .toSorted((a, b) => (a.MatterSponsorSequence ?? 0) - (b.MatterSponsorSequence ?? 0))
    .map(({ MatterSponsorName }) => MatterSponsorName);
  return [...new Set(names)].filter((name) => name !== '');
}

/** Attachments repeat across the versions of a matter. */
function readDocuments(attachments: readonly Attachment[]): Legislation['documents'] {
  const documents = new Map<string, Legislation['documents'][number]>();
  const inOrder = attachments.toSorted((a, b) => (a.MatterAttachmentSort ?? 0) - (b.MatterAttachmentSort ?? 0));
  for (const { MatterAttachmentName: name, MatterAttachmentHyperlink, MatterAttachmentShowOnInternetPage: shown } of inOrder) {
    const url = httpAddress(MatterAttachmentHyperlink);
    if (url !== null && shown && !documents.has(url)) documents.set(url, { title: name || 'Attachment', kind: null, url });
  }
  return [...documents.values()];
}
