import type { Change } from './changes-on-record.ts';

/** What changed in the seven days that end with a day. */
export interface WeekOfChanges {
  /** The last of the seven days, `YYYY-MM-DD`. */
  until: string;
  /** How many laws, hearings and files changed; one that changed twice counts once. */
  laws: number;
  hearings: number;
  files: number;
  /** The last step of a law on or before `until`, or null when no law is known. */
  lastOfLaw: Change | null;
}

/**
 * Counts what the sentence of the week on the home page says. A change known only to its month or year is not counted: nobody knows its week.
 * @param changes newest first
 * @param until the last of the seven days, `YYYY-MM-DD`
 */
export function weekOfChanges(changes: readonly Change[], until: string): WeekOfChanges {
  const from = new Date(Date.parse(until) - 6 * 86_400_000).toISOString().slice(0, 10);
  const within = changes.filter(({ date }) => date.length === 10 && date >= from && date <= until);
  const count = (wanted: Change['kind']) => new Set(within.filter(({ kind }) => kind === wanted).map(({ path }) => path)).size;
  return {
    until,
    laws: count('law'),
    hearings: count('hearing'),
    files: count('file'),
    lastOfLaw: changes.find(({ kind, date }) => kind === 'law' && date <= until) ?? null,
  };
}
