import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { openSearch } from '#search/open-search.ts';
import { measureRanking, withOneSlip, type JudgedQuery } from '../bench/search/measure-ranking.ts';
import queries from '../bench/search/queries.json' with { type: 'json' };
import { startBrowser } from './browser.ts';

const site = inject('site');

describe('the built index', () => {
  const opening = openSearch(async (path) => JSON.parse(await readFile(`dist/search/${path}`, 'utf8')) as unknown);
  const judged = queries as JudgedQuery[];
  const find = async (query: string) =>
    (await (await (await opening).all()).find({ query, most: 10 })).hits.map(({ record }) => record.url);

  test('the 120 queries of its users find the right pages', async () => {
    expect(new Set(judged.map(({ query }) => query)).size).toBe(120);
    const { mrr, recall, notFirst } = measureRanking(judged, await Promise.all(judged.map(({ query }) => find(query))));
    expect(mrr, notFirst.join(', ')).toBeGreaterThanOrEqual(0.97);
    expect(recall).toBeGreaterThanOrEqual(0.99);
  });

  test('one slip in a word of five letters or more never hides the right answer', async () => {
    const hidden: string[] = [];
    for (const { query, right } of judged.filter(({ kind }) => !kind.startsWith('typo'))) {
      if (!(await find(query)).some((url) => right.includes(url))) continue;
      for (const slip of withOneSlip(query)) if (!(await find(slip)).some((url) => right.includes(url))) hidden.push(slip);
    }
    expect(hidden).toEqual([]);
  });

  test('every record leads to a page of the site', async () => {
    const { hits } = await (await (await opening).all()).find({ query: '', most: 100_000 });
    expect(hits.length).toBeGreaterThan(500);
    const missing = [];
    for (const { record } of hits)
      if ((await fetch(site + record.url.slice(1), { method: 'HEAD' })).status !== 200) missing.push(record.url);
    expect(missing).toEqual([]);
  });
});

describe('in the browser', () => {
  let browser: Browser;
  let page: Page;
  let troubles: string[];
  let asked: string[];
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    await page?.close();
    troubles = [];
    asked = [];
    page = await browser.newPage();
    page.on('pageerror', (error) => troubles.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
    page.on('dialog', (dialog) => {
      troubles.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      asked.push(request.url());
      if (!request.url().startsWith(site)) troubles.push(`request to ${request.url()}`);
    });
  });

  const combobox = () => page.getByRole('combobox', { name: 'Find a place, law, hearing or committee' });

  test('a page where nobody opens search loads nothing of it', async () => {
    await page.goto(site, { waitUntil: 'networkidle' });
    expect(asked.filter((url) => /search|quick-find\.|fuse/.test(url.slice(site.length)))).toEqual([]);
  });

  test('Ctrl+K opens it, arrow keys choose, Enter opens the page, all by keyboard', async () => {
    await page.goto(site);
    await page.keyboard.press('Control+k');
    await combobox().waitFor();
    expect(await combobox().evaluate((input) => document.activeElement === input)).toBe(true);
    await page.keyboard.type('somervile');
    await page.getByRole('option').first().waitFor();
    expect(await combobox().getAttribute('aria-expanded')).toBe('true');
    expect(await combobox().getAttribute('aria-activedescendant')).toBeNull();
    await page.keyboard.press('ArrowDown');
    const chosen = page.getByRole('option', { selected: true });
    expect(await chosen.textContent()).toContain('Somerville, MA');
    expect(await combobox().getAttribute('aria-activedescendant')).toBe(await chosen.getAttribute('id'));
    await page.keyboard.press('ArrowUp');
    expect(await page.getByRole('option', { selected: true }).getAttribute('id')).toBe(
      await page.getByRole('option').last().getAttribute('id'),
    );
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/us/ma/somerville/');
    expect(troubles).toEqual([]);
  });

  test('a click on Search opens it, Escape closes it and gives the focus back', async () => {
    await page.goto(site);
    await page.getByRole('link', { name: 'Search' }).click();
    await combobox().waitFor();
    await page.keyboard.press('Escape');
    await combobox().waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('find');
  });

  test('a screen reader hears dialog, combobox, groups, options and how many there are', async () => {
    await page.goto(site);
    await page.keyboard.press('Control+k');
    await combobox().fill('somerville');
    await page.getByRole('option').first().waitFor();
    await page
      .getByRole('status')
      .filter({ hasText: /\d+ shown/ })
      .waitFor();
    const tree = await page.getByRole('dialog', { name: 'Find a place, law, hearing or committee' }).ariaSnapshot();
    expect(tree).toContain('combobox "Find a place, law, hearing or committee" [expanded]');
    expect(tree).toContain('listbox "What was found"');
    expect(tree).toContain('group "Places"');
    expect(tree).toMatch(/option "Somerville, MA/);
    await combobox().fill('qqqq zzzz');
    await page.getByRole('status').filter({ hasText: 'Nothing found for “qqqq zzzz”' }).waitFor();
    expect(await combobox().getAttribute('aria-expanded')).toBe('false');
  });

  test('Enter without a choice searches for what was typed', async () => {
    await page.goto(site);
    await page.keyboard.press('Control+k');
    await combobox().fill('moratorium');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=moratorium');
    await page
      .getByRole('status')
      .filter({ hasText: /\d+ found for “moratorium”/ })
      .waitFor();
  });

  test('the search page keeps its question in the address; back and forward bring it back', async () => {
    await page.goto(`${site}search/?q=facial+recognition`);
    await page.locator('#search-results li').first().waitFor();
    await page.getByLabel('Kind').selectOption('hearing');
    await page.waitForURL(/kind=hearing/);
    await page.getByLabel('From').fill('2019-01-01');
    await page.getByLabel('From').blur();
    await page.waitForURL(/from=2019-01-01/);
    await page.getByLabel('Sort').selectOption('date');
    await page.waitForURL(/sort=date/);
    const kinds = await page.locator('#search-results small').allTextContents();
    expect(kinds.length).toBeGreaterThan(3);
    expect(kinds.every((kind) => kind.includes('Hearings'))).toBe(true);
    await page.goBack();
    await page.goBack();
    await page.goBack();
    await page.waitForURL(/\?q=facial\+recognition$/);
    expect(await page.getByLabel('Kind').inputValue()).toBe('');
    await page.goForward();
    await page.waitForURL(/kind=hearing$/);
    expect(await page.getByLabel('Kind').inputValue()).toBe('hearing');
    expect(troubles).toEqual([]);
  });

  test('each value of a filter says how many results it leaves', async () => {
    await page.goto(`${site}search/?q=somerville`);
    const law = page.getByLabel('Kind').locator('option[value="law"]');
    await expect.poll(() => law.textContent()).toMatch(/Laws and bills \(\d+\)/);
    const promised = Number(/\((\d+)\)/.exec((await law.textContent())!)![1]);
    await page.getByLabel('Kind').selectOption('law');
    await page
      .getByRole('status')
      .filter({ hasText: `${promised} found` })
      .waitFor();
    expect(await page.locator('#search-results li').count()).toBe(promised);
  });

  test('nothing found says what was searched, and how to search wider', async () => {
    await page.goto(`${site}search/?q=somerville&chamber=senate`);
    await page
      .getByRole('status')
      .filter({ hasText: /Nothing found for “somerville” with the filter\. Searched \d+ places/ })
      .waitFor();
    await page.getByRole('button', { name: 'Search without the filters' }).click();
    await page.waitForURL(/\?q=somerville$/);
    await page.locator('#search-results li').first().waitFor();
  });

  test('hostile text in the address or the box is shown as text', async () => {
    for (const attack of [
      '</script><img src=x onerror=alert(1)>',
      '"><svg onload=alert(1)>',
      'javascript:alert(1)',
      '{{7*7}}',
      '\u202e<b>',
    ]) {
      await page.goto(`${site}search/?q=${encodeURIComponent(attack)}&kind=${encodeURIComponent(attack)}`);
      await page.getByRole('status').filter({ hasText: /found/i }).waitFor();
      expect(await page.getByRole('searchbox').inputValue()).toBe(attack);
      await page.keyboard.press('Control+k');
      await combobox().fill(attack);
      await page
        .locator('dialog [role=status]')
        .filter({ hasText: /shown|Nothing found/ })
        .waitFor();
      expect(await page.locator('main img, main svg, dialog img, dialog svg, dialog b').count()).toBe(0);
    }
    expect(troubles).toEqual([]);
  });

  test('when the index cannot be loaded it says so and shows the lists', async () => {
    await page.route('**/search/current.json', (route) => route.abort());
    await page.goto(`${site}search/?q=somerville`);
    await page.getByRole('status').filter({ hasText: 'could not be loaded' }).waitFor();
    expect(await page.getByRole('link', { name: 'Laws and bills' }).isVisible()).toBe(true);
  });

  test('without scripts there is no dead box, and the full lists lead everywhere', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(`${site}search/`);
    expect(await plain.getByRole('searchbox').isVisible()).toBe(false);
    await plain.getByRole('link', { name: 'Places' }).last().click();
    await plain.getByRole('link', { name: 'Somerville, MA' }).click();
    expect(await plain.locator('h1').textContent()).toContain('Somerville');
    await context.close();
  });
});
