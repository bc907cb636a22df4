import { asCodeBlock } from '../pull/inert-text.ts';
import type { SourcesHealth } from './source-health.ts';

/** Only people with write access and our own job can give an issue this label, so a reader cannot pose as one of these issues. */
export const issueLabel = 'source-failing';

/** An open issue with the label. */
export interface OpenIssue {
  number: number;
  body: string;
}

/** What is to be done about one issue. */
export type IssueAction =
  | { kind: 'open'; source: string; title: string; body: string }
  | { kind: 'update'; source: string; number: number; body: string }
  | { kind: 'close'; source: string; number: number; comment: string };

/** A source that fails for an hour is nobody's concern; after a day its readers miss something. */
const patienceHours = 24;

/**
 * Decides what to say about failing sources: one issue for a source that has failed for a day, another text in it only when there is
 * something else to say, and closed when the source has answered again.
 * @param open the open issues with the label
 * @param now ISO 8601
 */
export function issueActions(health: SourcesHealth, open: readonly OpenIssue[], now: string): IssueAction[] {
  return Object.entries(health).flatMap(([source, { lastSuccess, failingSince, reason }]): IssueAction[] => {
    const issue = open.find(({ body }) => body.includes(markOf(source)));
    if (failingSince === null) {
      if (issue === undefined) return [];
      return [{ kind: 'close', source, number: issue.number, comment: `\`${source}\` has answered again at ${lastSuccess}.` }];
    }
    if (Date.parse(now) - Date.parse(failingSince) < patienceHours * 3_600_000) return [];
    const body = bodyOf(source, failingSince, lastSuccess, reason ?? 'no reason was recorded');
    if (issue === undefined) return [{ kind: 'open', source, title: `Source failing: ${source}`, body }];
    return normal(issue.body) === normal(body) ? [] : [{ kind: 'update', source, number: issue.number, body }];
  });
}

function markOf(source: string): string {
  return `<!-- source: ${source} -->`;
}

function bodyOf(source: string, since: string, lastSuccess: string | null, reason: string): string {
  return [
    markOf(source),
    `Every pull of \`${source}\` has failed since ${since}. Last good answer: ${lastSuccess ?? 'not known'}.`,
    'What it said before is kept and shown with its date; other sources are not affected.',
    '',
    asCodeBlock(reason.slice(0, 2000)),
    '',
    `To see it yourself: \`npm run pull -- ${source} --dry-run\`. How to read the source is in \`scripts/sources/\`.`,
    'This issue closes itself when the source answers again.',
  ].join('\n');
}

/** GitHub gives texts back with other line ends. */
function normal(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}
