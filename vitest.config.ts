import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Both cores of a small machine: by itself Vitest keeps one free.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'bench/**/*.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/**/*.test.ts'],
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
