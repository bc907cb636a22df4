import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { expect, test } from 'vitest';
import { readContent } from './read.ts';

// The researched facts are not part of the project; where they lie beside it, every item of theirs must have its record. Elsewhere nothing of
// this is tested.
const folder = path.resolve('..', 'shared', 'facts');
const withFacts = test.runIf(existsSync(folder));
const facts = (file: string) => load(readFileSync(path.join(folder, file), 'utf8'), { schema: CORE_SCHEMA });

interface Local {
  id: string;
  place: { name: string; state: string };
  sources: { url: string }[];
}

const { records } = await readContent('content');

function localId({ id, place }: Local): string {
  const state = place.state.toLowerCase();
  const slug = place.name.toLowerCase().replace(/[.']/g, '').replace(/[^a-z0-9]+/g, '-');
  return `us/${state}/${slug}/${id.slice(`${slug}-${state}-`.length)}`;
}

withFacts('every local measure of the facts has its record with at least its sources', () => {
  const items = facts('local-measures.yaml') as Local[];
  expect(items).toHaveLength(60);
  for (const item of items) {
    const measure = records.measures.get(localId(item));
    expect(measure, item.id).toBeDefined();
    const urls = new Set(measure!.sources.map(({ url }) => url));
    expect(item.sources.map(({ url }) => url).filter((url) => !urls.has(url)), item.id).toEqual([]);
  }
});

withFacts('every state measure of the facts has its record with at least its sources', () => {
  const items = facts('state-measures.yaml') as Local[];
  expect(items).toHaveLength(40);
  for (const item of items) {
    const measure = records.measures.get(`us/${item.place.state.toLowerCase()}/${item.id.slice(3)}`);
    expect(measure, item.id).toBeDefined();
    const urls = new Set(measure!.sources.map(({ url }) => url));
    expect(item.sources.map(({ url }) => url).filter((url) => !urls.has(url)), item.id).toEqual([]);
  }
});

withFacts('every federal item of the facts has its record', () => {
  const { items } = facts('federal-measures.yaml') as { items: Local[] };
  expect(items).toHaveLength(39);
  expect(items.filter(({ id }) => (records.measures.get(`us/${id}`)?.sources.length ?? 0) === 0).map(({ id }) => id)).toEqual([]);
});

withFacts('every state of the license-photo facts has its record', () => {
  const { states } = facts('license-photo-searches.yaml') as { states: { code: string }[] };
  expect(states).toHaveLength(32);
  expect(states.filter(({ code }) => (records.programs.get(`license-photos/${code.toLowerCase()}`)?.sources.length ?? 0) === 0)).toEqual([]);
});

withFacts('every hearing of the facts has its record, and the leads have none', () => {
  const { hearings } = facts('hearings.yaml') as { hearings: { title: string; date?: string }[] };
  expect(hearings).toHaveLength(30);
  const known = [...records.hearings.values()].filter(({ origin }) => origin === 'archive');
  expect(known).toHaveLength(30);
  for (const { date } of hearings) if (date !== undefined) expect(known.map((hearing) => hearing.date)).toContain(date);
});
