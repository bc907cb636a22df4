import type { Hearing } from '#model/hearing.ts';

/**
 * The title without who meets, for where that stands beside it: a city's title begins with the name of the body, as Legistar's are made, or is
 * nothing else, as PrimeGov's are.
 * @returns "" where the title is only the name
 */
export function subjectOf({ title, body, committees }: Pick<Hearing, 'title' | 'body' | 'committees'>): string {
  // Where committees are named, the body is not who is said to meet.
  if (body === undefined || committees.length > 0) return title;
  if (title === body) return '';
  return title.startsWith(`${body}: `) ? title.slice(body.length + 2) : title;
}

/**
 * @param who who meets, perhaps with what else stands before the subject
 * @returns who meets and on what, each said once: "Senate Judiciary: Hearings to examine faces."
 */
export function titleOf(who: string, hearing: Hearing, clip = (text: string) => text): string {
  const subject = subjectOf(hearing);
  return subject === '' ? who : `${who}: ${clip(subject)}`;
}

const marks: Partial<Record<Hearing['status'], string>> = {
  cancelled: 'CANCELLED: ',
  postponed: 'POSTPONED: ',
  unlisted: 'NO LONGER LISTED: ',
};

/** @returns what stands before a meeting that may not take place, for readers who see no more than the first words; "" for any other */
export function markOf({ status }: Pick<Hearing, 'status'>): string {
  return marks[status] ?? '';
}
