import type { FetchText } from '#pull/fetch.ts';
import { SourceError, type Skipped } from '#pull/source.ts';
import { parseList, type ListRow } from './parse.ts';

export const source = 'congress-gov';

/** Requests in a run; the key allows 5,000 an hour, and a pull makes about one a second. */
export const mostRequests = 4000;
const pageSize = 250;
const mostPages = 40;

/** How the source asks: the key goes into a header and nowhere else. */
export class Api {
  readonly #fetchText: FetchText;
  readonly #key: string;
  requests = 0;

  constructor(fetchText: FetchText, key: string) {
    // A header with such a character is refused with a message that repeats it.
    if (!/^[\x21-\x7e]+$/.test(key)) {
      throw new SourceError({ source, step: 'fetch' }, 'CONGRESS_GOV_API_KEY holds a character that no key has');
    }
    this.#fetchText = fetchText;
    this.#key = key;
  }

  /** @param path after `/v3/`, in lower case; upper case gives errors @param parse reads the body @param item id of the record, for messages */
  async ask<T>(path: string, query: Record<string, string>, parse: (text: string) => T, item?: string): Promise<T> {
    // The default became XML in April 2026.
    const search = new URLSearchParams({ format: 'json', ...query });
    this.requests += 1;
    const { text } = await this.#fetchText(`https://api.congress.gov/v3/${path}?${search}`, {
      accept: 'application/json',
      headers: { 'X-Api-Key': this.#key },
    });
    try {
      return parse(text);
    } catch (error) {
      const message = (error as Error).message.replaceAll(this.#key, '[key]');
      throw new SourceError({ source, step: 'parse', ...(item === undefined ? {} : { item }) }, message);
    }
  }
}

/** A list read to its end, and what is to be said of it. */
export interface WholeList {
  rows: ListRow[];
  skipped: Skipped[];
  notes: string[];
}

/**
 * Reads a list of meetings, newest update first, by counting rows: the `next` of an answer holds raw spaces. A row that moves up while we
 * page comes twice, or is missed and comes with the next pull.
 * @param from ISO 8601 with seconds and Z; null = everything
 */
export async function askList(api: Api, congress: number, chamber: string, from: string | null): Promise<WholeList> {
  const found = new Map<string, ListRow>();
  const [skipped, notes]: [Skipped[], string[]] = [[], []];
  const said = new Set<string>();
  let offset = 0;
  for (let page = 1; ; page += 1) {
    const query = { limit: String(pageSize), offset: String(offset), ...(from === null ? {} : { fromDateTime: from }) };
    const { rows, unread, length, count } = await api.ask(`committee-meeting/${congress}/${chamber}`, query, parseList);
    const fresh = rows.filter((row) => !said.has(`${row.eventId} ${row.updateDate}`));
    for (const row of fresh) {
      said.add(`${row.eventId} ${row.updateDate}`);
      if (!found.has(row.eventId)) found.set(row.eventId, row);
    }
    const odd = unread.filter((reason) => !said.has(reason));
    for (const reason of odd) {
      said.add(reason);
      skipped.push({ item: `a row of the ${chamber} list`, reason });
    }
    offset += length;
    const whole = count === null ? length < pageSize : offset >= count;
    if (whole) break;
    const trouble =
      length === 0
        ? 'is empty'
        : fresh.length + odd.length === 0
          ? 'repeats an earlier one'
          : page >= mostPages
            ? 'is the last one we ask for'
            : null;
    if (trouble === null) continue;
    notes.push(`${chamber} list: page ${page} ${trouble}, ${found.size} of ${count ?? 'an unknown number of'} meetings named`);
    break;
  }
  return { rows: [...found.values()], skipped, notes };
}
