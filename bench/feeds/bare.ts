import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import ical, { ICalCalendarMethod, type ICalEventData } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { tzlib_get_ical_block as timeZoneBlock } from 'timezones-ical-library';
import type { FeedItem } from '#feeds/feed-item.ts';
import type { Hearing } from '#model/hearing.ts';

/** @returns the three formats of one feed as the bare library writes them: no cleaning, no limits, no stable dates */
export function bareFeed(title: string, url: string, items: readonly FeedItem[]): string[] {
  const rss = generateRssFeed({
    title,
    link: url,
    description: title,
    items: items.map((item) => ({
      title: item.title,
      link: item.url,
      description: item.text,
      guid: { value: item.id, isPermaLink: false },
      pubDate: new Date(item.published),
      categories: item.categories.map((name) => ({ name })),
    })),
  });
  const atom = generateAtomFeed({
    id: url,
    title: { value: title },
    updated: new Date(items[0]?.published ?? 0),
    entries: items.map((item) => ({
      id: item.id,
      title: { value: item.title },
      content: { value: item.text },
      links: [{ href: item.url }],
      published: new Date(item.published),
      updated: new Date(item.updated ?? item.published),
      categories: item.categories.map((term) => ({ term })),
    })),
  });
  const json = generateJsonFeed({
    title,
    home_page_url: url,
    items: items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      content_text: item.text,
      date_published: new Date(item.published),
      tags: item.categories,
    })),
  });
  return [rss, atom, JSON.stringify(json)];
}

/** @returns a meeting as the bare library takes it; made beforehand, so that no clock arithmetic is timed */
export function bareEvent(id: string, hearing: Hearing): ICalEventData {
  const { startsAt, timeZone, title } = hearing;
  const shared = { id, summary: title, description: title, url: `https://example.org/${id}`, stamp: new Date(0) };
  if (startsAt === null) return { ...shared, start: Temporal.PlainDate.from(hearing.date), allDay: true };
  const start = Temporal.Instant.from(startsAt);
  return {
    ...shared,
    start: start.toZonedDateTimeISO(timeZone),
    end: start.add({ hours: 2 }).toZonedDateTimeISO(timeZone),
    timezone: timeZone,
  };
}

/** @returns one calendar of these meetings as the bare library writes it, with its zones */
export function bareCalendar(name: string, events: readonly ICalEventData[]): string {
  const generator = (zone: string) => [timeZoneBlock(zone)].flat()[0] || null;
  const calendar = ical({ name, method: ICalCalendarMethod.PUBLISH, timezone: { name: null, generator } });
  for (const event of events) calendar.createEvent(event);
  return calendar.toString();
}
