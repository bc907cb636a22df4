import { expect, test } from 'vitest';
import { wordsInCommon } from './share-words.ts';

test('titles with half of the longer words of the shorter one agree', () => {
  expect(wordsInCommon('Hearings to examine facial recognition at airports.', 'FACIAL RECOGNITION: WHO WATCHES?')).toEqual([
    'facial',
    'recognition',
  ]);
});

test.each([
  ['other words', 'Facial recognition at airports', 'Water rights of the tribes'],
  ['words of procedure alone', 'Hearings to examine the committee business meeting', 'Hearing of the full committee: business meeting'],
  ['one word of three', 'Facial recognition airports', 'Airports: safety, noise, finance'],
  ['no words', '', ''],
])('%s do not', (_, one, other) => {
  expect(wordsInCommon(one, other)).toBeNull();
});
