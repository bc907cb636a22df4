import { expect, test } from 'vitest';
import { inertMarkdown } from './inert-markdown.ts';

test('paragraphs, lists, emphasis and links are HTML', async () => {
  expect(await inertMarkdown('A *word* and [a page](https://example.org/a?b=1&c), [ours](/hearings/).\n\n- one\n- two\n')).toBe(
    '<p>A <em>word</em> and <a href="https://example.org/a?b=1&amp;c">a page</a>, <a href="/hearings/">ours</a>.</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>',
  );
});

test.each([
  '<script>alert(1)</script>',
  'a <b onclick=x>b</b>',
  '<img src=x onerror=x>',
  '<!-- x -->',
  '<svg/onload=x>\n',
  '<?x ?>',
  '<div>\n\n*a*\n\n</div>',
])('HTML stays text: %j', async (text) => {
  expect((await inertMarkdown(text)).replace(/<\/?(p|em)>/g, '')).not.toMatch(/<[^&\s]/);
});

test.each([
  ...[
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](java&#115;cript:alert(1))',
    '[x](&#1;javascript:alert(1))',
    '[x](<java\tscript:x>)',
  ],
  ...['[x](data:text/html,x)', '[x](//attacker.example/)', '<javascript:alert(1)>', '[x][y]\n\n[y]: javascript:alert(1)'],
  ...['[x](https://user:password@example.org/)', '[x](file:///etc/passwd)', '[x](vbscript:x)'],
])('a link that leads to no web page is none: %j', async (text) => {
  expect(await inertMarkdown(text)).not.toContain('href');
});

test('pictures are not loaded; their description stays', async () => {
  expect(await inertMarkdown('![a face](https://attacker.example/x.png "t") ![](x.png)')).toBe('<p>a face </p>');
});
