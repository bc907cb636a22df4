import { readdir, readFile } from 'node:fs/promises';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import config from '#config';
import { templates } from './templates.ts';

// The rules of the HTML standard; how void elements are written is our formatter's business.
const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: { 'no-trailing-whitespace': 'off', 'long-title': 'off', 'require-sri': 'off' },
});

function fileOf(path: string): string {
  const plain = path.replace(/\?.*$/, '');
  return `dist/${plain}${plain === '' || plain.endsWith('/') ? 'index.html' : ''}`;
}

test.each(templates)('%s is valid HTML', async (path) => {
  const file = fileOf(path);
  const { results } = await validator.validateString(await readFile(file, 'utf8'), file);
  const messages = results.flatMap((result) =>
    result.messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
  );
  expect([...new Set(messages)].slice(0, 12)).toEqual([]);
});

test.each(templates)('%s tells link previews what it is, where it is and who says so, and what its picture shows', async (path) => {
  const html = await readFile(fileOf(path), 'utf8');
  const said = (property: string) => new RegExp(`<meta property="og:${property}" content="([^"]+)"`).exec(html)?.[1];
  expect([said('type'), said('site_name')]).toEqual(['website', config.site.name]);
  expect(said('url')).toBe(/<link rel="canonical" href="([^"]+)"/.exec(html)?.[1]);
  expect(said('title')).not.toBe(undefined);
  expect(said('description')).not.toBe(said('title'));
  if (said('image') !== undefined) expect(said('image:alt')).not.toBe(undefined);
});

test('every template has a title of its own, the Spanish ones included', async () => {
  const titles = await Promise.all(templates.map(async (path) => /<title>([^<]*)/.exec(await readFile(fileOf(path), 'utf8'))![1]));
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

test('no page of a place, law or file says the key of a source or of a field', async () => {
  const keys: string[] = [];
  for (const file of await readdir('dist', { recursive: true })) {
    if (!/^(es\/)?(us|measures|legislation|hearings)\/.*index\.html$/.test(file)) continue;
    const found = /\((?:legistar|primegov)-[a-z]+\)|(?:"|&quot;|&#34;) in (?:measure|title|summary|history)\b/.exec(
      await readFile(`dist/${file}`, 'utf8'),
    );
    if (found !== null) keys.push(`${file}: ${found[0]}`);
  }
  expect(keys).toEqual([]);
});

test('small print, links and marks never stick to the word before them, on any page', async () => {
  const stuck: string[] = [];
  for (const file of await readdir('dist', { recursive: true })) {
    if (!file.endsWith('index.html')) continue;
    const found = /[\p{L}\d.,)](?:<\/(?:a|strong|time|data|span)>)?<(?:small[ >]|a |span class="status").{0,30}/u.exec(
      await readFile(`dist/${file}`, 'utf8'),
    );
    if (found !== null) stuck.push(`${file}: ${found[0]}`);
  }
  expect(stuck.slice(0, 10)).toEqual([]);
});
