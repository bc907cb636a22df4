import { expect, test } from 'vitest';
import { decodeBody } from './decode-body.ts';

const text = 'Audiência: “rosto” – visage é 👁';

test('reads UTF-8 when nothing says otherwise', () => {
  expect(decodeBody(Buffer.from(text), null)).toBe(text);
  expect(decodeBody(Buffer.from(text), 'text/xml')).toBe(text);
});

test('takes a UTF-8 byte order mark off', () => {
  expect(decodeBody(Buffer.from(`\ufeff${text}`), null)).toBe(text);
});

test('reads UTF-16 of both byte orders by its mark, whatever the header says', () => {
  const little = Buffer.from(`\ufeff${text}`, 'utf16le');
  expect(decodeBody(little, 'text/xml; charset=utf-8')).toBe(text);
  expect(decodeBody(Buffer.from(little).swap16(), 'text/xml')).toBe(text);
});

test.each(['text/xml; charset=ISO-8859-1', 'text/xml;charset="iso-8859-1"', 'text/xml; Charset = Windows-1252'])(
  'obeys the charset of the header %s',
  (contentType) => {
    expect(decodeBody(Buffer.from('Peña', 'latin1'), contentType)).toBe('Peña');
  },
);

test.each(['text/xml; charset=ISO-8859-1', 'application/json; charset=windows-1252'])('reads UTF-8 under the label %s', (contentType) => {
  expect(decodeBody(Buffer.from(text), contentType)).toBe(text);
});

test('obeys the XML declaration when the header is silent', () => {
  const xml = '<?xml version="1.0" encoding="ISO-8859-1"?><name>Peña</name>';
  expect(decodeBody(Buffer.from(xml, 'latin1'), 'text/xml')).toBe(xml);
  expect(decodeBody(Buffer.from(xml.replaceAll('"', "'"), 'latin1'), null)).toBe(xml.replaceAll('"', "'"));
});

test('believes the header before the XML declaration', () => {
  const xml = '<?xml version="1.0" encoding="ISO-8859-1"?><name>Peña</name>';
  expect(decodeBody(Buffer.from(xml), 'text/xml; charset=utf-8')).toBe(xml);
});

test('reads the curly quotes of Windows under a Latin-1 label, as browsers do', () => {
  expect(decodeBody(Uint8Array.of(0x93, 0x41, 0x94), 'text/html; charset=iso-8859-1')).toBe('“A”');
});

test.each(['text/xml; charset=utf-8', null])('refuses Latin-1 bytes as UTF-8 (header %s)', (contentType) => {
  expect(() => decodeBody(Buffer.from('Peña', 'latin1'), contentType)).toThrow('the body is not valid UTF-8');
});

test('refuses Latin-1 bytes under an XML declaration that says UTF-8', () => {
  const xml = Buffer.from('<?xml version="1.0" encoding="UTF-8"?><name>Peña</name>', 'latin1');
  expect(() => decodeBody(xml, 'text/xml')).toThrow('the body is not valid UTF-8');
});

test('refuses half a UTF-16 character', () => {
  expect(() => decodeBody(Uint8Array.of(0xff, 0xfe, 0x41), null)).toThrow('the body is not valid UTF-16LE');
});

test('names an encoding that nobody knows', () => {
  expect(() => decodeBody(Buffer.from('a'), 'text/xml; charset=klingon')).toThrow('unknown encoding "klingon"');
});

test('an empty body is empty text', () => {
  expect(decodeBody(new Uint8Array(), 'text/xml; charset=utf-8')).toBe('');
});
