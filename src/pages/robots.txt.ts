import { absolute } from '#lib/addresses.ts';

/** Everything may be read; the pages that shall not be found say so themselves. Counts only at the root of a host (RFC 9309 §2.3). */
export function GET(): Response {
  const lines = ['User-agent: *', 'Allow: /', '', `Sitemap: ${absolute('/sitemap-index.xml')}`, ''];
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
