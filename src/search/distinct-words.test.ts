import { expect, test } from 'vitest';
import { distinctWords, initialsIn, initialsOf, names } from './distinct-words.ts';

test('a text is boiled down to the words the record does not have yet', () => {
  expect(distinctWords('The city may not use face recognition. Face recognition is banned.', 'City ban')).toBe(
    'may use face recognition banned',
  );
});

test('names keep short codes', () => {
  expect(names('OR Oregon', 'Portland')).toBe('or oregon');
});

test('initials are those people use', () => {
  expect(initialsOf('Biometric Information Privacy Act')).toBe('BIPA');
  expect(initialsOf('Health, Education, Labor, and Pensions')).toBe('HELP');
  expect(initialsOf('House Judiciary')).toBe('');
  expect(initialsIn('Oversight of the Transportation Security Administration')).toBe('OTSA TSA');
  expect(initialsIn('nothing of the kind')).toBe('');
});
