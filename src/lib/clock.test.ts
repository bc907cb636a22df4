import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** The clock of a build that was started with BANWATCH_NOW set to this. */
async function clockWith(now: string) {
  vi.stubEnv('BANWATCH_NOW', now);
  return import('./clock.ts');
}

test.each(['2026-07-25T18:00:37Z', '2026-07-25T18:00:37.123Z', '2026-07-25T14:00:37-04:00'])('%s is an hour to build at', async (now) => {
  expect((await clockWith(now)).buildNow).toBe(now);
});

test.each(['2026-07-25', '', 'yesterday', '2026-07-25T18:00:37', '2026-02-30T00:00:00Z'])(
  'anything else names the variable and the form: %j',
  async (now) => {
    await expect(clockWith(now)).rejects.toThrow(`BANWATCH_NOW is "${now}": set it to an hour such as 2026-07-25T18:00:37Z, or not at all`);
  },
);
