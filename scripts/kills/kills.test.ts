import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hazards } from './hazards.ts';
import { drawMoments, killOnce } from './kill.ts';
import { preparePlace, type Place } from './place.ts';

// A small, fixed part of `npm run test:kills`.
let place: Place;
beforeAll(async () => void (place = await preparePlace(40)), 60_000);
afterAll(() => rm(place.folder, { recursive: true, force: true }));

test.each(drawMoments(6, 12))(
  'a pull killed at $phase $share leaves every file old or new, and the next one completes it',
  async (moment) => {
    expect((await killOnce(place, moment)).problems).toEqual([]);
  },
  60_000,
);

test.each(hazards.filter(({ benchOnly }) => benchOnly !== true))(
  '$name: nothing is lost, and the next pull completes it',
  async ({ run }) => {
    expect(await run(place)).toEqual([]);
  },
  60_000,
);
