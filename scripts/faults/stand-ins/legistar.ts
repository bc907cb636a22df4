import { readFileSync } from 'node:fs';
import { host, pageSize } from '#sources/legistar/ask.ts';
import { json, madeUpItems, type Body, type Item, type StandIn, type Told } from '../stand-in.ts';

const filesOfSanFrancisco: Row[] = JSON.parse(
  readFileSync(
    'mirror/webapi.legistar.com/v1/sfgov/matters@%24filter%3DMatterFile%2Beq%2B%2527190110%2527%2Bor%2BMatterFile%2Beq%2B%2527190568%2527%2Bor%2BMatterFile%2Beq%2B%2527190926%2527%26%24orderby%3DMatterId%26%24top%3D1000',
    'utf8',
  ),
) as Row[];
type Row = Record<string, unknown>;

/**
 * A city on Legistar: each item is a meeting with one matter on its agenda, and that matter.
 * @param client e.g. `sfgov`, whose files that measures follow come from the shipped mirror
 */
export function legistar(client: string, jurisdiction: string, firstId: number): StandIn {
  const base = `/v1/${client}`;
  return {
    source: `legistar-${client}`,
    speaks: 'json',
    items: madeUpItems(firstId),
    hearingOf: ({ id }) => `${jurisdiction}/${client}-${id}`,
    isDetail: ({ pathname }) => !pathname.endsWith('/matters') && !pathname.endsWith('/events'),
    answer({ host: asked, pathname, searchParams }, told) {
      if (asked !== host || !pathname.startsWith(`${base}/`)) return null;
      const parts = pathname.slice(base.length + 1).split('/');
      if (parts.length === 1) return list(parts[0]!, searchParams, client, told);
      const item = told.details.find(({ id }) => (parts[0] === 'events' ? id : String(matterId(id))) === parts[1]);
      if (item === undefined) return null;
      if (parts.length === 2) return json(parts[0] === 'events' ? event(item) : matter(item));
      if (parts[2] === 'eventitems') return json([agendaItem(item)]);
      if (parts[2] === 'histories') return json([step(item)]);
      return parts[2] === 'sponsors' ? json([{ MatterSponsorName: 'Jane Example', MatterSponsorSequence: 0 }]) : json([attachment(item)]);
    },
  };
}

function list(name: string, query: URLSearchParams, client: string, { items, pages }: Told): Body | null {
  if (name !== 'events' && name !== 'matters') return null;
  if (query.get('$filter')?.startsWith('MatterFile')) return json(client === 'sfgov' ? filesOfSanFrancisco : []);
  const rows = items.map(name === 'events' ? event : matter);
  const skip = Number(query.get('$skip') ?? 0);
  if (pages === undefined || pages === 'end') return json(rows.slice(skip, skip + pageSize));
  // Nothing of it is ours, so that only the number of pages is at fault.
  const far = { ...items[0]!, title: 'A bench in the park', date: '2026-09-20' };
  const first = 3_000_000 + (pages === 'repeat' ? 0 : skip);
  const more = Array.from({ length: pageSize }, (_, index) => ({ ...far, id: String(first + index) })).map(
    name === 'events' ? event : matter,
  );
  return json(skip === 0 || pages === 'repeat' ? [...rows, ...more].slice(0, pageSize) : more);
}

/** A matter has the number of its meeting with a digit before it, so that ids that swap take their matters along. */
const matterId = (id: string) => (/^\d+$/.test(id) ? Number(`7${id}`) : id);
const numbered = (id: string) => (/^\d+$/.test(id) ? Number(id) : id);

function matter({ id, title }: Item): Row {
  return {
    MatterId: matterId(id),
    MatterFile: `26-${id}`,
    MatterName: null,
    MatterTitle: title,
    MatterTypeName: 'Ordinance',
    MatterStatusName: 'In Committee',
    MatterBodyName: 'Public Safety Committee',
    MatterIntroDate: '2026-06-02T00:00:00',
    MatterAgendaDate: null,
    MatterRestrictViewViaWeb: false,
  };
}

function event({ id, date, time }: Item): Row {
  const hour = Number(time.slice(0, 2));
  return {
    EventId: numbered(id),
    EventBodyName: 'Public Safety Committee',
    EventDate: `${date}T00:00:00`,
    EventTime: `${hour % 12 || 12}${time.slice(2)} ${hour < 12 ? 'AM' : 'PM'}`,
    EventAgendaStatusName: 'Final',
    EventLocation: 'City Hall, 1 Main Plaza',
    EventComment: null,
    EventAgendaFile: null,
    EventMinutesFile: null,
    EventInSiteURL: `https://example.legistar.com/MeetingDetail.aspx?LEGID=${id}`,
  };
}

function agendaItem({ id, title }: Item): Row {
  return {
    EventItemId: numbered(id),
    EventItemAgendaSequence: 1,
    EventItemTitle: title,
    EventItemMatterId: matterId(id),
    EventItemMatterFile: `26-${id}`,
  };
}

function step({ id }: Item): Row {
  return {
    MatterHistoryId: numbered(id),
    MatterHistoryEventId: null,
    MatterHistoryActionDate: '2026-06-02T00:00:00',
    MatterHistoryActionName: 'Introduced',
    MatterHistoryActionBodyName: 'City Council',
  };
}

function attachment({ id }: Item): Row {
  return {
    MatterAttachmentName: 'Text',
    MatterAttachmentHyperlink: `https://example.legistar.com/View.ashx?ID=${id}`,
    MatterAttachmentSort: 1,
  };
}
