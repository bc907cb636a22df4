import { summary, type PullReport } from '#pull/report.ts';
import { withoutCommands } from '../pull/inert-text.ts';

/** A commit is read as a list; the whole news is in its diff. */
const linesOfNews = 40;

/** Begins the first line of every commit a pull makes, and tells them from people's commits. */
export const commitMark = 'data: ';

/** Text of a commit with what an interrupted pull left. */
export const leftoverText = `${commitMark}what an interrupted pull had written\n`;

/** @returns the text of the commit for a pull: what is new in one line, one line per news, then what failed. */
export function commitText(report: PullReport): string {
  // A file may be written anew without news, e.g. one that an interrupted pull or a person had left in another state.
  const all = report.news.length > 0 ? report.news : report.written.map((file) => `written anew: ${file}`);
  const news = all.slice(0, linesOfNews).map(withoutCommands);
  const more = all.length - news.length;
  const failures = report.sources.flatMap(({ failure }) => (failure === null ? [] : [`failed: ${withoutCommands(failure).slice(0, 200)}`]));
  const paragraphs = [
    [summary(report)],
    [...news, ...(more > 0 ? [`and ${more} more`] : [])],
    failures.length === 0 ? [] : [...failures, 'What these sources said before is kept.'],
    [`Pulled at ${report.now}.`],
  ];
  return `${paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** GitHub switches schedules off after 60 days without a commit. */
const quietDays = 45;

/**
 * @param lastCommit when the newest commit was made, ISO 8601
 * @param now the pull's clock
 * @returns the text of an empty commit that keeps the schedules running, or null while there is no need for one
 */
export function keepAliveText(lastCommit: string, now: string): string | null {
  const days = Math.floor((Date.parse(now) - Date.parse(lastCommit)) / 86_400_000);
  if (days < quietDays) return null;
  return `${commitMark}nothing new for ${days} days\n\nAn empty commit: GitHub stops schedules after 60 days without one.\n`;
}
