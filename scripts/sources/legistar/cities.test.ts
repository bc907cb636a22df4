import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import config from '#config';
import { readContent } from '../../content/read.ts';
import { Http } from '#pull/fetch.ts';
import { emptyContext } from '#pull/source-context.ts';
import { cities, legistarCities } from './cities.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

describe('the cities', () => {
  test('are sources with an id each, which ask one host', () => {
    expect(new Set(legistarCities.map(({ id }) => id)).size).toBe(cities.length);
    for (const { id, hosts } of legistarCities) {
      expect(id).toMatch(/^legistar-[a-z0-9-]+$/);
      expect(hosts).toEqual(['webapi.legistar.com']);
    }
  });

  test('are places we know, in the zone we know', async () => {
    const { records } = await readContent(path.join(root, 'content'), ['jurisdictions']);
    for (const { jurisdiction, timeZone } of cities)
      expect([jurisdiction, records.jurisdictions.get(jurisdiction)?.timeZone]).toEqual([jurisdiction, timeZone]);
  });
});

describe('the shipped mirror', () => {
  const asOf = '2026-07-25T18:00:37Z';

  async function pull(client: string) {
    const source = legistarCities.find(({ id }) => id === `legistar-${client}`)!;
    const { records } = await readContent(path.join(root, 'content'), ['measures']);
    const context = emptyContext(asOf, { topics: config.topics, measures: records.measures });
    const http = new Http({ userAgent: 'test', mirror: path.join(root, 'mirror'), record: null, cache: null });
    try {
      const collected = await source.collect(http.forSource(source.id, source.hosts).fetchText, context);
      return { collected, observed: collected.raws.flatMap((raw) => source.map(raw, context) ?? []) };
    } finally {
      await http.close();
    }
  }

  test('holds San Francisco’s three files, which lead to no wrong page', async () => {
    const { collected, observed } = await pull('sfgov');
    expect(observed.map(({ id }) => id).sort()).toEqual(['sfgov/190110', 'sfgov/190568', 'sfgov/190926']);
    for (const one of observed) expect(one).toMatchObject({ kind: 'legislation', record: { url: null } });
    expect(collected.notes).toEqual([
      'the calendar of San Francisco cannot be read this way: HTTP 404 (https://webapi.legistar.com/v1/sfgov/events)',
    ]);
  });

  test.each(['somervillema', 'oakland'])('holds a quiet week of %s', async (client) => {
    const { collected } = await pull(client);
    expect(collected).toMatchObject({ raws: [], notes: [], skipped: [] });
    expect(collected.covers).not.toBeNull();
  });
});
