import { describe, expect, test } from 'vitest';
import { formatContentFile, parseContentFile } from './front-matter.ts';

const roundTrip = (value: unknown) => parseContentFile(formatContentFile({ title: value, after: 'kept' }, ['title', 'after'])).data;

describe('a string that is written and read again', () => {
  test.each([
    `"double" and 'single' and \\ back`,
    '---',
    'a\n---\nb',
    'a\r\nb\rc',
    '\n---\n\nexport const x = 1;\n',
    '{x}',
    '{process.exit(1)}',
    '<img src=x onerror=alert(1)>',
    '</script><script>alert(1)</script>',
    `import x from 'fs'`,
    '👩‍👩‍👧‍👦 and 🏳️‍🌈',
    'line\u2028separator\u2029and\u0085next',
    '\u0000\u0007\u001b\u007f\u009f\ufeff\ufffe\uffff',
    String.raw`\u0000 \x00 \0 %00`,
    '!!js/function "function () { return 1 }"',
    '!!python/object:os.system',
    '&anchor *alias',
    '# not a comment',
    'key: value',
    '- item',
    '| block',
    '> folded',
    '%YAML 1.2',
    '@at `tick`',
    '   blanks around   ',
    'yes',
    'null',
    '~',
    '1e3',
    '0x10',
    '.inf',
    '',
    '2026-07-29',
    '2026-07-29T08:30:00-04:00',
    '\ud800 lone',
    'a\ttab',
  ])('is the same: %j', (text) => {
    expect(roundTrip(text)).toEqual({ title: text, after: 'kept' });
  });

  test('is the same for every character there is below U+10000', () => {
    const all = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCharCode(code)).join(' ');
    expect(roundTrip(all)['title'] === all).toBe(true);
  });

  test('is the same when it is long', () => {
    const long = '{"a": [---\n'.repeat(10_000);
    expect(roundTrip(long)['title'] === long).toBe(true);
  });

  test('never adds a line that YAML or an editor could take for the end', () => {
    const text = formatContentFile({ title: 'a\n---\nb\u2028---\u2029c\r---\r' }, ['title']);
    expect(text.split(/[\n\r\u0085\u2028\u2029]/)).toEqual(['---', String.raw`title: "a\n---\nb\u2028---\u2029c\r---\r"`, '---', '']);
  });
});

test('lists, objects, numbers and null come back as they were', () => {
  const data = {
    witnesses: [{ name: 'A: "B"', position: null }, { name: '---' }],
    videos: ['https://example.org/?a=1&b=2', '- x'],
    none: [],
    location: { room: 'SD-342', note: '# 1' },
    congress: 119,
    share: 0.5,
    nothing: null,
    open: true,
  };
  expect(parseContentFile(formatContentFile(data, Object.keys(data))).data).toEqual(data);
});

describe('a written file', () => {
  test('has its keys in the order that was asked for, whatever the order of the data', () => {
    const keys = ['title', 'date', 'status'];
    expect(formatContentFile({ status: 'held', date: '2026-07-29', title: 'T' }, keys)).toBe(
      '---\ntitle: "T"\ndate: "2026-07-29"\nstatus: "held"\n---\n',
    );
  });

  test('has one line for each row of a list of objects', () => {
    expect(formatContentFile({ bills: [{ number: 'S. 1' }, { number: 'S. 2' }] }, ['bills'])).toBe(
      '---\nbills:\n  - {"number":"S. 1"}\n  - {"number":"S. 2"}\n---\n',
    );
  });

  test('leaves out what is undefined or not named', () => {
    expect(formatContentFile({ title: 'T', endsAt: undefined, secret: 'x' }, ['title', 'endsAt'])).toBe('---\ntitle: "T"\n---\n');
  });

  test('stays byte for byte the same when it is read and written again', () => {
    const curated = 'curated:\n  # why\n  note: it moved\n';
    const first = formatContentFile({ title: 'T "x"', bills: [{ number: null }] }, ['title', 'bills', 'curated'], curated, '\nBody\n');
    const { data, body, curatedText } = parseContentFile(first);
    expect(formatContentFile(data, ['title', 'bills', 'curated'], curatedText, body)).toBe(first);
  });
});

describe('the curated block', () => {
  const keptIn = (curated: string, after = 'status: "held"\n') => {
    const { data, body, curatedText } = parseContentFile(`---\ntitle: "T"\n${curated}${after}---\n\nA person's prose.\n`);
    expect(curatedText).toBe(curated);
    const written = formatContentFile({ ...data, title: 'New' }, ['title', 'status', 'curated'], curatedText, body);
    expect(written).toContain(curated);
    expect(written.endsWith("---\n\nA person's prose.\n")).toBe(true);
    expect(parseContentFile(written).data).toEqual({ ...data, title: 'New' });
  };

  test('is kept with its comments, quotes and blank lines', () => {
    keptIn(`curated:   # by Kim\n  # a comment\n  note: 'single  quoted'   \n\n  topics:\n    - face-recognition\n`);
  });

  test('is kept when its lists are not indented and when it is the last key', () => {
    keptIn('curated:\n  topics:\n  - a\n  - b\n', '');
  });

  test('is kept when it holds a block of text with empty lines', () => {
    keptIn('curated:\n  note: |\n    First.\n\n    Second --- third.\n  summary: >-\n    folded\n    text\n');
  });

  test('is kept on one line', () => {
    keptIn('curated: { note: "x" }\n');
  });

  test('is kept with Windows line ends', () => {
    keptIn('curated:\r\n  note: "x"\r\n  summary: "y"\r\n');
  });

  test('is kept whole when pasted text brought a line separator along', () => {
    keptIn('curated:\n  note: "pasted\u2028text\u2029here"\n  summary: "still here"\n');
  });

  test('is not looked for inside other keys', () => {
    const { curatedText } = parseContentFile('---\ntitle: "curated: no"\nnot-curated:\n  curated: no\n---\n');
    expect(curatedText).toBe('');
  });
});

describe('the body', () => {
  test.each([
    '',
    '\n',
    'no blank line first',
    '\r\nWindows\r\n',
    '\n---\nanother rule\n---\n',
    '\ntrailing blanks   \n\n\n',
    '\n{x} <b>\u2028',
  ])('is kept byte for byte: %j', (body) => {
    const text = `---\ntitle: "T"\n---\n${body}`;
    expect(parseContentFile(text).body).toBe(body);
    expect(formatContentFile({ title: 'T' }, ['title'], '', body)).toBe(text);
  });
});

describe('front matter that people wrote', () => {
  test('keeps dates as text', () => {
    expect(parseContentFile('---\ndate: 2026-07-29\nat: 2026-07-29T08:30:00Z\nyear: "2019"\n---\n').data).toEqual({
      date: '2026-07-29',
      at: '2026-07-29T08:30:00Z',
      year: '2019',
    });
  });

  test('may be empty', () => {
    expect(parseContentFile('---\n---\nBody')).toEqual({ data: {}, body: 'Body', curatedText: '' });
  });

  test('may have Windows line ends and blanks after the dashes', () => {
    expect(parseContentFile('--- \r\ntitle: x\r\n---\t\r\nBody')).toMatchObject({ data: { title: 'x' }, body: 'Body' });
  });

  test('may end with the file', () => {
    expect(parseContentFile('---\ntitle: x\n---')).toMatchObject({ data: { title: 'x' }, body: '' });
  });

  test('is not closed by dashes inside a line or by four of them', () => {
    expect(parseContentFile('---\ntitle: |\n  a\n  ---\n  b ---\n---\nBody').data).toEqual({ title: 'a\n---\nb ---\n' });
  });

  test.each(['!!js/function "function () {}"', '!!js/regexp /x/', '!!python/name:os.system', '!custom x'])(
    'cannot build anything with the tag %s',
    (value) => {
      expect(() => parseContentFile(`---\ntitle: ${value}\n---\n`)).toThrow(/tag/);
    },
  );

  test('does not touch the prototype of anything', () => {
    const { data } = parseContentFile('---\n__proto__:\n  polluted: true\n---\n');
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('an unreadable file says why', () => {
  test.each([
    ['without front matter', '# Title\n', 'front matter must begin with a line "---" at the top of the file'],
    ['empty', '', 'front matter must begin with a line "---" at the top of the file'],
    ['with a blank line first', '\n---\ntitle: x\n---\n', 'front matter must begin with a line "---" at the top of the file'],
    ['never closed', '---\ntitle: x\n\nBody\n', 'front matter has no closing line "---"'],
    ['with a list', '---\n- a\n- b\n---\n', 'front matter must be a list of "key: value" lines'],
    ['with a sentence', '---\nhello\n---\n', 'front matter must be a list of "key: value" lines'],
    ['with a key twice', '---\ntitle: a\ntitle: b\n---\n', 'duplicated mapping key'],
    ['with an open quote', '---\ntitle: "a\n---\n', 'title: "a'],
  ])('%s', (_, text, message) => {
    expect(() => parseContentFile(text)).toThrow(message);
  });
});

test('what is no plain YAML is refused with its line in the file', () => {
  expect(() => parseContentFile('---\na: 1\nb: !!js/function x\n---\n')).toThrow(expect.objectContaining({ line: 3 }));
});

test.each(['a: {"b":1,"b":2}', 'a: "x"\na: "y"', 'a:\n  - {"b":1,"b":2}'])(
  'what JSON would take and YAML refuses stays refused: %j',
  (yaml) => {
    expect(() => parseContentFile(`---\n${yaml}\n---\n`)).toThrow(/not YAML/);
  },
);

test.each([
  ['a:', { a: null }],
  ['a:\nb: 1', { a: null, b: 1 }],
  ['a: 0x10', { a: 16 }],
  ['a: "x" # note', { a: 'x' }],
  ['a:\n  - "x"\n  - {"b":1}', { a: ['x', { b: 1 }] }],
  ['a: 1\n  - {"b":1}', { a: '1 - {"b":1}' }],
])('what we would write otherwise is read by YAML: %j', (yaml, data) => {
  expect(parseContentFile(`---\n${yaml}\n---\n`).data).toEqual(data);
});
