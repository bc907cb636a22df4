import { describe, expect, test } from 'vitest';
import { claimOf, read } from './stand-in.ts';

describe('the matter', () => {
  const titleOf = (matter: string) => claimOf({ matter }).title;

  test('has its no-break spaces, entities and numeric references read', () => {
    expect(titleOf('The\u00a0use&#160;of &quot;AI&quot; &amp; caf&#233;s &#x2014; it&#8217;s 1 &lt; 2 &apos;now&apos; &#x1F600;')).toBe(
      'The use of "AI" & cafés — it’s 1 < 2 \'now\' 😀',
    );
  });

  test('is read once: an escaped entity stays an entity', () => {
    expect(titleOf('&amp;lt;b&amp;gt; &amp;amp; &amp;#60;')).toBe('&lt;b&gt; &amp; &#60;');
  });

  test.each([
    '</script><img src=x onerror=alert(1)>',
    '{process.exit(1)}',
    `import x from 'fs'`,
    '---\ntitle: x\n---',
    '!!js/function "x"',
    '=HYPERLINK("https://evil.example")',
    '<!DOCTYPE html>',
    ']]>',
  ])('is text and nothing else: %j', (hostile) => {
    expect(titleOf(hostile.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'))).toBe(hostile.replaceAll('\n', ' '));
  });

  test('may come as CDATA', () => {
    expect(titleOf('<![CDATA[<b>AI</b> &amp; faces]]>')).toBe('<b>AI</b> &amp; faces');
  });

  test('of 10,000 characters is kept whole', () => {
    const long = 'x'.repeat(10_000);
    expect(titleOf(long) === long).toBe(true);
  });

  test('loses marks that turn its direction', () => {
    expect(titleOf('Hearings on \u202eecaf\u202c &#x202E;and&#8238; faces')).toBe('Hearings on ecaf and faces');
  });

  test('that is a number or a word of code stays text', () => {
    expect(titleOf('0119')).toBe('0119');
    expect(titleOf('true')).toBe('true');
  });

  test.each([
    ['POSTPONED: Hearings to examine cameras.', 'postponed'],
    ['*CANCELED* Hearings to examine cameras.', 'cancelled'],
    ['Hearings to examine cameras.', 'scheduled'],
  ])('%j says that the meeting is %s', (matter, status) => {
    expect(claimOf({ matter })).toMatchObject({ title: 'Hearings to examine cameras.', status });
  });

  test.each(['', ' ', '\u200b&#160;'])('%j stops this row, for there is no other title', (matter) => {
    expect(() => titleOf(matter)).toThrow('no matter, which is the only title there is');
  });
});

test.each(['12a', '../1', '1 2', '-1'])('identifier %j stops this row', (identifier) => {
  expect(() => read({ identifier })).toThrow('no identifier');
});
