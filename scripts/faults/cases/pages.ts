import type { Fault } from '../fault.ts';

/** Sources with one list on one page. */
const onePage = { 'senate-schedule': null, 'house-repository': null, govinfo: null, 'committee-feeds': null, primegov: null } as const;

/** Lists of several pages. */
export const pageFaults: readonly Fault[] = [
  // The pages of the Congress API name meetings that are not there: a run that gives up on them has failed.
  {
    name: 'a page that comes again',
    right: 'says',
    but: { ...onePage, 'congress-gov': 'fails' },
    tell: (told) => ({ ...told, pages: 'repeat' }),
  },
  // The Federal Register's search itself ends at 10,000: more is no search that found something, and all of it would be recorded.
  {
    name: 'pages without end',
    right: 'says',
    but: { ...onePage, 'congress-gov': 'fails', 'federal-register': 'fails' },
    asProcess: true,
    tell: (told) => ({ ...told, pages: 'never end' }),
  },
];
