import { readFileSync } from 'node:fs';
import path from 'node:path';
import { applyCurated } from '#model/curated.ts';
import type { Hearing } from '#model/hearing.ts';
import { parseContentFile } from '#model/front-matter.ts';
import { expect, test } from 'vitest';
import { arrivals } from './arrived.ts';
import { remarkedHearing } from './contributor.ts';
import { everything, mostPages, mostPlaces, mostQuestions, spread } from './extent.ts';
import { addresses, attacks, ids } from './strings.ts';
import type { Trial } from './trial.ts';
import { armed, watchedPage, type WatchedPage } from './watched-page.ts';

/** Pages that show many records. */
const lists = [
  ...[
    '',
    'hearings/',
    'hearings/my-week/',
    'hearings/week/2026-W32/',
    'hearings/day/2026-08-03/',
    'changes/',
    'search/all/hearing/',
    'committees/',
  ],
  ...[
    'committees/hsju00/',
    'committees/ssga00/',
    'topics/face-recognition/',
    'topics/biometrics/',
    'measures/',
    'measures/compare/',
    'map/',
  ],
  ...[
    'us/',
    'us/ca/',
    'us/ca/san-francisco/',
    'us/ma/worcester/',
    'license-photos/',
    'feeds/',
    'sources/',
    'trends/',
    'data/',
    'es/',
    'es/hearings/',
  ],
];

const fold = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Every page that shows an attack, in a real browser. */
export function pageTests(trial: () => Trial): void {
  const visit = async ({ page, troubles }: WatchedPage, address: string) => {
    const answer = await page.goto(trial().site + address.replace(/^\//, ''));
    expect(answer?.status(), address).toBe(200);
    expect({ address, armed: await armed(page), troubles: troubles() }).toEqual({ address, armed: [], troubles: [] });
  };

  test('on the pages of hostile records nothing runs, and their titles are plain text', async () => {
    const watched = await watchedPage(trial().browser, trial().site);
    const found = [...new Set(arrivals(trial().content).map(({ record }) => record))].filter((record) => !record.startsWith('notices/'));
    const shown = spread(found, mostPages);
    for (const record of shown) {
      await visit(watched, `${record}/`);
      const said = fold(await watched.page.locator('main').innerText());
      expect(said, record).toContain(fold(titleOf(trial().content, record)).slice(0, 150));
      expect(await watched.page.locator('main img, main svg, main script').count(), record).toBe(0);
    }
    console.log(`${shown.length} of ${found.length} pages of hostile records visited`);
  });

  test('on the pages of what a contributor proposed nothing runs', async () => {
    const watched = await watchedPage(trial().browser, trial().site);
    for (const address of trial().proposed) await visit(watched, address);
    console.log(`${trial().proposed.length} pages of proposals visited`);
  });

  test('the remark under a hearing is Markdown: its markup is text, and its links lead to web pages only', async () => {
    const watched = await watchedPage(trial().browser, trial().site);
    await visit(watched, `${remarkedHearing}/`);
    const remark = watched.page.locator('section.prose.flow').first();
    expect(fold(await remark.innerText())).toContain('Said by <b>nobody</b>. <script>alert(40)</script>');
    expect(await remark.locator('a[href]').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
      'https://example.org/',
      'https://example.org/auto',
    ]);
    expect(await remark.locator('img, script, iframe, b').count()).toBe(0);
  });

  test('on home, lists, changes and maps nothing runs', async () => {
    const watched = await watchedPage(trial().browser, trial().site);
    for (const address of lists) await visit(watched, address);
  });

  test('the old address of a record that was taken out says when and why', async () => {
    const { page, troubles } = await watchedPage(trial().browser, trial().site);
    const answer = await page.goto(`${trial().site}measures/us/ca/oakland/2018-twice/`);
    expect(answer?.status()).toBe(200);
    const said = await page.locator('main').innerText();
    expect(said).toContain('January 31, 2026');
    expect(said).toContain('Entered twice. ');
    expect(troubles()).toEqual([]);
  });

  test('whatever is searched for, nothing runs', async () => {
    const watched = await watchedPage(trial().browser, trial().site);
    const questions = [...attacks.map(({ text }) => text), ...addresses, ...ids, 'onerror', 'x'.repeat(2000)];
    const query = (text: string) => `q=${encodeURIComponent(text.toWellFormed())}`;
    for (const text of spread(questions, mostQuestions)) {
      await visit(watched, `search/?${query(text.slice(0, 1500))}&kind=${encodeURIComponent(text.toWellFormed().slice(0, 100))}`);
      await watched.page
        .locator('#search-said')
        .filter({ hasText: /found|could not/i })
        .or(watched.page.locator('#search-empty:visible'))
        .first()
        .waitFor();
    }
    await visit(watched, 'search/');
    for (const text of questions) {
      await watched.page.evaluate(
        (address) => {
          history.pushState(null, '', address);
          dispatchEvent(new PopStateEvent('popstate'));
        },
        `?${query(text)}`,
      );
      expect({ text, armed: await armed(watched.page), troubles: watched.troubles() }).toEqual({ text, armed: [], troubles: [] });
    }
    await visit(watched, 'search/?q=onerror');
    await watched.page.locator('#search-results li').first().waitFor();
    expect(await watched.page.locator('main img, main svg').count()).toBe(0);
    expect([await armed(watched.page), watched.troubles()]).toEqual([[], []]);
  });

  test.each(['check/', 'es/check/'])('whatever place %s is asked for, nothing runs', async (address) => {
    const watched = await watchedPage(trial().browser, trial().site);
    const broken = ['%', '%E0%A4%A', '%zz', '%2'];
    const typed = [...attacks.map(({ text }) => text), ...addresses, ...ids].map((text) => encodeURIComponent(text.toWellFormed()));
    const raw = addresses.filter((text) => !/[\r\n]/.test(text)).map((text) => encodeURI(text.toWellFormed()));
    const all = [...broken, ...typed, ...raw];
    for (const text of [...broken, ...spread(all, everything ? 60 : 2)])
      await visit(watched, `${address}?q=${text.slice(0, 1500)}#${text}`);
    for (const text of spread(all, address === 'check/' ? mostPlaces : mostPlaces / 3)) {
      await watched.page.evaluate((hash) => void (location.hash = hash), text);
      expect({ text, armed: await armed(watched.page), troubles: watched.troubles() }).toEqual({ text, armed: [], troubles: [] });
    }
    await watched.page.locator('#check input').first().fill('"><img src=x onerror=alert(1)>');
    await watched.page.keyboard.press('Enter');
    await watched.page.locator('#check-said').filter({ hasText: 'onerror' }).waitFor();
    expect([await armed(watched.page), watched.troubles()]).toEqual([[], []]);
  });
}

function titleOf(content: string, record: string): string {
  const { data } = parseContentFile(readFileSync(path.join(content, `${record}.mdx`), 'utf8'));
  return record.startsWith('hearings/') ? applyCurated(data as Hearing).title : (data as { title: string }).title;
}
