import { expect, test } from 'vitest';
import { utf8Text } from './utf8-text.ts';

const read = (bytes: Buffer) => utf8Text(bytes.toString('utf8'), () => bytes);

test('UTF-8 is read as it is, also where it holds the sign for what was lost', () => {
  for (const text of ['José Núñez', '', 'lost: \ufffd', '👁']) expect(read(Buffer.from(text))).toBe(text);
});

test('a byte order mark is no part of the text', () => expect(read(Buffer.from('\ufeff---\n'))).toBe('---\n'));

test.each([
  ['Latin-1', Buffer.from('José Núñez', 'latin1')],
  ['UTF-16', Buffer.from('\ufeffJosé', 'utf16le')],
  ['a character cut in the middle', Buffer.from('é').subarray(0, 1)],
])('%s is refused, with what to do', (_name, bytes) => {
  expect(() => read(bytes)).toThrow('it is not saved as UTF-8: open it in an editor and save it with the encoding UTF-8');
});
