import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PlainSite } from './pages.ts';

/**
 * What a plain Astro site of data pages is, as `json-custom` of the measurements behind docs/performance.md: one collection read from one file with
 * digests, a schema of sixteen fields, a layout with a menu, a component of facts, structured data, and a page per entry.
 */
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
  const gone = new Set(store.keys());
  for (const line of (await readFile('pages.ndjson', 'utf8')).trim().split('\\n')) {
    const digest = generateDigest(line);
    const data = JSON.parse(line);
    gone.delete(data.id);
    if (store.get(data.id)?.digest === digest) continue;
    store.set({ id: data.id, data: await parseData({ id: data.id, data }), digest });
  }
  for (const id of gone) store.delete(id);
} };
const text = z.string();
const schema = z.object({
  id: text, kind: z.enum(['hearing', 'markup']), level: z.enum(['federal', 'local']), title: text.min(1), text, body: text, initials: text,
  chamber: text.nullable(), place: text, date: z.iso.date(), status: text, topics: z.array(text), bill: text, source: z.url(), room: text,
  witnesses: z.array(z.object({ name: text, role: text, org: text })),
});
export const collections = { plain: defineCollection({ loader, schema }) };
`,
  'src/layouts/Base.astro': `---
const { title, description, path } = Astro.props;
const menu = [['/', 'Home'], ['/hearings/', 'Hearings'], ['/measures/', 'Laws'], ['/search/', 'Search'], ['/about/', 'About']];
---
<!doctype html>
<html lang="en"><head><meta charset="utf-8" /><meta name="viewport" content="width=device-width" /><title>{title}</title><meta name="description" content={description} /><link rel="canonical" href={new URL(path, Astro.site)} /><meta property="og:title" content={title} /></head>
<body><a href="#main">Skip</a><header><nav aria-label="Main"><ul>{menu.map(([to, name]) => <li><a href={to}>{name}</a></li>)}</ul></nav><p>MENU</p></header>
<main id="main"><slot /></main><footer><p>Data from official sources.</p></footer></body></html>
<style>dl { display: grid; grid-template-columns: 8rem 1fr }</style>
`,
  'src/components/Facts.astro': `---
const { page } = Astro.props;
---
<dl><dt>Who</dt><dd>{page.body}{page.initials && <abbr>{page.initials}</abbr>}</dd><dt>When</dt><dd><time datetime={page.date}>{page.date}</time></dd><dt>Where</dt><dd>{page.place}, {page.room}</dd><dt>Status</dt><dd>{page.status}</dd>{page.bill && <><dt>Bill</dt><dd>{page.bill}</dd></>}<dt>Source</dt><dd><a href={page.source}>Official page</a></dd></dl>
`,
  'src/pages/plain/[id].astro': `---
import { getCollection } from 'astro:content';
import Base from '../../layouts/Base.astro';
import Facts from '../../components/Facts.astro';
export async function getStaticPaths() {
  return (await getCollection('plain')).map((entry) => ({ params: { id: entry.id }, props: { page: entry.data } }));
}
const { page } = Astro.props;
const event = JSON.stringify({ '@context': 'https://schema.org', '@type': 'Event', name: page.title, startDate: page.date });
---
<Base title={page.title} description={page.title} path={\`/plain/\${page.id}/\`}>
  <h1>{page.title}</h1><Facts page={page} />
  <p>{page.text}</p><h2>Witnesses</h2><ul>{page.witnesses.map((one) => <li><strong>{one.name}</strong>, {one.role}, <em>{one.org}</em></li>)}</ul>
  <script type="application/ld+json" set:html={event} />
</Base>
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
