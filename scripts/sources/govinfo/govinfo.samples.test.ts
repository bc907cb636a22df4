import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { hearingClaimSchema } from '#model/hearing.ts';
import { map } from './map.ts';
import { parseMods } from './parse.ts';

// A real card, kept outside the project: developers who have it beside it check against it, others do not.
const samples = path.resolve('..', 'shared/samples/govinfo');
const testWithSamples = test.runIf(existsSync(samples));
const name = 'CHRG-118hhrg52385';
const card = () => parseMods(readFileSync(path.join(samples, `mods-${name}.xml`), 'utf8'), name);

testWithSamples('the card of event 115955', () => {
  expect(card()).toMatchObject({
    package: name,
    heldDates: ['2023-05-23'],
    eventIds: ['115955'],
    committees: ['hsii00'],
    citation: 'Serial No. 118-30',
  });
  expect(card().title).toContain('FLEXIBLE HOUSING PARTNERSHIPS ACT OF 2023’’');
});

testWithSamples('becomes a word about the meeting docs.house.gov calls 115955', () => {
  const [observation] = map(card(), { known: new Map() });
  expect(observation).toMatchObject({ id: '118/house/115955', eventId: '115955', onlyKnown: true });
  hearingClaimSchema.parse(observation!.claim);
});

testWithSamples('a file of another kind is refused', () => {
  const other = readFileSync(path.join(samples, 'actions-committees_BILLSTATUS-116s2902.xml'), 'utf8');
  expect(() => parseMods(other, name)).toThrow('not MODS: the root element is <billStatus>');
});
