import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { headerFiles } from './files.ts';
import { headerRules, headersFor } from './policy.ts';
import { maxLine, readHeadersFile, writeHeadersFile } from './write-headers-file.ts';

const paths = [
  '/',
  '/404.html',
  '/us/ca/san-francisco/',
  '/embed/us/ca/san-francisco/',
  '/_astro/site.DpqyUfOz.css',
  '/feeds/',
  '/feeds/changes.xml',
  '/feeds/us/ca.atom',
  '/feeds/hearings.json',
  '/feeds/banwatch.opml',
  '/calendars/all/hearings.ics',
  '/data/measures.csv',
  '/data/SHA256SUMS',
  '/data/SHA256SUMS.txt',
  '/api/v1/health.json',
  '/badges/us/ca.svg',
];
const read = (file: string) => readFileSync(file, 'utf8');

test.each([...headerFiles()])('%s is what the list of headers says', (file, text) => {
  expect(read(file)).toBe(text);
});

test.each(paths)('nginx and _headers say the same of %s', (path) => {
  const wanted = headersFor(path);
  expect(headersFor(path, readHeadersFile(read('public/_headers')))).toEqual(wanted);
  const { 'content-type': type, ...added } = wanted;
  expect(nginxSays(path)).toEqual(added);
  expect(nginxTypeOf(path), 'a browser saves a file without a type').toBeDefined();
  if (type !== undefined) expect(nginxTypeOf(path)).toBe(type.split(';')[0]);
});

test('anyone may frame a card and nobody anything else', () => {
  for (const path of paths) {
    const policy = headersFor(path)['content-security-policy']!;
    expect(policy.includes("frame-ancestors 'none'")).toBe(!path.startsWith('/embed/'));
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).not.toContain('unsafe');
  }
});

test('only files whose names change with their content are kept for a year', () => {
  const kept = paths.filter((path) => headersFor(path)['cache-control']!.includes('immutable'));
  expect(kept).toEqual(['/_astro/site.DpqyUfOz.css']);
});

test('Cloudflare is told to drop a value before it gets another, later in the file', () => {
  const text = read('public/_headers');
  expect(text).toMatch(/\n\/embed\/\*\n {2}! Content-Security-Policy\n {2}Content-Security-Policy: /);
  expect(text).toMatch(/\n\/_astro\/\*\n {2}! Cache-Control\n {2}Cache-Control: /);
  expect(text.match(/!/g)).toHaveLength(3);
});

test('what Cloudflare would not read is refused', () => {
  const one = headerRules[0]!;
  expect(() => writeHeadersFile(Array.from({ length: 101 }, () => one))).toThrow('101 rules');
  expect(() => writeHeadersFile([{ path: '/*', headers: { A: 'x'.repeat(maxLine) } }])).toThrow('characters');
});

/** Reads the maps as nginx does: the first regular expression that fits, else the default. */
function nginxSays(path: string): Record<string, string> {
  const added = [...read('deploy/nginx/headers.conf').matchAll(/^add_header (\S+) \$(\S+) always;$/gm)];
  const maps = read('deploy/nginx/header-maps.conf');
  return Object.fromEntries(
    added.flatMap(([, name, variable]) => {
      const body = new RegExp(String.raw`^map \$uri \$${variable} \{\n([^}]*)\}`, 'm').exec(maps)![1]!;
      const lines = [...body.matchAll(/^ {4}(default|"~(.*?)") "(.*)";$/gm)];
      const fitting = lines.find(([, , pattern]) => pattern !== undefined && new RegExp(pattern).test(path));
      const value = (fitting ?? lines.find(([, key]) => key === 'default'))?.[3];
      return value === undefined ? [] : [[name!.toLowerCase(), value]];
    }),
  );
}

/** @returns the type nginx gives where a location replaces the server's list of types, undefined when the location has none for it; null = the list holds. */
function nginxTypeOf(path: string): string | null | undefined {
  const blocks = [...read('deploy/nginx/headers.conf').matchAll(/^location (= )?(\S+) \{\n([\s\S]*?)^\}/gm)];
  const found = blocks.find(([, exact, at]) => exact !== undefined && at === path) ?? blocks.find(([, , at]) => path.startsWith(at!));
  if (found === undefined) return null;
  const ending = path.endsWith('/') ? 'html' : path.split('/').at(-1)!.split('.')[1];
  const type = ending === undefined ? undefined : new RegExp(String.raw`^ {8}(\S+) ${ending};$`, 'm').exec(found[3]!)?.[1];
  return type ?? /default_type (\S+);/.exec(found[3]!)?.[1];
}
