import { configDefaults, defineConfig } from 'vitest/config';
import tracker from './banwatch.config.ts';

/**
 * These know what is on record here: laws, hearings and places by name. A tracker of another subject has another record, and writes tests of
 * its own about it (docs/another-topic.md).
 */
const aboutThisRecord = [
  'scripts/answer-changes/answer-changes.test.ts',
  'scripts/new-place.test.ts',
  'scripts/new-record/measure.test.ts',
  'scripts/pull/{classify-content,failures,review}.test.ts',
  'scripts/sources/legistar/cities.test.ts',
  'scripts/status.test.ts',
  'tests/{another-day,calendars,check,feeds,incremental-build,keyboard,lost-connection,maps,pages}.test.ts',
  'tests/{search,spanish,three-questions,trial-site}.test.ts',
  'tests/{attacks/refused,fortnight/*}.test.ts',
];
const firstTopic: string = tracker.topics[0].id;
const exclude = firstTopic === 'face-recognition' ? [] : aboutThisRecord;

export default defineConfig({
  test: {
    // Both cores of a small machine: by itself Vitest keeps one free.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'bench/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...exclude],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...exclude],
          globalSetup: ['tests/serve-site.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // A second, the default, is too short for a browser on a busy machine (seen in November 2026).
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
