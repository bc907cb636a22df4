import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { whyMisplaced } from './record-place.ts';

test.each(['us', 'us/ca', 'us/ca/alameda', 'us/wa/king-county'])('%s is where a place lies', (id) => {
  expect(whyMisplaced('jurisdictions', id)).toBeNull();
});

test.each(['check', 'alameda', 'us/ca/alameda/harbor', 'us/ca/Alameda', 'us/cal', 'mx'])('%s is where no place lies', (id) => {
  expect(whyMisplaced('jurisdictions', id)).toContain('us/<state>/<place>.mdx');
});

test('explainers lie in no folder', () => {
  expect(whyMisplaced('explainers', 'how-it-works')).toBeNull();
  expect(whyMisplaced('explainers', 'more/x')).toContain('in explainers/ itself');
});

test('hearings lie in folders, and in none that is a page of the site', () => {
  for (const id of ['119/senate/338684', 'us/ca/oakland/1', 'archive/2019-05-22']) expect(whyMisplaced('hearings', id)).toBeNull();
  const pages = readdirSync('src/pages/hearings', { withFileTypes: true });
  for (const { name } of pages.filter((entry) => entry.isDirectory())) expect(whyMisplaced('hearings', `${name}/x`)).not.toBeNull();
  expect(whyMisplaced('hearings', 'my-week')).not.toBeNull();
});
