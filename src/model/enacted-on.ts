import type { Measure, Provision } from './measure.ts';
import { comparePartialDates, type PartialDate } from './partial-date.ts';
import type { ClauseSubject } from './status-on.ts';

/**
 * When a measure first limited what is tracked. Its record can hold an older law on technology at large, and the days on which amendments took
 * effect: where its rules on the subject have a start, that counts.
 * @returns undefined where no start was found
 */
export function enactedOn(
  { events, provisions }: Pick<Measure, 'events' | 'provisions'>,
  subjects: readonly ClauseSubject[],
): PartialDate | undefined {
  const atLarge = new Set(subjects.flatMap(({ id, isOversight }) => (isOversight ? id : [])));
  const limits = provisions.filter(({ rule }) => rule !== 'permitted');
  const onSubject = limits.filter(({ subject }) => !atLarge.has(subject));
  const [first] = (onSubject.length > 0 ? onSubject : limits).toSorted(
    (a, b) => comparePartialDates(a.notBefore ?? a.from, b.notBefore ?? b.from) || Number(isOlder(a)) - Number(isOlder(b)),
  );
  if (first !== undefined && !isOlder(first)) return first.from;
  const on = (kind: string) => events.find((event) => event.kind === kind)?.date;
  return on('effective') ?? on('signed') ?? on('passed') ?? on('ballot') ?? on('published');
}

/** A rule first seen in force began on a day that was not found. */
function isOlder({ fromBasis }: Provision): boolean {
  return fromBasis === 'seen-in-force';
}
