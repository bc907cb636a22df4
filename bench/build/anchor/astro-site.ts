import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PlainSite } from './pages.ts';

/** The least an Astro site of data pages can be: one collection read from one file, a schema, a layout, a component, a page per entry. */
const files: Readonly<Record<string, string>> = {
  'package.json': '{"type":"module","private":true}',
  'tsconfig.json': '{"extends":"astro/tsconfigs/base"}',
  'astro.config.mjs': `import { defineConfig } from 'astro/config';
export default defineConfig({ site: 'https://example.org', cacheDir: './.cache', build: { concurrency: 4 }, devToolbar: { enabled: false } });
`,
  'src/content.config.ts': `import { readFile } from 'node:fs/promises';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
const loader = { name: 'lines', load: async ({ store, parseData, generateDigest }) => {
  for (const line of (await readFile('pages.ndjson', 'utf8')).trim().split('\\n')) {
    const data = JSON.parse(line);
    store.set({ id: data.id, data: await parseData({ id: data.id, data }), digest: generateDigest(line) });
  }
} };
const text = z.string();
export const collections = { plain: defineCollection({ loader, schema: z.object({ id: text, title: text.min(1), date: z.iso.date(), body: text, place: text, status: text, witnesses: z.array(text), text }) }) };
`,
  'src/layouts/Base.astro': `---
const { title, path } = Astro.props;
---
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title><link rel="canonical" href={new URL(path, Astro.site)}></head><body><header><a href="/">Home</a> <nav>MENU</nav></header><main><slot /></main><footer><p>Data from official sources.</p></footer></body></html>
<style>dl { display: grid; grid-template-columns: 8rem 1fr }</style>
`,
  'src/components/Facts.astro': `---
const { page } = Astro.props;
---
<dl><dt>Who</dt><dd>{page.body}</dd><dt>When</dt><dd><time datetime={page.date}>{page.date}</time></dd><dt>Where</dt><dd>{page.place}</dd><dt>Status</dt><dd>{page.status}</dd></dl>
`,
  'src/pages/plain/[id].astro': `---
import { getCollection } from 'astro:content';
import Base from '../../layouts/Base.astro';
import Facts from '../../components/Facts.astro';
export async function getStaticPaths() {
  return (await getCollection('plain')).map((entry) => ({ params: { id: entry.id }, props: { page: entry.data } }));
}
const { page } = Astro.props;
---
<Base title={page.title} path={\`/plain/\${page.id}/\`}><h1>{page.title}</h1><Facts page={page} /><p>{page.text}</p><ul>{page.witnesses.map((witness) => <li>{witness}</li>)}</ul></Base>
`,
};

/** Writes a bare Astro site with these pages into a folder, with the project's own Astro. */
export async function writeAstroSite(folder: string, { pages, menu }: PlainSite): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text.replace('MENU', menu));
  }
  await writeFile(path.join(folder, 'pages.ndjson'), pages.map((page) => `${JSON.stringify(page)}\n`).join(''));
  await symlink(path.resolve('node_modules'), path.join(folder, 'node_modules'), 'junction');
}
