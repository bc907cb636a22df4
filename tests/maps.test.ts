import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { pagesOfTheirOwn } from './open-page.ts';

// Maps and charts: what they draw, and what they say of it.
const site = inject('site');
const open = pagesOfTheirOwn();

const said = (page: Page) => page.locator('[data-map-said]').textContent();

test('the slider names the day of the map, on the pages of years the last of December', async () => {
  const page = await open('map/2019/');
  const output = page.locator('#map-time output');
  expect(await output.textContent()).toBe('December 31, 2019');
  await page.locator('#map-month').press('ArrowLeft');
  await output.filter({ hasText: /^December 1, 2019$/ }).waitFor();
  expect(await page.locator('[data-map-fixed]').isVisible()).toBe(false);
  await page.locator('#map-month').press('ArrowRight');
  await output.filter({ hasText: /^December 31, 2019$/ }).waitFor();
  expect(await page.locator('[data-map-fixed]').isVisible()).toBe(true);
});

test('a sentence does not stay under the map of another day, which says the name and the word of each place', async () => {
  const page = await open('map/');
  const hint = await said(page);
  const vermont = page.locator('figure.map a[data-place="us/vt"]');
  await vermont.focus();
  const today = await said(page);
  expect(today).toContain('In Vermont');
  await page.locator('#map-month').press('Home');
  await page.locator('#map-time output', { hasText: 'January 1, 2012' }).waitFor();
  expect((await said(page))!.trim()).toBe(
    'Point at, focus or tap a place to read its word for January 1, 2012; its page has the sentence.',
  );
  await vermont.focus();
  expect(await said(page)).toBe('Vermont: Restricted on January 1, 2012. Its page has the sentence.');
  await page.locator('#map-month').press('End');
  await page.locator('#map-time output', { hasText: 'July 25, 2026' }).waitFor();
  expect(await said(page)).toBe(hint);
  await vermont.focus();
  expect(await said(page)).toBe(today);
});

test.each(['license-photos/', 'es/license-photos/'])(
  'what was looked into in vain and what was not looked at differ on /%s',
  async (path) => {
    const page = await open(path);
    const fill = (state: string) => page.locator(`a[data-place="${state}"] .state`).evaluate((shape) => getComputedStyle(shape).fill);
    const unseen = await page
      .locator('.state[data-tone="unchecked"]')
      .first()
      .evaluate((shape) => getComputedStyle(shape).fill);
    expect(unseen).toContain('#unchecked');
    expect(await fill('co')).not.toContain('#unchecked');
    const words = await page.locator('.legend .status').allTextContents();
    expect(new Set(words.map((word) => word.trim())).size).toBe(words.length);
    const label = await page.locator('a[data-place="co"]').getAttribute('aria-label');
    expect(words.map((word) => word.trim())).toContain(label!.split(': ').slice(1).join(': '));
  },
);

test('no two series of a chart have one color', async () => {
  const page = await open('trends/');
  for (const chart of await page.locator('figure.chart:has(.legend)').all()) {
    const colors = await chart.locator('.legend .status').evaluateAll((all) => all.map((one) => getComputedStyle(one).color));
    expect(new Set(colors).size).toBe(colors.length);
  }
});

test('the map does not count rules on surveillance technology at large as rules on the subject', async () => {
  const page = await open('map/');
  const [onSubject, other] = (await page.locator('[data-map-fixed]').textContent())!.match(/\d+(?= (cities|more))/g)!.map(Number);
  const rows = page.locator('#table ~ table tbody tr');
  // Where the law of a state on the subject leads, a town still has its dot, and its own rule is counted for what it is.
  const places = await page.locator('figure.map .dots a').evaluateAll((dots) => dots.map((dot) => dot.getAttribute('data-place')!));
  const answers = await Promise.all(places.map(async (id) => (await page.request.get(`${site}api/v1/answers/${id}.json`)).json()));
  const underState = answers.filter(({ headlineTier }) => headlineTier === 'state').map(({ id }) => id);
  expect(underState).toContain('us/wa/seattle');
  expect(other).toBe((await rows.filter({ has: page.locator('.status[data-tone="oversight"]') }).count()) + underState.length);
  expect(onSubject).toBeGreaterThan(20);
});

test('what was rolled back has the same sign on the map as on its badge', async () => {
  const page = await open('map/');
  const dot = page.locator('figure.map .dots a[data-tone="unclear"]').first();
  const badge = await page.request.get(`${site}badges/${await dot.getAttribute('data-place')}.svg`);
  // The bow of the question mark, told from its beginning.
  const bow = /<path d="M2 5(a[^A-Z]+)V/.exec(await badge.text())![1]!;
  expect(await dot.locator('.dot').getAttribute('d')).toContain(bow);
});

test.each([
  ['2012', /^No city, town or county had a rule of its own on face recognition in force on December 31, 2012\.$/],
  ['2017', /^1 city, town or county had a rule of its own on face recognition in force on December 31, 2017\. 2 more had one only on /],
])('the map of %s speaks of one place, or none, in the singular', async (year, sentence) => {
  const page = await open(`map/${year}/`);
  expect((await page.locator('[data-map-fixed]').textContent())!.trim().replace(/\s+/g, ' ')).toMatch(sentence);
});
