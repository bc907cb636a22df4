import { hostOf, listOf } from '#sources/primegov/addresses.ts';
import { json, madeUpItems, type StandIn } from '../stand-in.ts';

/** A city on PrimeGov: one list. */
export const primegov = (client: string, jurisdiction: string, firstId: number): StandIn => ({
  source: `primegov-${client}`,
  speaks: 'json',
  items: madeUpItems(firstId),
  hearingOf: ({ id }) => `${jurisdiction}/${client}-${id}`,
  isDetail: () => false,
  answer({ host, href }, { items }) {
    if (host !== hostOf(client) || href !== listOf(client)) return null;
    return json(
      items.map(({ id, title, date, time }) => ({
        id: /^\d+$/.test(id) ? Number(id) : id,
        dateTime: `${date}T${time}:00`,
        title,
        location: 'City Hall, 455 Main Street',
        videoUrl: null,
        meetingState: 3,
        documentList: [{ id: 1, templateId: 9001, templateName: 'Agenda', compileOutputType: 1 }],
      })),
    );
  },
});
