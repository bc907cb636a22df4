import type { Fault } from '../fault.ts';

/** One list and no more. */
const none = { 'senate-schedule': null, 'federal-register': null, primegov: null } as const;
/**
 * Of the others, a city's list and the feeds that do answer are worth having: what is missing is said. Where not one record could be read, the
 * source has failed, whatever its list looked like.
 */
const right = {
  right: 'fails',
  but: { ...none, legistar: 'says', 'committee-feeds': 'says' },
  inDetailsOnly: true,
  mayLack: true,
} as const satisfies Partial<Fault>;
const page = '<!DOCTYPE html><html><title>Error</title><p>Something went wrong</html>';

/** Lists that are right, and answers about single records that are not. */
export const detailFaults: readonly Fault[] = [
  {
    name: 'records: 500',
    ...right,
    patience: { firstRetry: 1, longestWait: 5, retries: 1 },
    send: (response) => response.writeHead(500).end(),
  },
  // Some packages have no card for weeks.
  { name: 'records: 404', ...right, but: { ...right.but, govinfo: 'says' }, send: (response) => response.writeHead(404).end() },
  { name: 'records: no answer', ...right, patience: { headers: 100, whole: 300, retries: 0 }, send: () => {} },
  {
    name: 'records: error page with 200',
    ...right,
    send: (response) => response.writeHead(200, { 'content-type': 'text/html' }).end(page),
  },
  { name: 'records: empty body', ...right, send: (response) => response.writeHead(200).end() },
  { name: 'records: cut off', ...right, spoil: (body) => ({ ...body, text: body.text.slice(0, body.text.length / 2) }) },
  {
    name: 'records: those of others',
    ...right,
    // Congress.gov's bills are right, and written, before its meetings are given up; a feed is no record, and the parts of a file in a city do not say whose they are.
    but: { ...right.but, 'congress-gov': 'fails', 'committee-feeds': null, legistar: null },
    mistake: (url, { items }) => {
      const index = items.findIndex(({ id }) => url.href.includes(id));
      return index < 0 ? url : new URL(url.href.replaceAll(items[index]!.id, items[(index + 1) % items.length]!.id));
    },
  },
];
