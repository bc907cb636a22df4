import fc from 'fast-check';

/** One way to spoil a text; places are shares of its length or of the number of its parts, so that they fit every text. */
type Edit =
  | { kind: 'flip'; at: number; bit: number }
  | { kind: 'cut' | 'repeat'; at: number; length: number }
  | { kind: 'truncate'; at: number }
  | { kind: 'insert'; at: number; text: number }
  | { kind: 'drop-tag' | 'repeat-tag'; at: number }
  | { kind: 'move-tag'; at: number; to: number }
  | { kind: 'replace-value'; at: number; value: number };

/** What is done to one answer of a recording. */
export interface Mutation {
  /** Which answer, as a share of their number. */
  answer: number;
  edits: Edit[];
}

/** Texts that broke programs before, and some that break formats. */
const hostile: readonly string[] = [
  ...['', ' ', '0', '-1', '00', '1e999', 'NaN', 'null', 'undefined', '99999999999999999999', '0x1F', '٣'],
  ...[
    '0000-00-00',
    '9999-99-99',
    '2026-02-30',
    '2026-02-30T25:61:61',
    '2026-02-30T18:30:00',
    '+275760-09-13T00:00:01Z',
    '2026-03-08T02:30:00',
    '1-JAN-0001 99:99 AM',
  ],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '../../../etc/passwd', 'CON', 'a/b\\c', '.', '..'],
  ...['javascript:alert(1)', 'https://[', 'https://u:p@example.org/', 'http://', '//example.org', '%E0%A4%A', 'https://example.org/%00'],
  ...['<script>alert(1)</script>', ']]>', '<![CDATA[', '<!--', '-->', '<!DOCTYPE x [<!ENTITY a "b">]>', '<?xml version="9"?>', '</', '/>'],
  ...['&', '&amp;amp;', '&#0;', '&#xD800;', '&#x110000;', '&#99999999999;', '&nbsp;', '&lol;'],
  ...[
    '\u0000',
    '\u0008',
    '\u001b[31m',
    '\u202e',
    '\u200b',
    '\u2028',
    '\ufeff',
    '\uffff',
    '😀',
    'e\u0301',
    '\r\n---\r\n',
    '\n# x: y\n',
    '"',
    '\\',
    "'",
  ],
  ...['\\ud800', '\\u0000', '\\u202e', '"', '{', '}', '[', ']', ',', ':', '{"a":1}', '[[[[]]]]', '$&', '$1', '`'],
  ...[
    'A'.repeat(30_000),
    '('.repeat(2000),
    ' '.repeat(5000),
    '<a>'.repeat(500),
    '['.repeat(3000),
    'a '.repeat(10_000),
    '😀'.repeat(11_000),
  ],
];

/** As they are, and escaped, so that XML stays well-formed and they get through to the map. */
const hostileInXml: readonly string[] = [
  ...hostile,
  ...hostile.map((text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')),
];

/** JSON values of every type, to stand where another type stood. */
const values: readonly string[] = [
  ...['null', 'true', 'false', '0', '-1', '1.5', '1e400', '12345678901234567890', '""', '[]', '{}', '[null]', '[[]]', '[{}]', '{"a":null}'],
  ...['"\\ud800"', '"\\u0000"', '"\\u202e"', '{"__proto__":{"a":1}}'],
  ...hostile.map((text) => JSON.stringify(text)),
];

const share = fc.integer({ min: 0, max: 9999 }).map((part) => part / 10_000);
const length = fc.integer({ min: 1, max: 40 });
const index = fc.nat(9999);

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), at: share, bit: fc.nat(7) }),
  fc.record({ kind: fc.constantFrom('cut' as const, 'repeat' as const), at: share, length }),
  fc.record({ kind: fc.constant('truncate' as const), at: share }),
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('insert' as const), at: share, text: index }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('drop-tag' as const, 'repeat-tag' as const), at: share }) },
  fc.record({ kind: fc.constant('move-tag' as const), at: share, to: share }),
  // Most bodies stay well-formed by it, so that the map gets to see it.
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('replace-value' as const), at: share, value: index }) },
);

const mutation: fc.Arbitrary<Mutation> = fc.record({
  answer: share,
  edits: fc.oneof({ weight: 3, arbitrary: fc.array(edit, { minLength: 1, maxLength: 1 }) }, fc.array(edit, { minLength: 2, maxLength: 4 })),
});

/** Mutations drawn at once: more of them need memory, fewer need time. */
const batch = 500;

/** Draws mutations; the same seed gives the same ones, and a smaller count their beginning. */
export function* drawMutations(count: number, seed: number): Generator<Mutation> {
  for (let drawn = 0; drawn < count; drawn += batch) {
    yield* fc.sample(fc.noBias(mutation), { numRuns: Math.min(batch, count - drawn), seed: seed + drawn });
  }
}

/**
 * Spoils a body.
 * @param body any bytes; they stay as they are
 * @returns other bytes, mostly
 */
export function mutate(body: Uint8Array, { edits }: Mutation): Uint8Array {
  // One character a byte, so that no edit has to respect characters.
  return Buffer.from(edits.reduce(apply, Buffer.from(body).toString('latin1')), 'latin1');
}

const asBytes = (text: string) => Buffer.from(text).toString('latin1');

function apply(text: string, one: Edit): string {
  const at = Math.floor(one.at * text.length);
  switch (one.kind) {
    case 'flip':
      return text === '' ? text : text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << one.bit)) + text.slice(at + 1);
    case 'cut':
      return text.slice(0, at) + text.slice(at + one.length);
    case 'repeat':
      return text.slice(0, at + one.length) + text.slice(at);
    case 'truncate':
      return text.slice(0, at);
    case 'insert':
      return text.slice(0, at) + asBytes(hostile[one.text % hostile.length]!) + text.slice(at);
    case 'drop-tag':
      return withTag(text, one.at, () => '');
    case 'repeat-tag':
      return withTag(text, one.at, (tag) => tag + tag);
    case 'move-tag': {
      const tag = pick(text, tags, one.at)?.[0] ?? '';
      return insertAt(
        withTag(text, one.at, () => ''),
        one.to,
        tag,
      );
    }
    case 'replace-value':
      return replaceValue(text, one.at, one.value);
  }
}

/** An element with its content when it holds no other, else one tag; in JSON a key with its value. */
const tags = /<(\w[\w:-]*)[^<>]*>[^<]*<\/\1>|<[^<>]+>|"(?:[^"\\]|\\.)*"\s*:\s*(?:"(?:[^"\\]|\\.)*"|[\w.+-]+)\s*,?/g;
const jsonValues = /(?<=[:[,]\s*)(?:"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|true|false|null)/g;
const xmlValues = /(?<=>)[^<>]+(?=<)|(?<=\s[\w:-]+=")[^"]*(?=")/g;

function pick(text: string, parts: RegExp, at: number): RegExpMatchArray | null {
  const all = [...text.matchAll(parts)];
  return all[Math.floor(at * all.length)] ?? null;
}

function withTag(text: string, at: number, change: (tag: string) => string): string {
  const found = pick(text, tags, at);
  return found === null ? text : text.slice(0, found.index) + change(found[0]) + text.slice(found.index! + found[0].length);
}

function insertAt(text: string, at: number, piece: string): string {
  const place = Math.floor(at * text.length);
  return text.slice(0, place) + piece + text.slice(place);
}

function replaceValue(text: string, at: number, value: number): string {
  const isJson = /^\s*[[{]/.test(text);
  const found = pick(text, isJson ? jsonValues : xmlValues, at);
  if (found === null) return text;
  const list = isJson ? values : hostileInXml;
  return text.slice(0, found.index) + asBytes(list[value % list.length]!) + text.slice(found.index! + found[0].length);
}
