import { subjectOf } from '#feeds/hearing-title.ts';
import { fileChangeItems } from '#feeds/legislation-items.ts';
import { sunsetsOf } from '#feeds/measure-items.ts';
import { comparePartialDates, earliestDay } from '#model/partial-date.ts';
import { dayInZone } from '#model/zoned-time.ts';
import { addressOf } from './addresses.ts';
import { buildNow, capitalDay } from './clock.ts';
import { legislationWords } from './feed-words.ts';
import { clip } from './format.ts';
import { bodiesOf } from './hearing-words.ts';
import { lawLabel } from './law-lists.ts';
import { placeName } from './places.ts';
import { siteContent } from './site-content.ts';
import { changeValue, fieldWords } from './words.ts';

/** Something that changed, in one line. */
export interface Change {
  /** When it happened, or when we saw it. */
  date: string;
  title: string;
  path: string;
  kind: 'law' | 'hearing' | 'file';
}

let collecting: Promise<Change[]> | undefined;

/** @returns steps of laws and material changes of hearings and files up to the build's day, newest first. */
export function recentChanges(): Promise<Change[]> {
  collecting ??= collect();
  return collecting;
}

async function collect(): Promise<Change[]> {
  const content = await siteContent();
  const { measures, hearings, legislation, jurisdictions } = content;
  const changes: Change[] = [];
  for (const [id, measure] of measures) {
    const place = jurisdictions.get(measure.jurisdiction)!;
    const name = lawLabel(measure);
    const law =
      name.includes(place.name) || measure.jurisdiction === 'us' ? name : `${name}, ${placeName(measure.jurisdiction, jurisdictions)}`;
    for (const { date, note } of measure.events) changes.push({ date, title: `${law}: ${note}`, path: addressOf.measure(id), kind: 'law' });
    for (const { date, note, published } of sunsetsOf(measure)) {
      if (Date.parse(published) > Date.parse(buildNow)) continue;
      changes.push({ date, title: `${law}: expired: ${note}`, path: addressOf.measure(id), kind: 'law' });
    }
  }
  for (const [id, hearing] of hearings) {
    const body = bodiesOf(hearing, content).join(' and ');
    const subject = clip(subjectOf(hearing), 100);
    for (const { seenAt, field, from, to } of hearing.changes) {
      const change = `${fieldWords[field]}: ${changeValue(field, from, hearing.timeZone)} → ${changeValue(field, to, hearing.timeZone)}`;
      const title = `${body === '' ? '' : `${body}: `}${change}.${subject === '' ? '' : ` ${subject}`}`;
      changes.push({ date: dayInZone(seenAt, 'America/New_York'), title, path: addressOf.hearing(id), kind: 'hearing' });
    }
  }
  for (const [id, file] of legislation) {
    for (const { title, published } of fileChangeItems(id, file, legislationWords(jurisdictions))) {
      changes.push({
        date: dayInZone(published, 'America/New_York'),
        title: `${title}. ${clip(file.title, 100)}`,
        path: addressOf.legislation(id),
        kind: 'file',
      });
    }
  }
  return changes
    .filter(({ date }) => earliestDay(date) <= capitalDay)
    .sort((a, b) => comparePartialDates(b.date, a.date) || a.path.localeCompare(b.path));
}
