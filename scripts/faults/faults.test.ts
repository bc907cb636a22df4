import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBench, type Bench } from './bench.ts';
import { faults } from './cases/index.ts';
import { standIns } from './stand-ins/index.ts';

// The full bench is `npm run test:faults`. These few faults, one of each kind, go against sources of each kind.
let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const every = [
  'connection refused',
  'error page with 200',
  'cut off in the middle',
  'Latin-1 labelled UTF-8',
  'BOM',
  'half of the records gone',
  'ids swapped',
  'all an hour later',
];
const some: Readonly<Record<string, readonly string[]>> = {
  'senate-schedule': [...every, 'external entity, file:', 'date in 9999', '301 to file:'],
  'house-repository': ['records: error page with 200', 'list and records disagree'],
  'congress-gov': ['null but for ids', 'no titles', 'a page that comes again'],
  govinfo: ['records: error page with 200'],
  'committee-feeds': ['external entity, http:', 'BOM'],
  'federal-register': ['id twice, two records', 'JSON error with 200'],
  'legistar-oakland': ['first row empty', 'records: 500', 'half of the records gone'],
  'primegov-worcesterma': ['empty list', 'null everywhere', 'keys like "__proto__"'],
};

const cells = Object.entries(some).flatMap(([source, names]) => names.map((name) => ({ source, name })));

test.each(cells)('$name: $source keeps what is known', async ({ source, name }) => {
  const standIn = standIns.find((one) => one.source === source)!;
  const fault = faults.find((one) => one.name === name)!;
  const { right, complaints } = await bench.tryCell(standIn, fault);
  expect(right).not.toBeNull();
  expect(complaints).toEqual([]);
});

test('every fault has a name of its own, so that a cell is one', () => {
  expect(new Set(faults.map(({ name }) => name)).size).toBe(faults.length);
});
