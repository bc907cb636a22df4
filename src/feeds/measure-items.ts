import type { Measure, MeasureEvent, Provision } from '#model/measure.ts';
import { earliestDay, latestDay, type PartialDate } from '#model/partial-date.ts';
import type { FeedItem } from './feed-item.ts';
import { isNews, noonOf } from './news.ts';

/** What the caller knows and this pure code does not: addresses, names and formats of the site. */
export interface MeasureWords {
  tagAuthority: string;
  /** Day on which the tracker's record began, `YYYY-MM-DD`. */
  began: string;
  urlOf: (id: string) => string;
  /** e.g. "San Francisco, CA". */
  placeOf: (measure: Measure) => string;
  /** e.g. "in force" for an event of the kind `effective`. */
  stepOf: (kind: MeasureEvent['kind']) => string;
  dateOf: (date: PartialDate) => string;
  topicsOf: (measure: Measure) => string[];
  clip: (text: string) => string;
}

/** Something that happened to a measure, entered by a person or brought by a sunset on its day. */
export interface Step {
  date: PartialDate;
  kind: MeasureEvent['kind'];
  note: string;
  /** ISO 8601. */
  published: string;
}

/**
 * @param id the record's id
 * @param now the build's clock: what lies ahead is not said yet
 * @returns the steps of a measure that are news, each as an item. A step is dated by the day on which it was entered, if it was news by then; one
 *   that does not say counts as known since the record began, and what lies ahead is said on its own day. Nothing else moves an item: a record that
 *   is checked again says nothing new
 */
export function measureItems(id: string, measure: Measure, now: string, words: MeasureWords): FeedItem[] {
  const place = words.placeOf(measure);
  const seen = new Map<string, number>();
  const steps = measure.events.map((event) => {
    // A sunset that a person confirms afterwards, however late, stays the item that its day brought.
    const isForeseen = event.kind === 'expired' && ended(measure).some(({ until }) => latestDay(until) === latestDay(event.date));
    const known = isForeseen ? words.began : (event.entered ?? words.began);
    return { ...stepOf(event, isForeseen, known), known };
  });
  const ends = sunsetsOf(measure).map((step) => ({ ...step, known: words.began }));
  return [...steps, ...ends].flatMap((step) => {
    // Date and kind, not the place in the list, name a step: one that is entered later may come before it.
    const key = `${measure.key ?? id}/${step.date}/${step.kind}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    if (!isNews(step.date, step.known) || Date.parse(step.published) > Date.parse(now)) return [];
    return [
      {
        id: `tag:${words.tagAuthority}:measure/${key}${count === 1 ? '' : `-${count}`}`,
        title: `${place}: ${words.stepOf(step.kind)}: ${words.clip(step.note)}`,
        text: `${words.dateOf(step.date)}: ${step.note}\n\n${measure.name}, ${place}.`,
        url: words.urlOf(id),
        published: step.published,
        categories: words.topicsOf(measure),
      },
    ];
  });
}

function stepOf({ date, kind, note }: MeasureEvent, isForeseen: boolean, known: string): Step {
  const day = earliestDay(date);
  const published = isForeseen ? latestDay(date) : day > known ? day : known;
  return { date, kind, note, published: noonOf(published) };
}

/** @returns the sunsets that no step of the record tells of; they flip by themselves on their day. One per day, whatever ends on it. */
export function sunsetsOf(measure: Measure): Step[] {
  const told = measure.events.filter(({ kind }) => kind === 'expired');
  const open = ended(measure).filter(
    ({ until }) => !told.some(({ date }) => earliestDay(date) <= latestDay(until) && latestDay(date) >= earliestDay(until)),
  );
  return [...Map.groupBy(open, ({ until }) => until)].map(([date, provisions]) => ({
    date,
    kind: 'expired',
    note: provisions.map(({ says }) => says).join(' '),
    published: noonOf(latestDay(date)),
  }));
}

function ended({ provisions }: Measure): (Provision & { until: PartialDate })[] {
  return provisions.filter(
    (provision): provision is Provision & { until: PartialDate } => provision.until !== undefined && provision.untilBasis === 'expired',
  );
}
