import { expect, test } from 'vitest';
import { becauseWords } from './words.ts';

test('why a record has a topic is said in words, not by the name of a field', () => {
  expect(becauseWords(['"face recognition" in measure', '"biometric" in title'])).toBe(
    '“face recognition” in the law it belongs to; “biometric” in its title',
  );
  expect(becauseWords(['set by an editor'])).toBe('set by an editor');
});
