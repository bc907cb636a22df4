import { toCalendar } from '#feeds/calendar.ts';
import { absolute } from './addresses.ts';
import { calendarFacets } from './calendar-facets.ts';
import { feedWords } from './feed-words.ts';
import { siteContent } from './site-content.ts';
import { silenceSentence } from './source-status.ts';

/** @returns the paths of all calendars, for `getStaticPaths`. */
export async function calendarPaths(): Promise<{ params: { facet: string } }[]> {
  return [...(await calendarFacets()).keys()].map((id) => ({ params: { facet: id } }));
}

/** Writes one calendar in one variant. */
export async function calendarResponse(id: string, variant: 'clean' | 'full'): Promise<Response> {
  const { committees } = await siteContent();
  const facet = (await calendarFacets()).get(id)!;
  const text = toCalendar(
    facet.hearings.map(({ id: hearing, hearing: data }) => [hearing, data] as const),
    {
      name: variant === 'clean' ? facet.name : `${facet.name} (with cancelled ones)`,
      description:
        (variant === 'clean' ? 'Cancelled and postponed meetings are taken out.' : 'Cancelled and postponed meetings stay, marked.') +
        (await silenceSentence(facet.scope)),
      url: absolute(facet.page),
      variant,
    },
    feedWords(committees),
  );
  return new Response(text, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
}
