import { escaped, madeUpItems, xml, type Item, type StandIn } from '../stand-in.ts';

/** Of thirteen feeds one tells these items; the others are the shipped mirror's, and count as answers about one item. */
export const committeeFeeds: StandIn = {
  source: 'committee-feeds',
  speaks: 'rss',
  items: madeUpItems(990801).map((item, index) => ({ ...item, date: `2026-07-${12 + index}` })),
  hearingOf: null,
  isDetail: ({ host }) => host !== 'www.foreign.senate.gov',
  answer: ({ host, pathname }, { items }) =>
    host === 'www.foreign.senate.gov' && pathname === '/rss/feed/chair/' ? xml(feed(items)) : null,
};

function feed(items: readonly Item[]): string {
  const entries = items.map(
    ({ id, title, date }) =>
      `<item><title>${escaped(title)}</title><link>https://www.foreign.senate.gov/press/${escaped(id)}</link><guid isPermaLink="false">${escaped(id)}</guid>
<category>Press</category><pubDate>${rfc822(date)}</pubDate><description>${escaped(title)}, in the usual room.</description></item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>Senate Committee on Foreign Relations</title><link>https://www.foreign.senate.gov/</link><description>Press</description>
${entries.join('\n')}
</channel></rss>`;
}

function rfc822(date: string): string {
  const [year, month, day] = date.split('-');
  return `${day} ${'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')[Number(month) - 1]} ${year} 12:00:00 -0400`;
}
