import { generateOpml } from 'feedsmith';
import config from '#config';
import { absolute } from '#lib/addresses.ts';
import { feedFacets, feedGroups } from '#lib/feed-facets.ts';
import { feedAddress, feedTitle } from '#lib/feed-formats.ts';
import { siteSlug } from '#lib/tracker-words.ts';
import { catalogueOf } from '#i18n/catalogue.ts';

export function getStaticPaths() {
  return [{ params: { site: siteSlug } }];
}

/** All feeds in one file that a reader can import (https://opml.org/spec2.opml), in folders. Atom, because it says most. */
export async function GET(): Promise<Response> {
  const facets = [...(await feedFacets()).values()];
  const opml = generateOpml({
    head: { title: `${config.site.name}: all feeds`, ownerName: config.site.name },
    body: {
      outlines: feedGroups.map((group) => ({
        text: catalogueOf('en').feeds.groups[group],
        outlines: facets
          .filter((facet) => facet.group === group)
          .map((facet) => ({
            type: 'rss',
            text: feedTitle(facet),
            title: feedTitle(facet),
            description: facet.description,
            xmlUrl: absolute(feedAddress(facet.id, 'atom')),
            htmlUrl: absolute(facet.path),
          })),
      })),
    },
  });
  return new Response(opml, { headers: { 'content-type': 'text/x-opml; charset=utf-8' } });
}
