import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { anyText } from '#model/arbitrary-records.ts';
import { SourceError } from '#pull/source.ts';
import { allSources } from '#sources/index.ts';
import { countMutations } from './count.ts';
import { folderOf, readRecordings, replay, type Recording } from './recordings.ts';

// A small, fixed part of `npm run test:fuzz`.
const folders = [...new Set(allSources.map(folderOf))];
let recordings: Partial<Record<string, Recording[]>>;
beforeAll(async () => void (recordings = Object.groupBy(await readRecordings(null), ({ folder }) => folder)), 60_000);

test('every folder of a source has recordings to spoil', () => {
  const without = folders.filter((folder) => recordings[folder] === undefined);
  expect(without.map((folder) => `scripts/fuzz/fixture-sets.ts has no answers for ${folder}: add a set of good ones`)).toEqual([]);
});

test.each(folders)(
  '%s reads 300 spoilt answers or refuses them, and every record can be written',
  async (folder) => {
    const { crashes, read, refused } = await countMutations(recordings[folder]!, 300, 20260725);
    expect(crashes).toEqual([]);
    // Neither all refused nor all read: then the mutations would test nothing.
    expect([read > 20, refused > 5]).toEqual([true, true]);
  },
  60_000,
);

test.each(folders)(
  '%s answers any text, JSON or markup with a SourceError or with records',
  async (folder) => {
    const { source, answers, contextFor } = recordings[folder]![0]!;
    const bodies = fc.oneof(
      anyText,
      fc.json({ stringUnit: 'binary' }),
      anyText.map((text) => `<?xml version="1.0"?><css_meetings_scheduled><meeting>${text}</meeting></css_meetings_scheduled>`),
      fc
        .array(fc.constantFrom('<rss>', '<channel>', '<item>', '</item>', '</channel>', '</rss>', '<title>', 'x', '&', '"', ']]>'))
        .map((parts) => parts.join('')),
    );
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        const spoilt = new Map([...answers.keys()].map((url) => [url, Buffer.from(body)]));
        const [url] = spoilt.keys();
        const failure = await source.collect(replay(source.id, spoilt), contextFor(url!)).catch((error: unknown) => error);
        if (failure instanceof Error) expect(failure).toBeInstanceOf(SourceError);
      }),
      { seed: 20260725, numRuns: 60 },
    );
  },
  60_000,
);
