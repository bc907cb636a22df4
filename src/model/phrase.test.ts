import { expect, test } from 'vitest';
import { ownTextOf, phraseAround, textOf } from './phrase.ts';

const phrase = ['En Ribera, una norma regula una parte: ', { recorded: 'No drones.' }, ' Es una política interna.'];

test('a phrase is one text, or our own words of it', () => {
  expect(textOf(phrase)).toBe('En Ribera, una norma regula una parte: No drones. Es una política interna.');
  expect(ownTextOf(phrase)).toBe('En Ribera, una norma regula una parte. Es una política interna.');
  expect(ownTextOf(['Ley de Texas: nada más.'])).toBe('Ley de Texas: nada más.');
});

test('words of a record go where the text of a language has them', () => {
  const about = phraseAround((status, terms) => `Expediente (${status}); menciona ${terms}.`, 'Referred', '"face"');
  expect(about).toEqual(['Expediente (', { recorded: 'Referred' }, '); menciona ', { recorded: '"face"' }, '.']);
});
