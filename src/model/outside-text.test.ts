import { describe, expect, test } from 'vitest';
import { cleanLine, cleanText, httpAddress, longestText, whyNotShown } from './outside-text.ts';

const family = '👩‍👩‍👧‍👦';

describe.each([
  ['cleanLine', cleanLine],
  ['cleanText', cleanText],
])('%s', (_, clean) => {
  test('drops control characters', () => {
    expect(clean('a\u0000b\u0007c\u001bd\u007fe\u0085f\u009fg')).toBe('abcdefg');
  });

  test('drops marks that turn the direction of text', () => {
    expect(clean('\u202egnp.exe\u202c \u2066x\u2069 \u202ay\u202b')).toBe('gnp.exe x y');
  });

  test('drops zero-width marks that hide inside words', () => {
    expect(clean('\ufefffa\u200bci\u2060al')).toBe('facial');
  });

  test('keeps emoji that are joined from several', () => {
    expect(clean(`a ${family} b`)).toBe(`a ${family} b`);
  });

  test('keeps right-to-left words and their marks', () => {
    expect(clean('שלום\u200f!')).toBe('שלום\u200f!');
  });

  test('drops halves of surrogate pairs and keeps whole pairs', () => {
    expect(clean('a\ud83db\ude00c😀')).toBe('abc😀');
  });

  test('never interprets markup or code', () => {
    const hostile = '</script><img src=x onerror=alert(1)> {process.exit(1)} &amp; &#60;';
    expect(clean(hostile)).toBe(hostile);
  });

  test('folds blanks, tabs and no-break spaces, and trims', () => {
    expect(clean('\u00a0 Hearings  to\texamine\u00a0\u00a0AI \t')).toBe('Hearings to examine AI');
  });

  test('is empty when nothing but white space and marks is there', () => {
    expect(clean(' \r\n\t\u00a0\u2028\u200b\ufeff ')).toBe('');
  });

  test('keeps a text of the greatest length whole', () => {
    expect(clean('x'.repeat(longestText))).toBe('x'.repeat(longestText));
  });

  test('cuts a megabyte of text with a mark that can be seen', () => {
    const cut = clean('word '.repeat(200_000));
    expect(cut).toMatch(/^word word .* word … \[cut\]$/);
    expect(cut.length).toBeLessThanOrEqual(longestText + ' … [cut]'.length);
  });

  test('does not cut through the mark of a text that was cut before', () => {
    const once = clean(`${'x'.repeat(longestText - 4)}\u3000\u3000\u3000\u3000more`);
    expect(clean(once)).toBe(once);
  });

  test('does not cut a character in half', () => {
    expect(clean(`${'x'.repeat(longestText - 1)}😀😀`)).toBe(`${'x'.repeat(longestText - 1)} … [cut]`);
  });

  // A run of blanks must not be searched again from every blank in it: that takes hours.
  test('reads a megabyte of blanks between two words', () => {
    expect(clean(`a${' '.repeat(1_000_000)}b`)).toBe('a b');
  });

  test('gives its own results back unchanged', () => {
    const once = clean(' a \r\n\r\n\r\n\u2028 b\u200b \u00a0 c ');
    expect(clean(once)).toBe(once);
  });
});

test('a line has no line breaks', () => {
  expect(cleanLine('a\r\nb\nc\rd\u2028e\u2029f')).toBe('a b c d e f');
});

test('a text keeps its lines, and no more than one empty line between them', () => {
  expect(cleanText('a \r\n b\rc\u2028d\n \n\n\n\n e')).toBe('a\nb\nc\nd\n\ne');
});

describe('an address for a link', () => {
  test.each([
    ['https://www.senate.gov/isvp/?comm=help&filename=help073026', 'https://www.senate.gov/isvp/?comm=help&filename=help073026'],
    [' http://example.org ', 'http://example.org/'],
    ['HTTPS://Example.ORG/A', 'https://example.org/A'],
    ['https://example.org/"><script>', 'https://example.org/%22%3E%3Cscript%3E'],
  ])('may be %s', (raw, address) => {
    expect(httpAddress(raw)).toBe(address);
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' \tjavascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'mailto:staff@example.org',
    'https://user:secret@example.org/',
    'https://user@example.org/',
    'https://www.senate.gov@evil.example/',
    '//example.org/x',
    '/committees/hearings_meetings.htm',
    'https://',
    'www.senate.gov',
    '',
  ])('may not be %j', (raw) => {
    expect(httpAddress(raw)).toBeNull();
  });
});

test('an address with a host of any length is accepted or refused, never thrown at', () => {
  expect(httpAddress(`https://${'A'.repeat(30_000)}.gov/`)).toBeNull();
});

describe('a text that people wrote', () => {
  test.each([
    'José Núñez',
    `a ${family} b`,
    'שלום\u200f!',
    'two\n\nparagraphs\n',
    'Two blanks.  And\ta tab.',
    '\u00a7\u00a012',
    'x'.repeat(longestText),
  ])('is shown as it is: %j', (text) => expect(whyNotShown(text)).toBeNull());

  test.each([
    ['', 'is blank'],
    ['   ', 'is blank'],
    ['\u00a0\n', 'is blank'],
    ['a\u0000b', 'U+0000'],
    ['\u001b[31mred', 'U+001B'],
    ['\u202egnp.exe', 'U+202E'],
    ['zero\u200bwidth', 'U+200B'],
    ['a\r\nb', 'U+000D'],
    ['a\u2028b', 'U+2028'],
    ['😀 and half \ud83d of one', 'U+D83D'],
    ['x'.repeat(longestText + 1), 'longer than 20,000 characters'],
  ])('is refused with what to do: %j', (text, says) => expect(whyNotShown(text)).toContain(says));
});
