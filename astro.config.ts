import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import tracker from './banwatch.config.ts';

// The build's clock is read here and nowhere else in the site. BANWATCH_NOW sets it, e.g. to the date of a mirror.
process.env['BANWATCH_NOW'] ??= new Date().toISOString();

const asked = process.env['SITE_URL'] ?? tracker.site.url;
if (!/^https?:/.test(asked) || !URL.canParse(asked))
  throw new Error(
    `the site's address is "${asked}": set SITE_URL, or site.url in banwatch.config.ts, to one such as https://example.org/ or https://example.org/banwatch/`,
  );
const address = new URL(asked);

export default defineConfig({
  site: address.origin,
  base: address.pathname,
  trailingSlash: 'always',
  // A trial build of other content must not share the cache of the real one.
  ...(process.env['BANWATCH_CACHE'] === undefined ? {} : { cacheDir: process.env['BANWATCH_CACHE'] }),
  integrations: [mdx(), sitemap({ filter: (page) => !/\/(embed|retired)\//.test(page) })],
  // Two records with one address must fail, not overwrite each other.
  prerenderConflictBehavior: 'error',
  build: {
    // Measured: 0.77 of the time of one page at a time (docs/performance.md).
    concurrency: 4,
    inlineStylesheets: 'never',
  },
  // Costs a second copy of every page, so only where the same machine builds again; see src/lib/page-key.ts for what makes a page new.
  experimental: { incrementalBuild: process.env['BANWATCH_INCREMENTAL'] === '1' },
  // Scripts stay files, so that the content security policy needs no exception for inline ones.
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
});
