/** What a web server says with each file. This list is the only one: `npm run headers` writes the nginx and `_headers` files from it. */

/** Headers for the paths that a pattern names. */
export interface HeaderRule {
  /** A path with at most one `*`, which stands for anything. */
  path: string;
  headers: Readonly<Record<string, string>>;
}

/** Scripts and styles are files of the site itself; the JSON-LD in pages is data, which no policy stops. */
const contentSecurity = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
];

const hour = 3600;
const year = 365 * 24 * hour;
const anyOrigin = { 'Access-Control-Allow-Origin': '*' };

/** Where two rules name the same header for one path, the later one counts. */
export const headerRules: readonly HeaderRule[] = [
  {
    path: '/*',
    headers: {
      'Content-Security-Policy': [...contentSecurity, "frame-ancestors 'none'"].join('; '),
      // No subdomains: what else lives there is not ours to decide.
      'Strict-Transport-Security': `max-age=${year}`,
      'X-Content-Type-Options': 'nosniff',
      // Which place somebody read about is not told to the sites we link to.
      'Referrer-Policy': 'same-origin',
      'Permissions-Policy': 'browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      'Cross-Origin-Opener-Policy': 'same-origin',
      // Short: a hearing that moved must show. Asking again costs a 304.
      'Cache-Control': 'public, max-age=300',
    },
  },
  // Cards are made to be framed, by anyone.
  { path: '/embed/*', headers: { 'Content-Security-Policy': contentSecurity.join('; ') } },
  // The name changes with the content.
  { path: '/search/files/*', headers: { 'Cache-Control': `public, max-age=${year}, immutable` } },
  { path: '/_astro/*', headers: { 'Cache-Control': `public, max-age=${year}, immutable` } },
  // Programs in other people's pages may read everything that is data.
  ...['api', 'data', 'schemas', 'feeds', 'calendars', 'badges'].map((folder) => ({ path: `/${folder}/*`, headers: anyOrigin })),
  // What servers get wrong by the ending alone.
  { path: '/feeds/*.xml', headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } },
  { path: '/feeds/*.atom', headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } },
  { path: '/feeds/*.json', headers: { 'Content-Type': 'application/feed+json; charset=utf-8' } },
  { path: '/feeds/*.opml', headers: { 'Content-Type': 'text/x-opml; charset=utf-8' } },
  { path: '/calendars/*.ics', headers: { 'Content-Type': 'text/calendar; charset=utf-8' } },
  { path: '/data/*.csv', headers: { 'Content-Type': 'text/csv; charset=utf-8' } },
  { path: '/data/*.txt', headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
  { path: '/data/SHA256SUMS', headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
];

/** @returns whether a rule's pattern names the path. */
export function matches({ path }: HeaderRule, asked: string): boolean {
  const [before, after] = path.split('*') as [string, string | undefined];
  if (after === undefined) return path === asked;
  return asked.length >= before.length + after.length && asked.startsWith(before) && asked.endsWith(after);
}

/** @returns the headers for a path, by lower-case name; the later rule counts. */
export function headersFor(path: string, rules: readonly HeaderRule[] = headerRules): Record<string, string> {
  const found = rules.filter((rule) => matches(rule, path)).flatMap(({ headers }) => Object.entries(headers));
  return Object.fromEntries(found.map(([name, value]) => [name.toLowerCase(), value]));
}
