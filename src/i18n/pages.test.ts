import { expect, test } from 'vitest';
import { addressOf } from '../browser/search-rows.ts';
import { languagesOf, nearestPathIn } from './pages.ts';

test.each([
  ['/', '/es/'],
  ['/us/ca/san-francisco/?on=2019-05-01', '/es/us/ca/san-francisco/?on=2019-05-01'],
  ['/license-photos/vt/#sources', '/es/license-photos/vt/#sources'],
  ['/hearings/', '/es/hearings/'],
  ['/how-we-know/#no', '/es/how-we-know/#no'],
  ['/hearings/119/senate/338689/', '/hearings/119/senate/338689/'],
  ['/measures/', '/measures/'],
])('a Spanish page leads from %s to %s', (path, spanish) => {
  expect(nearestPathIn('es', path)).toBe(spanish);
  expect(nearestPathIn('en', path)).toBe(path);
});

test.each(['/us/vt/', '/license-photos/vt/', '/measures/us/vt/x/', '/topics/biometrics/'])(
  'search leads to %s in the languages that page has',
  (url) => {
    const spanish = addressOf({ url } as Parameters<typeof addressOf>[0], '/site/', 'es');
    expect(spanish).toBe(languagesOf(url).includes('es') ? `/site/es${url}` : `/site${url}`);
  },
);
