import { linksIn, plain } from './html.ts';

/** An event's page in the repository's words. Empty text = not there. */
export interface RawEventPage {
  /** `Hearing`, `Field Hearing`, `Markup`, `Meeting`. */
  kind: string;
  title: string;
  /** One line per body that sits. */
  committees: string[];
  /** `Tuesday, September 15, 2026 (10:00 AM)` */
  meetingTime: string;
  /** What is said when a meeting is cancelled, postponed or moved. */
  alert: string;
  /** Room or place in the first line, the rest in the second. */
  location: string[];
  witnesses: { name: string; role: string }[];
  documents: { section: string; title: string; files: { url: string; label: string }[] }[];
  /** Addresses of all files of the event, those of witnesses too. */
  links: string[];
}

/**
 * Reads the page of one event.
 * @returns null when it shows no meeting: unknown ids give "No meeting data is available", trouble another sentence, both with status 200
 */
export function parseEventPage(html: string): RawEventPage | null {
  const start = html.indexOf('id="previewPanel"');
  if (start < 0 || /No meeting data is available|There was an error retrieving data/i.test(html)) return null;
  const end = html.indexOf('class="button-row"', start);
  const panel = html.slice(start, end < 0 ? html.length : end);
  const heading = between(panel, /<h1\b[^<>]*>/i, /<\/h1>/i);
  if (heading === '') return null;
  const [name, small = ''] = heading.split(/<small\b[^<>]*>/i);
  const title = /^((?:Field |Business )?(?:Hearing|Markup|Meeting))\b(?:\s*:|\s+of\b)?\s*(.*)$/.exec(plain(name!));
  return {
    kind: title?.[1] ?? '',
    title: title?.[2] || plain(name!),
    committees: lines(small),
    meetingTime: plain(between(panel, /<p\b[^<>]*\bclass="meetingTime"[^<>]*>/i, /<\/p>/i)),
    alert: plain(between(panel, /<[a-z]+\b[^<>]*\bclass="status-alert"[^<>]*>/i, /<\/(?:strong|span|p|div)>/i)),
    location: lines(between(panel, /<blockquote\b[^<>]*\bclass="location"[^<>]*>/i, /<\/blockquote>/i)),
    witnesses: panel
      .split(/<div\b[^<>]*\bclass="witnessPanel"[^<>]*>/i)
      .slice(1)
      .map((part) => ({
        name: plain(between(part, /<strong\b[^<>]*>/i, /<\/strong>/i)),
        role: plain(between(part, /<small\b[^<>]*>/i, /<\/small>/i)),
      }))
      .filter((witness) => witness.name !== ''),
    documents: panel
      .split(/<h2\b[^<>]*>/i)
      .slice(1)
      .flatMap((part) => readSection(part)),
    links: linksIn(panel).map(({ url }) => url),
  };
}

/** The documents under one heading; those of witnesses stand under "Witnesses" and hold private data. */
function readSection(part: string): RawEventPage['documents'] {
  const [heading, body = ''] = part.split(/<\/h2>/i);
  const section = plain(heading!);
  if (/^witnesses$/i.test(section)) return [];
  return body
    .split(/<li\b[^<>]*>/i)
    .slice(1)
    .map((item) => item.split(/<\/li>/i)[0]!)
    .map((item) => ({
      section,
      // Behind the name stand the files in brackets, and when it was added.
      title: plain(item.split(/\[?\s*<(?:a|strong)\b/i)[0]!),
      files: linksIn(item),
    }))
    .filter(({ files }) => files.length > 0);
}

/** What stands between the first `open` and the next `close`, or `''`. */
function between(html: string, open: RegExp, close: RegExp): string {
  const from = open.exec(html);
  if (from === null) return '';
  const rest = html.slice(from.index + from[0].length);
  const to = rest.search(close);
  return to < 0 ? '' : rest.slice(0, to);
}

function lines(html: string): string[] {
  return html
    .split(/<br\s*\/?>|<\/p>/i)
    .map(plain)
    .filter((line) => line !== '');
}
