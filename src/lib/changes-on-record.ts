import { subjectOf } from '#feeds/hearing-title.ts';
import { sunsetsOf } from '#feeds/measure-items.ts';
import type { ContentRecords } from '#model/collections.ts';
import { comparePartialDates, earliestDay } from '#model/partial-date.ts';
import { dayInZone } from '#model/zoned-time.ts';
import { addressOf } from './addresses.ts';
import { clip } from './format.ts';
import { bodiesOf, changeWords } from './hearing-words.ts';
import { lawLabel } from './law-words.ts';
import { fileChangeWords, fileFieldWords, fileName } from './legislation-words.ts';
import { placeName } from './places.ts';
import { fieldWords } from './words.ts';

/** Something that changed, in one line. */
export interface Change {
  /** When it happened, or when we saw it. */
  date: string;
  /** When we saw it, ISO 8601 UTC, which tells two changes of one day apart; absent = known to the day. */
  seenAt?: string;
  title: string;
  path: string;
  kind: 'law' | 'hearing' | 'file';
}

/**
 * @param now ISO 8601, for sunsets
 * @param today `YYYY-MM-DD` in Washington: what is still to come is left out
 * @returns steps of laws and material changes of hearings and files, newest first
 */
export function changesOnRecord(content: ContentRecords, now: string, today: string): Change[] {
  const { measures, hearings, legislation, jurisdictions } = content;
  const changes: Change[] = [];
  for (const [id, measure] of measures) {
    const place = jurisdictions.get(measure.jurisdiction)!;
    const name = lawLabel(measure);
    const law =
      name.includes(place.name) || measure.jurisdiction === 'us' ? name : `${name}, ${placeName(measure.jurisdiction, jurisdictions)}`;
    for (const { date, note } of measure.events) changes.push({ date, title: `${law}: ${note}`, path: addressOf.measure(id), kind: 'law' });
    for (const { date, note, published } of sunsetsOf(measure)) {
      if (Date.parse(published) > Date.parse(now)) continue;
      changes.push({ date, title: `${law}: expired: ${note}`, path: addressOf.measure(id), kind: 'law' });
    }
  }
  for (const [id, hearing] of hearings) {
    const body = bodiesOf(hearing, content).join(' and ');
    const subject = clip(subjectOf(hearing), 100);
    for (const change of hearing.changes) {
      const what = `${fieldWords[change.field]}: ${changeWords(change, hearing, content.committees)}`;
      changes.push({
        date: dayInZone(change.seenAt, 'America/New_York'),
        seenAt: change.seenAt,
        title: `${body === '' ? '' : `${body}: `}${what}.${subject === '' ? '' : ` ${subject}`}`,
        path: addressOf.hearing(id),
        kind: 'hearing',
      });
    }
  }
  for (const [id, file] of legislation) {
    for (const change of file.changes) {
      const what = `${fileFieldWords[change.field] ?? change.field}: ${clip(fileChangeWords(change), 100)}`;
      changes.push({
        date: dayInZone(change.seenAt, 'America/New_York'),
        seenAt: change.seenAt,
        title: `${fileName(file, jurisdictions)}: ${what}. ${clip(file.title, 100)}`,
        path: addressOf.legislation(id),
        kind: 'file',
      });
    }
  }
  return changes
    .filter(({ date }) => earliestDay(date) <= today)
    .sort((a, b) => comparePartialDates(b.date, a.date) || momentOf(b) - momentOf(a) || a.path.localeCompare(b.path));
}

function momentOf({ seenAt }: Change): number {
  return seenAt === undefined ? 0 : Date.parse(seenAt);
}
