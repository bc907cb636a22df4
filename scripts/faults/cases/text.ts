import type { Fault, Sending } from '../fault.ts';
import type { Body } from '../stand-in.ts';

/** Sends the healthy text in other bytes. */
const encoded =
  (encode: (text: string) => Buffer, type: (type: string) => string = (same) => same): Sending =>
  (response, body) =>
    response.writeHead(200, { 'content-type': type(body.type) }).end(encode(body.text));
const unlabelled = (type: string) => type.split(';')[0]!;
const utf8 = (text: string) => Buffer.from(text);
/** Keeps the body as it is, so that the server sends an answer only where there is a healthy one. */
const spoil = (body: Body) => body;
/** Without the declaration, which would say UTF-8. */
const undeclared = (body: Body) => ({ ...body, text: body.text.replace(/^<\?xml version[^>]*\?>\s*/, '') });
const inText = (change: (text: string) => string) => (body: Body) => ({ ...body, text: change(body.text) });
/** Within the first title that has an accent, or else nowhere. */
const beforeAccent = (text: string) => inText((whole) => whole.replace('caf\u00e9', `${text}caf\u00e9`));

/** Encodings, labels and characters. */
export const textFaults: readonly Fault[] = [
  { name: 'no content type', right: 'same', spoil, send: (response, { text }) => response.writeHead(200).end(text) },
  { name: 'content type of a picture', right: 'same', spoil, send: encoded(utf8, () => 'image/png') },
  { name: 'content type HTML', right: 'same', spoil, send: encoded(utf8, () => 'text/html; charset=utf-8') },
  { name: 'UTF-16 with BOM', right: 'same', spoil, send: encoded((text) => Buffer.from(`\ufeff${text}`, 'utf16le'), unlabelled) },
  { name: 'UTF-16 without BOM', right: 'fails', spoil: undeclared, send: encoded((text) => Buffer.from(text, 'utf16le'), unlabelled) },
  { name: 'UTF-16 labelled UTF-8', right: 'fails', spoil, send: encoded((text) => Buffer.from(text, 'utf16le')) },
  {
    name: 'Latin-1 labelled UTF-8',
    right: 'fails',
    line: /not valid UTF-8/,
    // Only answers with an accent are wrong: not the bills, and not the other feeds.
    but: { 'committee-feeds': 'says' },
    spoil,
    send: encoded((text) => Buffer.from(text, 'latin1')),
  },
  {
    name: 'Latin-1 labelled so',
    right: 'same',
    spoil,
    send: encoded(
      (text) => Buffer.from(text, 'latin1'),
      (type) => `${unlabelled(type)}; charset=iso-8859-1`,
    ),
  },
  { name: 'unknown charset', right: 'fails', spoil, send: encoded(utf8, (type) => `${unlabelled(type)}; charset=klingon`) },
  { name: 'BOM', right: 'same', spoil, send: encoded((text) => utf8(`\ufeff${text}`)) },
  { name: 'white space around', right: 'same', spoil: inText((text) => `${text.startsWith('<?xml') ? '' : '\r\n '}${text}\n\n\t`) },
  // JSON forbids them inside a string; elsewhere they are no characters of a text and are taken out.
  { name: 'NUL bytes', right: 'same', but: { json: 'fails' }, spoil: beforeAccent('\u0000') },
  { name: 'NUL as an escape', right: 'same', but: { xml: null, rss: null, html: null }, spoil: beforeAccent('\\u0000') },
  { name: 'lone surrogate as an escape', right: 'same', but: { xml: null, rss: null, html: null }, spoil: beforeAccent('\\ud800') },
  { name: 'hidden and turning characters', right: 'same', spoil: beforeAccent('\u202e\u200b') },
  { name: 'cut off in the middle', right: 'fails', spoil: inText((text) => text.slice(0, Math.floor(text.length / 2))) },
  { name: 'cut off at the end', right: 'fails', spoil: inText((text) => text.trimEnd().slice(0, -1)) },
  // The feeds' reader stops where the first ends.
  { name: 'two answers in one', right: 'fails', but: { 'committee-feeds': 'same' }, spoil: inText((text) => `${text}${text}`) },
];
