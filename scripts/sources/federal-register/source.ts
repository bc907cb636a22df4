import config from '#config';
import { dayInZone, epoch } from '#model/zoned-time.ts';
import type { FetchText } from '#pull/fetch.ts';
import { defineSource, SourceError, type Skipped, type Source, type SourceContext } from '#pull/source.ts';
import { map } from './map.ts';
import { fields, parse, type RawDocument, type ResultPage } from './parse.ts';

const id = 'federal-register';
const host = 'www.federalregister.gov';

/** Phrases stand in quotation marks, or each word would do. */
export const terms: readonly string[] = config.federalRegister.terms.map((term) => (term.includes(' ') ? `"${term}"` : term));

const types = ['RULE', 'PRORULE', 'NOTICE'];

/** Where `--full` begins. */
const beginning = '2019-01-01';
const ordinaryDays = 30;
const pageSize = 100;
/** The search itself ends at 10,000 documents. */
const mostPages = 100;
/** Of the last thirty days; a busy month has some dozens of documents. */
const mostPagesOrdinarily = 20;

/** Rules, proposed rules and notices of the agencies that the config names, found by the Federal Register's own search. */
export const federalRegister: Source<RawDocument> = defineSource<RawDocument>({
  id,
  title: 'Federal Register',
  url: 'https://www.federalregister.gov/developers/documentation/api/v1',
  hosts: [host],
  async collect(fetchText, context) {
    const found = new Map<string, RawDocument>();
    const [skipped, notes]: [Skipped[], string[]] = [[], []];
    const from = firstDay(context);
    const isLong = from < firstDay({ ...context, since: null, full: false });
    for (const term of terms) {
      const { documents, note } = await search(fetchText, searchAddress(term, from), isLong, skipped);
      // Both searches can find the same document; one number with two contents is for the engine to see.
      for (const document of documents) found.set(JSON.stringify(document), document);
      if (note !== null) notes.push(`${term}: ${note}`);
    }
    return { raws: [...found.values()], covers: null, skipped, notes };
  },
  map: (document) => map(document),
  nameOf: ({ document_number }) => document_number,
});

/** @returns the address of the first page, its brackets encoded */
export function searchAddress(term: string, from: string): string {
  const query = new URLSearchParams({ 'conditions[term]': term });
  for (const agency of config.federalRegister.agencies) query.append('conditions[agencies][]', agency);
  for (const type of types) query.append('conditions[type][]', type);
  query.append('conditions[publication_date][gte]', from);
  for (const field of fields) query.append('fields[]', field);
  query.append('order', 'newest');
  query.append('per_page', String(pageSize));
  return `https://${host}/api/v1/documents.json?${query}`;
}

/** @returns the first day of publication asked for, as the Federal Register counts days: in Washington. Never fewer days than ordinarily */
function firstDay({ now, since, full }: SourceContext): string {
  if (full) return beginning;
  const from = Math.min(epoch(now) - ordinaryDays * 24 * 3600 * 1000, since === null ? Infinity : epoch(since));
  return dayInZone(new Date(from).toISOString(), 'America/New_York');
}

/** Follows the answers' own links to the next page: `count` stops at 10,000, and pages are found by a cursor. */
async function search(
  fetchText: FetchText,
  first: string,
  isLong: boolean,
  skipped: Skipped[],
): Promise<{ documents: RawDocument[]; note: string | null }> {
  const documents: RawDocument[] = [];
  const asked = new Set<string>();
  const most = isLong ? mostPages : mostPagesOrdinarily;
  for (let address = first; ;) {
    asked.add(address);
    const { text } = await fetchText(address, { accept: 'application/json' });
    const page = read(text, skipped);
    documents.push(...page.documents);
    if (page.next === null) return { documents, note: null };
    address = nextAddress(page.next);
    const so = `${documents.length} of ${page.count} documents read`;
    if (asked.has(address)) return { documents, note: `the answer names a page that was read already, ${so}` };
    if (asked.size < most) continue;
    // What a pull of a few weeks finds fits on a page or two: without an end, the answers are not what was asked for.
    if (!isLong) throw new SourceError({ source: id, step: 'parse' }, `the search has no end: ${so} on ${most} pages`);
    return { documents, note: `stopped after ${most} pages, ${so}` };
  }
}

function read(text: string, skipped: Skipped[]): ResultPage {
  try {
    // Both searches can find the same document.
    return parse(text, (item, reason) => skipped.some((one) => one.item === item) || skipped.push({ item, reason }));
  } catch (error) {
    throw new SourceError({ source: id, step: 'parse' }, (error as Error).message, { cause: error });
  }
}

/** An address in an answer is a claim: it may lead to another page of this search and nowhere else. */
function nextAddress(next: string): string {
  const url = URL.parse(next);
  if (url === null || url.protocol !== 'https:' || url.host !== host || url.username !== '' || url.password !== '') {
    throw new SourceError({ source: id, step: 'parse' }, `the next page is not at ${host}`);
  }
  return url.href;
}
