import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { readYaml } from '#model/read-yaml.ts';
import { sourceRecordSchema } from '#model/source-record.ts';
import { withSourceRow } from './source-row.ts';

const yaml = readFileSync(new URL('../../content/sources.yaml', import.meta.url), 'utf8');
const city = { client: 'testvillema', name: 'The "Test" Ville', jurisdiction: 'us/ma/testville' };
const read = (text: string) => z.array(sourceRecordSchema).parse(readYaml(text));

test.each(['legistar', 'primegov'])('a city on %s gets an entry behind the last one of its family, and nothing else changes', (family) => {
  const after = withSourceRow(yaml, family, city);
  const [before, now] = [read(yaml), read(after)];
  const at = now.findIndex(({ id }) => id === `${family}-testvillema`);
  expect(now[at]).toMatchObject({ publisher: 'The "Test" Ville', jurisdiction: 'us/ma/testville' });
  expect(now[at - 1]!.id.startsWith(`${family}-`)).toBe(true);
  expect(now.toSpliced(at, 1)).toEqual(before);
  expect(after.split('\n').filter((line) => !yaml.split('\n').includes(line)).length).toBeLessThan(10);
});

test('a second entry of the same id is refused', () => {
  expect(() => withSourceRow(withSourceRow(yaml, 'legistar', city), 'legistar', city)).toThrow('is there already, in content/sources.yaml');
});
