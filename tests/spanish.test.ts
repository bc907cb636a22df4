import { existsSync, globSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { en } from '../src/i18n/en.ts';
import { es } from '../src/i18n/es.ts';
import { english } from '../src/model/answer-words-en.ts';
import { startBrowser } from './browser.ts';

const site = inject('site');
let browser: Browser;
let page: Page;
const troubles: string[] = [];

beforeAll(async () => {
  browser = await startBrowser();
  page = await browser.newPage();
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
});
afterAll(() => browser.close());

/** Text of a page outside everything that says it is in English. */
function spanishText(): Promise<string> {
  return page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    for (const other of copy.querySelectorAll('[lang="en"], script, style, head, code')) other.remove();
    return copy.textContent.replace(/\s+/g, ' ');
  });
}

/** Every text of a catalogue that takes no values. */
function plainTexts(group: object): string[] {
  return Object.values(group).flatMap((entry: unknown) =>
    typeof entry === 'string' ? [entry.trim()] : typeof entry === 'object' && entry !== null ? plainTexts(entry) : [],
  );
}

test('the Spanish home page is in Spanish, and each version leads to the other', async () => {
  await page.goto(`${site}es/`);
  expect(await page.locator('html').getAttribute('lang')).toBe('es');
  expect(await page.locator('h1').textContent()).toBe('¿Se prohíbe el reconocimiento facial donde usted vive?');
  const toEnglish = page.getByRole('link', { name: 'English', exact: true });
  expect(await toEnglish.getAttribute('lang')).toBe('en');
  await toEnglish.click();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await page.getByRole('link', { name: 'Español', exact: true }).click();
  expect(page.url()).toBe(`${site}es/`);
});

test('the check box of the Spanish home page answers in Spanish, with only the files of its language', async () => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${site}es/`);
  await page.getByRole('searchbox', { name: es.check.field }).fill('Somerville, MA');
  await page.getByRole('button', { name: es.check.button, exact: true }).click();
  await page.locator('#check-result').waitFor();
  expect(await page.locator('#check-result h2').textContent()).toBe('La respuesta para Somerville, MA');
  expect(await page.locator('[data-part="headline"]').textContent()).toContain('Prohibido');
  expect(await page.locator('[data-part="sentence"]').textContent()).toMatch(
    /^En Somerville, MA, la policía .*no pueden usar el reconocimiento facial.* el 28 de junio de 2019\.$/,
  );
  expect(await page.locator('#check-notes').textContent()).toContain('No es asesoría legal.');
  expect(await page.locator('#check-notes a').first().getAttribute('href')).toBe('/es/us/ma/somerville/');
  expect(await page.locator('[data-part="rows"] [lang="en"]').count()).toBeGreaterThan(0);
  const scripts = await Promise.all([...new Set(asked)].filter((url) => url.endsWith('.js')).map(async (url) => (await fetch(url)).text()));
  expect(scripts.join('\n')).toContain('Sin verificar');
  expect(scripts.join('\n')).not.toContain(english.headlines['policy-only']);
  expect(troubles).toEqual([]);
});

test('a state may be typed by its Spanish name', async () => {
  await page.goto(`${site}es/check/#${encodeURIComponent('Portland, Oregón')}`);
  await page.locator('#check-result').waitFor();
  expect(await page.locator('#check-said').textContent()).toContain('Portland, OR');
});

test('the answer on another day is in Spanish too', async () => {
  await page.goto(`${site}es/us/ca/san-francisco/?on=2019-05-01`);
  await page.locator('[data-part="headline"]').filter({ hasText: 'No se encontró ninguna ley' }).waitFor();
  expect(await page.locator('[data-part="on"]').textContent()).toContain('1 de mayo de 2019');
  expect(troubles).toEqual([]);
});

test('search says in Spanish what it found, marks titles as English, and leads to Spanish pages where there are any', async () => {
  await page.goto(`${site}es/search/?q=somerville&kind=place`);
  const first = page.locator('#search-results li').first();
  await first.waitFor();
  expect(await page.locator('#search-said').textContent()).toMatch(/^Resultados con “somerville” y el filtro elegido: \d+\.$/);
  expect(await first.locator('a').getAttribute('href')).toBe('/es/us/ma/somerville/');
  expect(await first.locator('[lang="en"]').textContent()).toContain('Somerville');
  await page.goto(`${site}es/search/?q=xqzv`);
  await page.locator('#search-said').filter({ hasText: 'No se encontró nada con “xqzv”. Se buscó en ' }).waitFor();
  expect(troubles).toEqual([]);
});

test('the box of search opens in Spanish on every Spanish page, and finds', async () => {
  await page.goto(`${site}es/license-photos/`);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: es.finding.quick.label }).fill('vermont');
  const option = page.getByRole('option').first();
  await option.waitFor();
  expect(await option.getAttribute('href')).toMatch(/^\/es\//);
  expect(await page.locator('.quick-find [role="status"]').textContent()).toMatch(/^Se muestran \d+$/);
  expect(await page.getByRole('link', { name: es.finding.quick.withFilters }).getAttribute('href')).toContain('/es/search/?q=vermont');
  expect(troubles).toEqual([]);
});

test('the feeds of San Francisco can be chosen in Spanish, among places and topics with their Spanish names', async () => {
  await page.goto(`${site}es/feeds/`);
  for (const name of ['Estados Unidos', 'Reconocimiento facial', 'Nueva York'])
    expect(await page.locator('#feed-choice option', { hasText: new RegExp(`^\\s*${name}\\s*$`) }).count(), name).toBe(1);
  await page.getByRole('combobox', { name: 'Lugar' }).selectOption({ label: 'San Francisco, CA' });
  await page.getByRole('button', { name: es.feeds.show }).click();
  expect(await page.locator('#chosen-feeds a').first().getAttribute('href')).toBe('/feeds/us/ca/san-francisco.xml');
  expect(troubles).toEqual([]);
});

test.each([
  'es/',
  'es/check/',
  'es/check/vt/',
  'es/us/',
  'es/us/ny/',
  'es/us/ca/san-francisco/',
  'es/us/ma/somerville/',
  'es/license-photos/',
  'es/license-photos/vt/',
  'es/hearings/',
  'es/search/',
  'es/feeds/',
])('nothing of the English catalogue is left on %s outside what says it is English', async (path) => {
  await page.goto(site + path);
  const text = await spanishText();
  const spanish = new Set(plainTexts(es));
  // One short word can be Spanish, or part of a name.
  const left = [...plainTexts(en), ...plainTexts(english)].filter((one) => one.includes(' ') && !spanish.has(one) && text.includes(one));
  expect(left).toEqual([]);
  expect(text).not.toMatch(/\b(the|since|law of|known to us|not found)\b/);
});

test('prose from the records says that it is in English', async () => {
  await page.goto(`${site}es/us/ca/san-francisco/`);
  for (const section of ['exceptions', 'laws', 'ledger'])
    expect(await page.locator(`section:has(> #${section}) [lang="en"]`).count(), section).toBeGreaterThan(0);
});

const root = 'dist';
const htmlOf = (path: string) => readFileSync(`${root}${path}index.html`, 'utf8');

/** The versions a page names, by language. */
function versionsOf(html: string): Record<string, string> {
  return Object.fromEntries(
    [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(([, language, href]) => [
      language!,
      new URL(href!).pathname,
    ]),
  );
}

test('versions of a page name each other, and all of them exist', () => {
  const spanish = globSync(`${root}/es/**/index.html`).map(
    (file) => `/${file.replaceAll('\\', '/').slice(root.length + 1, -'index.html'.length)}`,
  );
  expect(spanish.length).toBeGreaterThan(200);
  for (const path of spanish) {
    const versions = versionsOf(htmlOf(path));
    expect(versions, path).toEqual({ en: path.slice(3), es: path, 'x-default': path.slice(3) });
    expect(versionsOf(htmlOf(versions['en']!)), path).toEqual(versions);
  }
  const named = globSync(`${root}/**/index.html`).flatMap((file) => Object.values(versionsOf(readFileSync(file, 'utf8'))));
  expect(named.filter((path) => !existsSync(`${root}${path}index.html`))).toEqual([]);
});

test('the sitemap lists the Spanish pages', () => {
  expect(readFileSync(`${root}/sitemap-0.xml`, 'utf8')).toContain('/es/us/ma/somerville/</loc>');
});
