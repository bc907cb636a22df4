import sharp from 'sharp';
import config from '#config';
import { badgeSvg } from '#data/badge.ts';
import { formatDate } from '#lib/format.ts';
import { siteContent } from '#lib/site-content.ts';
import { statusCard } from '#lib/status-cards.ts';

/** The size that link previews ask for. */
const size = { width: 1200, height: 630 };
const paper = '#fdfcf9';
/** The card is drawn three times as large, so that its letters stay sharp. */
const scale = 3;

export async function getStaticPaths() {
  const { measures } = await siteContent();
  // Only places with a law or a proposal of their own: a picture costs a tenth of a second of the build.
  return [...new Set([...measures.values()].map(({ jurisdiction }) => jurisdiction))].map((place) => ({ params: { place } }));
}

export async function GET({ params }: { params: { place: string } }): Promise<Response> {
  const svg = badgeSvg(await statusCard(params.place), config.site.name, formatDate);
  const card = await sharp(Buffer.from(svg), { density: 72 * scale })
    .png()
    .toBuffer({ resolveWithObject: true });
  const left = Math.round((size.width - card.info.width) / 2);
  const top = Math.round((size.height - card.info.height) / 2);
  const image = await sharp({ create: { ...size, channels: 3, background: paper } })
    .composite([{ input: card.data, left, top }])
    .png({ palette: true })
    .toBuffer();
  return new Response(new Uint8Array(image), { headers: { 'content-type': 'image/png' } });
}
