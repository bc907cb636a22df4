import { readFileSync } from 'node:fs';
import { CORE_SCHEMA, load } from 'js-yaml';
import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import config from '#config';
import { sourceRecordSchema } from '#model/source-record.ts';
import { allSources } from './index.ts';

const recorded = z.array(sourceRecordSchema).parse(load(readFileSync('content/sources.yaml', 'utf8'), { schema: CORE_SCHEMA }));

test('every source tells readers what it covers and where it falls short, and none is told of that is not read', () => {
  expect(recorded.map(({ id }) => id).sort()).toEqual(allSources.map(({ id }) => id).sort());
});

test('the sources an ordinary pull asks exist', () => {
  const known = new Set(allSources.map(({ id }) => id));
  expect(config.sources.filter((id) => !known.has(id))).toEqual([]);
});
