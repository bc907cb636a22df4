import { Temporal } from 'temporal-polyfill';
import { z } from 'astro/zod';
import type { FetchText } from '#pull/fetch.ts';
import { SourceError } from '#pull/source.ts';
import { complaintOf } from '../json-answer.ts';
import { parseOne, parseRows } from './parse.ts';

export const host = 'webapi.legistar.com';
const base = `https://${host}/v1`;

/** No answer holds more rows, and none says that there were more. */
export const pageSize = 1000;
/** More than this is a filter that does not work, not a council. */
export const mostPages = 20;
/** About 16 or-terms fail (seen); far below that is safe. */
const mostOrTerms = 8;
/** Servers of that kind refuse addresses of about 2,000 characters. */
const longestAddress = 1900;

/** One city's door. */
export interface Tenant {
  /** Id of the source, for messages. */
  source: string;
  client: string;
  /** Some cities answer only with a token, which Legistar takes in the query alone. It never goes into a message or a record. */
  token: string | null;
  fetchText: FetchText;
}

/** OData v3 options. */
export interface Query {
  filter?: string;
  /** A field that never changes: without it pages overlap. */
  orderBy?: string;
  top?: number;
  skip?: number;
}

/**
 * Makes an address, encoded once: a filter encoded twice is an ODataException.
 * @param path e.g. `matters/123/histories`
 */
export function address({ client }: Pick<Tenant, 'client'>, path: string, query: Query = {}): string {
  const options: [string, string | number | undefined | null][] = [
    ['$filter', query.filter],
    ['$orderby', query.orderBy],
    ['$top', query.top],
    ['$skip', query.skip === 0 ? undefined : query.skip],
  ];
  const given = options.filter(([, value]) => value !== undefined && value !== null);
  const search = given.map(([name, value]) => `${name}=${encodeURIComponent(value!).replaceAll('%20', '+')}`).join('&');
  return `${base}/${client}/${path}${search === '' ? '' : `?${search}`}`;
}

/** The token goes over the wire and nowhere else. */
function secret({ token }: Tenant): { secretQuery?: Record<string, string> } {
  return token === null ? {} : { secretQuery: { token } };
}

/** A text inside a filter. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A day inside a filter. */
export function dayLiteral(day: string): string {
  return `datetime'${day}'`;
}

/** @returns the day so many days later; earlier when negative. */
export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/**
 * Joins conditions with `or`, as few filters as the limits allow.
 * @param rest the address a filter becomes, to measure it
 */
export function orFilters(conditions: readonly string[], rest: (filter: string) => string): string[] {
  const filters: string[][] = [];
  for (const condition of conditions) {
    const last = filters.at(-1);
    if (last !== undefined && last.length < mostOrTerms && rest([...last, condition].join(' or ')).length <= longestAddress)
      last.push(condition);
    else filters.push([condition]);
  }
  return filters.map((joined) => joined.join(' or '));
}

/** What paging brought home. */
export interface Pages<Row> {
  rows: Row[];
  /** False when the rows were cut off: then nothing can be said about what is missing. */
  complete: boolean;
}

/**
 * Reads all pages of a list: on to the first page that is shorter than asked.
 * @param list `matters` or `events`
 * @param orderBy the id by which the pages are ordered
 * @param idOf that id of a row; a row that two pages hold counts once
 * @param unread called for a row that cannot be read
 * @throws SourceError when an answer is not good
 */
export async function askAll<Row>(
  tenant: Tenant,
  list: string,
  query: Required<Pick<Query, 'filter' | 'orderBy'>>,
  schema: z.ZodType<Row>,
  idOf: (row: Row) => number,
  unread: (item: string, reason: string) => void,
): Promise<Pages<Row>> {
  const rows = new Map<number, Row>();
  const twice = new Set<number>();
  const once = () => {
    for (const id of twice) unread(String(id), 'named twice with different content');
    return [...rows].filter(([id]) => !twice.has(id)).map(([, row]) => row);
  };
  for (let page = 0; page < mostPages; page += 1) {
    const answer = await askText(tenant, list, { ...query, top: pageSize, skip: page * pageSize });
    const read = inStep(tenant, list, () => parseRows(answer, schema, unread));
    const before = rows.size;
    for (const row of read.rows) {
      const [id, text] = [idOf(row), JSON.stringify(row)];
      if (rows.has(id) && JSON.stringify(rows.get(id)) !== text) twice.add(id);
      rows.set(id, row);
    }
    if (read.length < pageSize) return { rows: once(), complete: true };
    // A server that does not know $skip sends the first page again and again.
    if (read.rows.length > 0 && rows.size === before) break;
  }
  return { rows: once(), complete: false };
}

/**
 * Reads a short list that belongs to one record: histories, sponsors, items of an agenda.
 * @throws SourceError, also when a single row cannot be read: the record would lose it, and nothing would say so
 */
export async function askPart<Row>(tenant: Tenant, path: string, schema: z.ZodType<Row>): Promise<Row[]> {
  const answer = await askText(tenant, path);
  return inStep(tenant, path, () => {
    const unread = (item: string, reason: string) => {
      throw new Error(`${item} has another shape: ${reason}`);
    };
    return parseRows(answer, schema, unread).rows;
  });
}

/** Reads one record. @returns null when it is gone. @throws SourceError */
export async function askOne<Row>(tenant: Tenant, path: string, schema: z.ZodType<Row>): Promise<Row | null> {
  const { status, text } = await tenant.fetchText(address(tenant, path), {
    accept: 'application/json',
    alsoAccept: [404, 410],
    ...secret(tenant),
  });
  return status === 200 ? inStep(tenant, path, () => parseOne(text, schema)) : null;
}

/** What a city says when it does not offer a list, or not by date. */
export class NotOffered extends SourceError {}

async function askText(tenant: Tenant, path: string, query: Query = {}): Promise<string> {
  const { status, text } = await tenant.fetchText(address(tenant, path, query), {
    ...secret(tenant),
    accept: 'application/json',
    alsoAccept: [400, 403, 404],
  });
  if (status === 200) return text;
  const where = { source: tenant.source, step: 'fetch' } as const;
  if (status === 403) {
    const why = tenant.token === null ? 'this city answers only with a token' : 'the token is not accepted';
    throw new SourceError(where, `HTTP 403: ${why} (${address(tenant, path)})`);
  }
  throw new NotOffered(where, `HTTP ${status}${complaintIn(text)} (${address(tenant, path)})`);
}

function complaintIn(text: string): string {
  try {
    const complaint = complaintOf(JSON.parse(text));
    return complaint.startsWith('an error') ? `: ${complaint}` : '';
  } catch {
    return '';
  }
}

function inStep<T>(tenant: Tenant, path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new SourceError({ source: tenant.source, step: 'parse' }, `${(error as Error).message} (${address(tenant, path)})`, {
      cause: error,
    });
  }
}
