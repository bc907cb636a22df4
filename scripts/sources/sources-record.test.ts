import { expect, test } from 'vitest';
import config from '#config';
import { findSourceRecordProblems } from '../content/source-records.ts';
import { allSources } from './index.ts';

test('every source tells readers what it covers and where it falls short, and none is told of that is not read', () => {
  const problems = findSourceRecordProblems(
    'content',
    allSources.map(({ id }) => id),
  );
  expect(problems.map(({ file, message }) => `content/${file}: ${message}`)).toEqual([]);
});

test('the sources an ordinary pull asks exist', () => {
  const known = new Set(allSources.map(({ id }) => id));
  expect(config.sources.filter((id) => !known.has(id))).toEqual([]);
});
