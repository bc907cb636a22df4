import { toCalendar } from '#feeds/calendar.ts';
import { absolute } from './addresses.ts';
import { calendarFacets } from './calendar-facets.ts';
import { feedWords } from './feed-words.ts';
import type { fileRoute } from './file-route.ts';
import { siteContent } from './site-content.ts';
import { silenceSentence } from './source-status.ts';

type Variant = 'clean' | 'full';

/** @returns what the route of one variant is made from, see `fileRoute`. */
export function calendarFiles(variant: Variant): Parameters<typeof fileRoute> {
  return [
    'text/calendar; charset=utf-8',
    async () => [...(await calendarFacets()).keys()].map((facet) => ({ params: { facet }, contents: () => calendarText(facet, variant) })),
  ];
}

/** @returns one calendar in one variant. @throws Error when there is no such calendar */
export async function calendarText(id: string, variant: Variant): Promise<string> {
  const facet = (await calendarFacets()).get(id);
  if (facet === undefined) throw new Error(`there is no calendar "${id}"`);
  return toCalendar(
    facet.hearings.map(({ id: hearing, hearing: data }) => [hearing, data] as const),
    {
      name: variant === 'clean' ? facet.name : `${facet.name} (with cancelled ones)`,
      description:
        (variant === 'clean' ? 'Cancelled and postponed meetings are taken out.' : 'Cancelled and postponed meetings stay, marked.') +
        (await silenceSentence(facet.scope)),
      url: absolute(facet.page),
      variant,
    },
    feedWords(await siteContent()),
  );
}
