import config from '#config';
import { badgeSvg } from '#data/badge.ts';
import { formatDate } from '#lib/format.ts';
import { siteContent } from '#lib/site-content.ts';
import { statusCard } from '#lib/status-cards.ts';

export async function getStaticPaths() {
  const { jurisdictions } = await siteContent();
  return [...jurisdictions.keys()].map((place) => ({ params: { place } }));
}

export async function GET({ params }: { params: { place: string } }): Promise<Response> {
  const svg = badgeSvg(await statusCard(params.place), config.site.name, formatDate);
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
}
