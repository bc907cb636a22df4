import { mkdir, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatTests } from './attacks/formats.ts';
import { pageTests } from './attacks/pages.ts';
import { takenInTests } from './attacks/taken-in.ts';
import { openTrial, type Trial } from './attacks/trial.ts';
import { watchedPage } from './attacks/watched-page.ts';

// One build for all of it: a second one would take a minute.
let trial: Trial;
beforeAll(async () => void (trial = await openTrial()), 600_000);
afterAll(() => trial?.close());

describe('in content', () => takenInTests(() => trial));
describe('in every format', () => formatTests(() => trial));
describe('in a browser', { timeout: 600_000 }, () => pageTests(() => trial));

test('a full week of sixty meetings prints on one sheet', async () => {
  const { page } = await watchedPage(trial.browser, trial.site);
  await page.goto(`${trial.site}hearings/week/2026-W38/`);
  expect(await page.locator('.week li').count()).toBe(60);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  await mkdir('test-results', { recursive: true });
  await writeFile('test-results/week.pdf', pdf);
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});
