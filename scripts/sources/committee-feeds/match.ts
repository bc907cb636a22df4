import type { Hearing } from '#model/hearing.ts';
import { epoch } from '#model/zoned-time.ts';
import { wordsInCommon } from '#pull/share-words.ts';

/** What of a notice tells which meeting it is about. */
export interface Announcement {
  committee: string;
  title: string;
  text: string;
  /** `YYYY-MM-DD` or null. */
  published: string | null;
}

/** Days between the announcement and the meeting within which they may belong together when the announcement names no day. */
const longestBefore = 14;
const longestAfter = 2;
/** A day named without its year is one within so many days of the announcement. */
const nearestYear = 180;

/**
 * Finds the meeting an announcement belongs to: one of the same full committee, whose day it names or which is near, and whose title has
 * the same words. Of several, the one whose day is named; when that leaves more than one, none.
 * @returns the hearing's id and why; null when nothing fits or too much does
 */
export function matchHearing(notice: Announcement, known: ReadonlyMap<string, Hearing>): { hearing: string; because: string[] } | null {
  const found = [...known].flatMap(([id, hearing]) => {
    const code = hearing.committees.find((own) => own.slice(0, 4) === notice.committee.slice(0, 4));
    if (hearing.jurisdiction !== 'us' || code === undefined || hearing.date.length !== 10) return [];
    const words = wordsInCommon(notice.title, hearing.title);
    // First what costs little: the day is looked for in the whole text.
    if (words === null) return [];
    const named = namesDay(`${notice.title}\n${notice.text}`, hearing.date, notice.published);
    const near = nearness(notice.published, hearing.date);
    if (!named && near === null) return [];
    const day = named ? `names the day ${hearing.date}` : near!;
    return [{ hearing: id, named, because: [`committee ${code}`, day, `same words: ${words.join(', ')}`] }];
  });
  const named = found.filter((one) => one.named);
  const best = named.length > 0 ? named : found;
  return best.length === 1 ? { hearing: best[0]!.hearing, because: best[0]!.because } : null;
}

function nearness(published: string | null, date: string): string | null {
  if (published === null) return null;
  const ahead = daysBetween(published, date);
  if (ahead < -longestAfter || ahead > longestBefore) return null;
  if (ahead === 0) return 'published on the day';
  const days = Math.abs(ahead) === 1 ? '1 day' : `${Math.abs(ahead)} days`;
  return `published ${days} ${ahead > 0 ? 'before' : 'after'}`;
}

function daysBetween(from: string, to: string): number {
  return Math.round((epoch(`${to}T00:00:00Z`) - epoch(`${from}T00:00:00Z`)) / (24 * 3600 * 1000));
}

const months = 'january|february|march|april|may|june|july|august|september|october|november|december'.split('|');

/** Looks for the day in the forms Congress writes: `July 30, 2026`, `Jul. 30th`, `30 July 2026`, `7/30/2026`, `07/30/26`, `2026-07-30`. */
function namesDay(text: string, date: string, published: string | null): boolean {
  const [year, month, day] = [date.slice(0, 4), Number(date.slice(5, 7)), Number(date.slice(8))];
  const name = months[month - 1]!;
  const written = `(?:${name}|${name.slice(0, 3)}\\.?${month === 9 ? '|sept\\.?' : ''})`;
  const number = `0?${day}(?:st|nd|rd|th)?`;
  const dayAlone = `\\b${written} ${number}\\b`;
  const withYear = [
    `${dayAlone},? ${year}\\b`,
    `\\b${number} ${written},? ${year}\\b`,
    `\\b0?${month}/0?${day}/(?:${year}|${year.slice(2)})\\b`,
    `\\b${date}\\b`,
  ];
  const plain = text.replace(/\s+/g, ' ');
  if (withYear.some((form) => new RegExp(form, 'i').test(plain))) return true;
  // Without a year the announcement's own day tells which one is meant; a year that follows is another one.
  const yearTold = published !== null && Math.abs(daysBetween(published, date)) <= nearestYear;
  return yearTold && new RegExp(`${dayAlone}(?!,? \\d{4}\\b)`, 'i').test(plain);
}
