import { expect, test } from 'vitest';
import { cardValidUntil } from './status-card.ts';

test('a card holds for ninety days', () => {
  expect(cardValidUntil('2026-07-25', null)).toBe('2026-10-23');
  expect(cardValidUntil('2026-07-25', '2027-07-01')).toBe('2026-10-23');
});

test('a card never outlives a rule that ends sooner', () => {
  expect(cardValidUntil('2022-12-01', '2022-12-31')).toBe('2022-12-30');
});
