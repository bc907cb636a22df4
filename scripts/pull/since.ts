import { epoch } from '#model/zoned-time.ts';

const hourMs = 3600 * 1000;
/** What is asked for reaches back at least this far beyond the last good answer: changes are told late, and some of them out of order. */
export const overlapMs = 72 * hourMs;
/** The record of good answers is published twice a day at most, and an ordinary question reaches back over a day of silence with overlap to spare. */
const ordinaryMs = 24 * hourMs;
/** After a longer silence asking for every change would take more than an hour: then a person decides, with `--since` or `--full`. */
const longestMs = 90 * 24 * hourMs;

/**
 * After a silence a source has to be asked for more than its ordinary question brings, or what changed meanwhile is never seen.
 * @param lastSuccess when the source last answered well, ISO 8601; null = not known
 * @param now the pull's clock, ISO 8601
 * @returns the time since which changes are to be asked for, ISO 8601 UTC with seconds; null = the source's ordinary question will do
 */
export function sinceLastSuccess(lastSuccess: string | null, now: string): string | null {
  if (lastSuccess === null || epoch(now) - epoch(lastSuccess) <= ordinaryMs) return null;
  const from = Math.max(epoch(lastSuccess) - overlapMs, epoch(now) - longestMs);
  return `${new Date(from).toISOString().slice(0, 19)}Z`;
}
