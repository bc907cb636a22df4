/**
 * A calendar day known only as far as the sources go: `2019`, `2019-06` or `2019-06-28`. Dates of law carry no zone: they are the
 * days of the place that made the law. Form: ISO 8601-1, 5.2.2 (reduced precision).
 */
export type PartialDate = string;

const form = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** @returns true when `text` is a partial date and, if it names a day, that day exists. */
export function isPartialDate(text: string): boolean {
  if (!form.test(text)) return false;
  // Every month has 28 days, and most dates are among them.
  return text.length < 10 || text.slice(8) <= '28' || lastDayOfMonth(text.slice(0, 7)) >= text;
}

/** @returns the first day the date can mean, `YYYY-MM-DD`. */
export function earliestDay(date: PartialDate): string {
  return (date + '-01-01').slice(0, 10);
}

/** @returns the last day the date can mean, `YYYY-MM-DD`. */
export function latestDay(date: PartialDate): string {
  if (date.length === 4) return `${date}-12-31`;
  return date.length === 7 ? lastDayOfMonth(date) : date;
}

/** Orders partial dates by the earliest day they can mean; at a tie the vaguer one comes first. */
export function comparePartialDates(a: PartialDate, b: PartialDate): number {
  return earliestDay(a).localeCompare(earliestDay(b)) || a.length - b.length;
}

/** @returns true when `date` names a single day. */
export function isFullDay(date: PartialDate): boolean {
  return date.length === 10;
}

function lastDayOfMonth(yearAndMonth: string): string {
  const [year, month] = yearAndMonth.split('-').map(Number) as [number, number];
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${yearAndMonth}-${String(days).padStart(2, '0')}`;
}
