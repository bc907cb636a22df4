import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readFeed } from './read-feed.ts';

// Real feeds, kept outside the project: developers who have them beside it check against them, others do not.
const samples = path.resolve('..', 'shared/samples/rss');
const sample = (name: string) => readFileSync(path.join(samples, name), 'utf8');
const testWithSamples = test.runIf(existsSync(samples));

testWithSamples('the feed of the House floor gives all entries one guid and one link; they stay seven', async () => {
  const { title, items } = await readFeed(sample('house-clerk_floor_2026-10-03.xml'), 'https://clerk.house.gov/Home/Feed');
  expect(title).toBe('House Floor Proceedings');
  expect(new Set(items.map(({ key }) => key)).size).toBe(7);
  for (const { key, link, published } of items) {
    expect(key).not.toContain('urn:uuid');
    expect([link, published]).toEqual(['https://clerk.house.gov/', '2026-10-01']);
  }
});

testWithSamples('RSS 0.92 of 2013 has neither guids nor dates', async () => {
  const { items } = await readFeed(sample('house-member_culberson_2013_rss092.xml'), 'http://culberson.house.gov/feed/');
  expect(items).toHaveLength(10);
  for (const { key, link, published } of items) {
    expect(key).toBe(link);
    expect(published).toBeNull();
  }
  expect(items[1]!.title).toBe('President Obama’s Budget: More of the Same Failed Policies');
});

testWithSamples('Drupal of 2013 has dates in words and guids that are no addresses', async () => {
  const { items } = await readFeed(sample('house-member_ruiz_2013_drupal.xml'), 'http://ruiz.house.gov/rss.xml');
  expect(items).toHaveLength(10);
  expect(items[0]).toMatchObject({
    title: 'Dr. Ruiz Highlights First 100 Days in Congress',
    link: 'http://ruiz.house.gov/media-center/press-releases/dr-ruiz-highlights-first-100-days-in-congress',
    published: '2013-04-15',
  });
  expect(items[0]!.key).toMatch(/^http:\/\/ruiz\.house\.gov\/%3Ca/);
  for (const { published, text } of items) {
    expect(published).toMatch(/^2013-\d\d-\d\d$/);
    expect(text).not.toMatch(/&\w+;|\u00a0/);
  }
});

testWithSamples.each(['senate-budget-committee_coldfusion-error.html', 'not-a-feed_butterfield-press.html'])(
  '%s is refused',
  async (name) => {
    await expect(readFeed(sample(name), 'https://www.example.gov/')).rejects.toThrow('not a feed');
  },
);
