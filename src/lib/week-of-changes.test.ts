import { expect, test } from 'vitest';
import { catalogueOf } from '#i18n/catalogue.ts';
import type { Change } from './changes-on-record.ts';
import { weekOfChanges } from './week-of-changes.ts';

const change = (date: string, kind: Change['kind'], path: string): Change => ({ date, kind, path, title: `${kind} ${path}` });
const changes = [
  change('2026-07-25', 'hearing', '/hearings/a/'),
  change('2026-07-24', 'hearing', '/hearings/a/'),
  change('2026-07-19', 'hearing', '/hearings/b/'),
  change('2026-07-19', 'file', '/legislation/c/'),
  change('2026-07', 'law', '/measures/d/'),
  change('2026-07-18', 'law', '/measures/e/'),
];

test('A week counts seven days, its last one too, and a hearing that changed twice once', () => {
  expect(weekOfChanges(changes, '2026-07-25')).toMatchObject({ laws: 0, hearings: 2, files: 1 });
  expect(weekOfChanges(changes, '2026-07-24')).toMatchObject({ laws: 1, hearings: 2, files: 1 });
});

test('A change known only to its month is in no week, and still the last step of a law', () => {
  expect(weekOfChanges(changes, '2026-07-25').lastOfLaw?.path).toBe('/measures/d/');
  expect(weekOfChanges([], '2026-07-25').lastOfLaw).toBeNull();
});

test('The week is one sentence in both languages, also when nothing changed', () => {
  const said = (language: 'en' | 'es', laws: number, hearings: number, files: number) =>
    catalogueOf(language).home.week('DAY', { laws, hearings, files });
  expect(said('en', 0, 0, 0)).toBe('In the seven days to DAY nothing we follow changed');
  expect(said('en', 0, 2, 1)).toBe('In the seven days to DAY no law, 2 hearings, and 1 bill or council file changed');
  expect(said('en', 1, 1, 0)).toBe('In the seven days to DAY 1 law and 1 hearing changed');
  expect(said('es', 0, 0, 0)).toBe('En los siete días hasta el DAY no cambió nada de lo que seguimos');
  expect(said('es', 0, 2, 1)).toBe(
    'En los siete días hasta el DAY no cambió ninguna ley; cambiaron 2 audiencias y 1 proyecto o expediente',
  );
  expect(said('es', 1, 1, 0)).toBe('En los siete días hasta el DAY cambiaron 1 ley y 1 audiencia');
  expect(said('es', 1, 0, 0)).toBe('En los siete días hasta el DAY cambió 1 ley');
});
