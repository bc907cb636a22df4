import config from '#config';
import { toCalendar } from '#feeds/calendar.ts';
import { absolute } from '#lib/addresses.ts';
import { feedWords } from '#lib/feed-words.ts';
import { hearingIndexes } from '#lib/hearing-lists.ts';
import { siteContent } from '#lib/site-content.ts';

export async function GET(): Promise<Response> {
  const { committees } = await siteContent();
  const { ahead, past } = await hearingIndexes();
  const listed = [...past.slice(0, 50).reverse(), ...ahead].map(({ id, hearing }) => [id, hearing] as const);
  const options = {
    name: `${config.site.name}: hearings`,
    description: 'Hearings, markups and meetings of Congress. Cancelled and postponed ones are taken out.',
    url: absolute('/hearings/'),
    variant: 'clean' as const,
  };
  return new Response(toCalendar(listed, options, feedWords(committees)), { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
}
