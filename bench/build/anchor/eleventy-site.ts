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
<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{ page_data.title | escape }}</title><meta name="description" content="{{ page_data.title | escape }}"><link rel="canonical" href="https://example.org/plain/{{ page_data.id }}/"><meta property="og:title" content="{{ page_data.title | escape }}"></head><body><a href="#main">Skip</a><header><nav aria-label="Main"><ul><li><a href="/">Home</a></li><li><a href="/hearings/">Hearings</a></li><li><a href="/measures/">Laws</a></li><li><a href="/search/">Search</a></li><li><a href="/about/">About</a></li></ul></nav><p>MENU</p></header><main id="main"><h1>{{ page_data.title | escape }}</h1><dl><dt>Who</dt><dd>{{ page_data.body | escape }}{% if page_data.initials != "" %}<abbr>{{ page_data.initials }}</abbr>{% endif %}</dd><dt>When</dt><dd><time datetime="{{ page_data.date }}">{{ page_data.date }}</time></dd><dt>Where</dt><dd>{{ page_data.place | escape }}, {{ page_data.room | escape }}</dd><dt>Status</dt><dd>{{ page_data.status }}</dd>{% if page_data.bill != "" %}<dt>Bill</dt><dd>{{ page_data.bill | escape }}</dd>{% endif %}<dt>Source</dt><dd><a href="{{ page_data.source | escape }}">Official page</a></dd></dl><p>{{ page_data.text | escape }}</p><h2>Witnesses</h2><ul>{% for one in page_data.witnesses %}<li><strong>{{ one.name | escape }}</strong>, {{ one.role }}, <em>{{ one.org | escape }}</em></li>{% endfor %}</ul><script type="application/ld+json">{"@context":"https://schema.org","@type":"Event","name":{{ page_data.title | json }},"startDate":"{{ page_data.date }}"}</script></main><footer><p>Data from official sources.</p></footer></body></html>
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
