import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import config from '#config';

const root = 'dist';
const pages = globSync(`${root}/**/*.html`).map((file) => file.replaceAll('\\', '/'));
const html = new Map(pages.map((file) => [file, readFileSync(file, 'utf8')]));
const ids = new Map<string, Set<string>>();

/** The file a path of the site leads to, or null. */
function fileOf(pathname: string): string | null {
  const file = path.posix.join(root, decodeURIComponent(pathname));
  if (!existsSync(file)) return null;
  if (!statSync(file).isDirectory()) return file;
  return existsSync(`${file.replace(/\/$/, '')}/index.html`) ? `${file.replace(/\/$/, '')}/index.html` : null;
}

function idsOf(file: string): Set<string> {
  const known = ids.get(file) ?? new Set([...(html.get(file) ?? '').matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!));
  ids.set(file, known);
  return known;
}

test('every link of every page leads to a page, and every fragment to a place on it', () => {
  expect(pages.length).toBeGreaterThan(500);
  const broken = new Set<string>();
  for (const [file, text] of html) {
    const here = `/${path.posix.relative(root, file).replace(/index\.html$/, '')}`;
    for (const [, raw] of text.matchAll(/<(?:a|link|script|img)\b[^>]*?\s(?:href|src)="([^"]*)"/g)) {
      const address = raw!.replaceAll('&amp;', '&').replaceAll('&#38;', '&');
      const url = new URL(address, `https://banwatch.example${here}`);
      if (url.hostname !== 'banwatch.example') continue;
      const target = fileOf(url.pathname);
      const fragment = decodeURIComponent(url.hash.slice(1));
      if (target === null) broken.add(`${here} → ${url.pathname}`);
      else if (fragment !== '' && target.endsWith('.html') && !idsOf(target).has(fragment))
        broken.add(`${here} → ${url.pathname}#${fragment}`);
    }
  }
  expect([...broken].slice(0, 20)).toEqual([]);
});

test('search engines find the sitemap by robots.txt and by every page, and may read all', () => {
  const robots = readFileSync(`${root}/robots.txt`, 'utf8');
  const sitemap = /^Sitemap: (https:\S+)$/m.exec(robots)?.[1] ?? '';
  expect(fileOf(new URL(sitemap).pathname)).toBe(`${root}/sitemap-index.xml`);
  expect(robots).not.toContain('Disallow');
  const without = pages.filter((file) => html.get(file)!.includes('class="masthead"') && !html.get(file)!.includes('<link rel="sitemap"'));
  expect(without).toEqual([]);
});

test('the page that we name to the servers we ask is there', () => {
  const [, address = ''] = /\+(https?:[^\s)]+)/.exec(config.site.userAgent) ?? [];
  expect(address.startsWith(config.site.url)).toBe(true);
  expect(fileOf(new URL(address).pathname)).not.toBeNull();
});

test('no page asks another host for anything, and outgoing links are http or https', () => {
  for (const [file, text] of html) {
    const loaded = [
      ...text.matchAll(
        /<(?:script|img|iframe|source)\b[^>]*?\ssrc="(https?:[^"]*)"|<link\b[^>]*rel="stylesheet"[^>]*href="(https?:[^"]*)"/g,
      ),
    ];
    expect(loaded, file).toEqual([]);
    const odd = [...text.matchAll(/\shref="([a-z-]+:)/g)]
      .map(([, scheme]) => scheme)
      .filter((scheme) => !['http:', 'https:', 'webcal:'].includes(scheme!));
    expect(odd, file).toEqual([]);
  }
});

const ofAMeeting = pages
  .map((file) => path.posix.relative(root, path.posix.dirname(file)))
  .find((page) => /^hearings\/\d+\/house\/\d+$/.test(page));

test.each(['us/', 'es/us/', 'changes/', 'how-we-know/', 'measures/', ...(ofAMeeting === undefined ? [] : [`${ofAMeeting}/`])])(
  'on /%s no words lead to two pages',
  (page) => {
    const text = html.get(`${root}/${page}index.html`)!;
    const targets = new Map<string, Set<string>>();
    for (const [, address, inside] of text.slice(text.indexOf('<main')).matchAll(/<a [^>]*?href="([^"#]+)[^>]*>(.*?)<\/a>/gs)) {
      const words = inside!
        .replace(/<[^>]+>/g, '')
        .replace(/\s+/g, ' ')
        .trim();
      targets.set(words, (targets.get(words) ?? new Set()).add(address!));
    }
    expect(targets.size).toBeGreaterThan(5);
    expect([...targets].filter(([, addresses]) => addresses.size > 1).map(([words]) => words)).toEqual([]);
  },
);
