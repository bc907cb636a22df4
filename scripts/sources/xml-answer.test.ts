import { expect, test } from 'vitest';
import { readXml } from './xml-answer.ts';

const expected = { what: 'a list', root: 'list', lists: ['one'] };

test('numbers, dates and words of code stay text, without blanks at their ends', () => {
  expect(readXml('<list><day> 2026-03-10\n</day><number>0119</number><word>true</word></list>', expected)).toEqual({
    day: '2026-03-10',
    number: '0119',
    word: 'true',
  });
});

test('an element that may repeat is a list when it does not, and an empty root holds nothing', () => {
  expect(readXml('\ufeff<?xml version="1.0"?>\r\n<list><one>a</one></list>', expected)).toEqual({ one: ['a'] });
  expect(readXml('<list/>', expected)).toBe('');
});

test('prefixes of namespaces are taken off', () => {
  expect(readXml('<x:list xmlns:x="urn:x"><x:one>a</x:one></x:list>', expected)).toEqual({ one: ['a'] });
});

test('an attribute with a prefix of ours is told from a child of the same name', () => {
  const text = '<list type="A"><type>B</type></list>';
  expect(readXml(text, { ...expected, attributePrefix: '@' })).toEqual({ '@type': 'A', type: 'B' });
});

test.each([
  ['is empty', ' \r\n', 'the answer is empty'],
  ['has a document type', '<!DOCTYPE list [<!ENTITY a "b">]><list>&a;</list>', 'not a list: the answer has a document type'],
  ['is cut off', '<list><one>a</one>', 'not well-formed XML, perhaps cut off: '],
  ['is no XML', '{"list": []}', 'not well-formed XML'],
  ['has another root', '<?xml version="1.0"?><rss/>', 'not a list: the root element is <rss>'],
])('an answer that %s is refused', (_, text, message) => {
  expect(() => readXml(text, expected)).toThrow(message);
});
