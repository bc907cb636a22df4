import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { pagesOfTheirOwn } from './open-page.ts';

// Pages that fetch a file while they are read. Until November 2026 a failure was silent, and three of them never asked again.
const open = pagesOfTheirOwn();

async function ask(page: Page): Promise<void> {
  await page.locator('#check input').fill('Burlington, VT');
  await page.keyboard.press('Enter');
}

test('a file that cannot be had is said, and the same question asked again is answered', async () => {
  const page = await open('check/');
  await page.route('**/check/states/vt.json', (route) => route.abort(), { times: 1 });
  await page.route('**/check/names/**', (route) => route.fulfill({ status: 503 }), { times: 1 });
  for (const part of ['the list of names', 'the book of its state']) {
    await ask(page);
    await page.locator('#check-said', { hasText: 'could not be loaded' }).waitFor();
    expect(await page.locator('#check-result').isVisible(), part).toBe(false);
    await page.evaluate(() => (document.querySelector('#check-said')!.textContent = ''));
  }
  await ask(page);
  await page.locator('#check-result h2', { hasText: 'Burlington, VT' }).waitFor();
});

test('a day in the past whose file cannot be had is said, and asked for again', async () => {
  const page = await open('us/ca/san-francisco/');
  await page.route('**/check/states/ca.json', (route) => route.abort(), { times: 1 });
  await page.locator('#as-of input').fill('2018-01-01');
  await page.locator('#as-of button').click();
  await page.locator('#as-of output', { hasText: 'could not be loaded' }).waitFor();
  await page.locator('#as-of button').click();
  await page.locator('#answer time', { hasText: 'January 1, 2018' }).waitFor();
});

test('my week says that its list cannot be had, leads to the calendars, and asks again with the next pick', async () => {
  const page = await open('hearings/my-week/');
  await page.route('**/hearings/ahead.json', (route) => route.abort(), { times: 1 });
  const picks = page.locator('#my-week input[name="c"]');
  await picks.first().check();
  await page.locator('#my-week-said', { hasText: 'could not be loaded' }).waitFor();
  expect(await page.locator('#my-week-links a').count()).toBeGreaterThan(0);
  await picks.nth(1).check();
  await page.locator('#my-week-said', { hasText: 'ahead.' }).waitFor();
});

test('the map says that a day cannot be had, and draws it when it is asked for again', async () => {
  const page = await open('map/');
  await page.route('**/map/periods.json', (route) => route.abort(), { times: 1 });
  await page.locator('#map-month').press('Home');
  await page.getByRole('alert').filter({ hasText: 'The map of January 1, 2012 could not be loaded' }).waitFor();
  // The day that is named is the one that is drawn.
  const slider = page.locator('#map-month');
  expect(await page.locator('#map-time output').textContent()).toBe('July 25, 2026');
  expect(await slider.getAttribute('aria-valuetext')).toBe('July 25, 2026');
  expect(await slider.inputValue()).toBe(await slider.getAttribute('max'));
  expect(await page.locator('[data-map-fixed]').isVisible()).toBe(true);
  const dots = page.locator('figure.map .dots a:not([hidden])');
  const before = await dots.count();
  await page.locator('#map-month').press('ArrowLeft');
  await page.locator('#map-time output', { hasText: /^July 1, 2026$/ }).waitFor();
  await page.locator('#map-month').press('Home');
  await expect.poll(() => dots.count()).toBeLessThan(before);
});
