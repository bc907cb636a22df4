import sharp from 'sharp';
import config from '#config';
import { badgeSvg } from '#data/badge.ts';
import { formatDate } from '#lib/format.ts';
import { pageKey } from '#lib/page-key.ts';
import { siteContent } from '#lib/site-content.ts';
import { statusCard } from '#lib/status-cards.ts';

/** The size that link previews ask for. */
const size = { width: 1200, height: 630 };
const paper = '#fdfcf9';
/** The card is drawn three times as large, so that its letters stay sharp. */
const scale = 3;

export async function getStaticPaths() {
  const { measures } = await siteContent();
  // Only places with a law or a proposal of their own: a picture costs 40 ms of the build.
  const places = [...new Set([...measures.values()].map(({ jurisdiction }) => jurisdiction))];
  return Promise.all(places.map(async (place) => ({ params: { place }, cacheKey: await pageKey(() => statusCard(place)) })));
}

export async function GET({ params }: { params: { place: string } }): Promise<Response> {
  const svg = badgeSvg(await statusCard(params.place), config.site.name, formatDate);
  const card = sharp(Buffer.from(svg), { density: 72 * scale });
  const { width, height } = await card.metadata();
  const left = Math.round((size.width - width) / 2);
  const top = Math.round((size.height - height) / 2);
  // Not with a palette: 22 kB and not 37, for three times the time.
  const image = await card
    .flatten({ background: paper })
    .extend({ left, right: size.width - width - left, top, bottom: size.height - height - top, background: paper })
    .png({ compressionLevel: 9 })
    .toBuffer();
  return new Response(new Uint8Array(image), { headers: { 'content-type': 'image/png' } });
}
