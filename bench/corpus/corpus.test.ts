import config from '#config';
import { expect, test } from 'vitest';
import { collectionSchemas } from '#model/collections.ts';
import { findContentProblems } from '#model/content-rules.ts';
import { parseContentFile } from '#model/front-matter.ts';
import type { Hearing } from '#model/hearing.ts';
import type { Measure } from '#model/measure.ts';
import { findBrokenReferences } from '#model/references.ts';
import { readContent } from '../../scripts/content/read.ts';
import { corpusFiles } from './write.ts';

const size = { hearings: 60, measures: 50 };
const files = await corpusFiles(size);

test('the generated content is the same on every run, and a larger one begins with it', async () => {
  expect(await corpusFiles(size)).toEqual(files);
  const larger = await corpusFiles({ hearings: 80, measures: 50 });
  expect(larger.size).toBe(130);
  for (const [name, text] of files) expect(larger.get(name)).toBe(text);
});

test('every generated file passes its schema, keeps the rules and refers to what exists', async () => {
  const { records } = await readContent('content');
  const known = findContentProblems(records, '2026-07-25', config.began).length;
  for (const [name, text] of files) {
    const [collection, id] = [
      name.split('/')[0] as 'hearings' | 'measures',
      name
        .split('/')
        .slice(1)
        .join('/')
        .replace(/\.mdx$/, ''),
    ];
    const record = collectionSchemas[collection].parse(parseContentFile(text).data);
    if (collection === 'hearings') records.hearings.set(id, record as Hearing);
    else {
      records.measures.set(id, record as Measure);
      // A new tracker has looked nowhere yet, and the check says so of each law.
      const { jurisdiction } = record as Measure;
      const place = records.jurisdictions.get(jurisdiction)!;
      if (place.coverage.state !== 'found')
        records.jurisdictions.set(jurisdiction, {
          ...place,
          coverage: { state: 'found', checkedOn: '2026-07-25', searched: 'Generated laws' },
        });
    }
  }
  expect(findBrokenReferences(records)).toEqual([]);
  expect(findContentProblems(records, '2026-07-25', config.began).length).toBe(known);
});

test('some of the generated hearings lie ahead of the mirror’s day and most behind it, over ten years', async () => {
  const many = await corpusFiles({ hearings: 400, measures: 0 });
  const dates = [...many.values()].map((text) => /^date: "(\S+)"$/m.exec(text)![1]!).sort();
  const ahead = dates.filter((date) => date > '2026-07-25').length;
  expect(ahead).toBeGreaterThan(0);
  expect(ahead).toBeLessThan(40);
  expect(Number(dates.at(-1)!.slice(0, 4)) - Number(dates[0]!.slice(0, 4))).toBeGreaterThanOrEqual(9);
});
