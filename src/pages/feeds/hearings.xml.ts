import config from '#config';
import { toRss } from '#feeds/feed-item.ts';
import { announcementItem, changeItems } from '#feeds/hearing-items.ts';
import { absolute } from '#lib/addresses.ts';
import { feedWords } from '#lib/feed-words.ts';
import { siteContent } from '#lib/site-content.ts';

export async function GET(): Promise<Response> {
  const { hearings, committees } = await siteContent();
  const words = feedWords(committees);
  const items = [...hearings].flatMap(([id, hearing]) => {
    const announcement = announcementItem(id, hearing, words);
    return [...(announcement === null ? [] : [announcement]), ...changeItems(id, hearing, words)];
  });
  const channel = {
    title: `${config.site.name}: hearings`,
    description: 'Hearings, markups and meetings of Congress as they are announced, and every change to one.',
    url: absolute('/hearings/'),
    self: absolute('/feeds/hearings.xml'),
  };
  return new Response(toRss(channel, items), { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } });
}
