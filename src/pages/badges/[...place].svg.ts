import config from '#config';
import { badgeSvg } from '#data/badge.ts';
import { fileRoute } from '#lib/file-route.ts';
import { formatDate } from '#lib/format.ts';
import { siteContent } from '#lib/site-content.ts';
import { statusCard } from '#lib/status-cards.ts';

export const { getStaticPaths, GET } = fileRoute('image/svg+xml', async () => {
  const { jurisdictions } = await siteContent();
  return [...jurisdictions.keys()].map((place) => ({
    params: { place },
    contents: async () => badgeSvg(await statusCard(place), config.site.name, formatDate),
  }));
});
