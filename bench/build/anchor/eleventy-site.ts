import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PlainSite } from './pages.ts';

const files: Readonly<Record<string, string>> = {
  'package.json': '{"type":"module","private":true}',
  'eleventy.config.js': `export default (config) => { config.setQuietMode(true); config.setUseGitIgnore(false); };
export const config = { dir: { input: 'src', output: 'dist' } };
`,
  'src/_data/plain.js': `import { readFileSync } from 'node:fs';
export default () => readFileSync('pages.ndjson', 'utf8').trim().split('\\n').map((line) => JSON.parse(line));
`,
  'src/plain.liquid': `---
pagination:
  data: plain
  size: 1
  alias: page_data
permalink: "plain/{{ page_data.id }}/index.html"
---
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ page_data.title | escape }}</title><link rel="canonical" href="https://example.org/plain/{{ page_data.id }}/"></head><body><header><a href="/">Home</a> <nav>MENU</nav></header><main><h1>{{ page_data.title | escape }}</h1><dl><dt>Who</dt><dd>{{ page_data.body | escape }}</dd><dt>When</dt><dd><time datetime="{{ page_data.date }}">{{ page_data.date }}</time></dd><dt>Where</dt><dd>{{ page_data.place | escape }}</dd><dt>Status</dt><dd>{{ page_data.status }}</dd></dl><p>{{ page_data.text | escape }}</p><ul>{% for witness in page_data.witnesses %}<li>{{ witness | escape }}</li>{% endfor %}</ul></main><footer><p>Data from official sources.</p></footer></body></html>
`,
};

/** Writes an Eleventy site with the same pages as the bare Astro site. Eleventy itself is installed beside the benches only. */
export async function writeEleventySite(folder: string, { pages, menu }: PlainSite): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text.replace('MENU', menu));
  }
  await writeFile(path.join(folder, 'pages.ndjson'), pages.map((page) => `${JSON.stringify(page)}\n`).join(''));
}
