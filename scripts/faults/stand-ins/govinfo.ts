import { escaped, madeUpItems, xml, type Item, type StandIn } from '../stand-in.ts';
import { printed } from './congress-gov.ts';

const host = 'www.govinfo.gov';
const card = /^\/metadata\/pkg\/CHRG-119hhrg(\d+)\/mods\.xml$/;

/** Four printed hearings of meetings that Congress.gov names, and two of meetings nobody knows, whose cards are asked for at every pull. */
export const govinfo: StandIn = {
  source: 'govinfo',
  speaks: 'rss',
  items: [...madeUpItems(990701).slice(0, 2), ...printed],
  hearingOf: null,
  isDetail: ({ pathname }) => card.test(pathname),
  answer({ host: asked, pathname }, { items, details }) {
    if (asked !== host) return null;
    if (pathname === '/rss/chrg.xml') return xml(feed(items));
    const item = details.find(({ id }) => id === card.exec(pathname)?.[1]);
    return item === undefined ? null : xml(mods(item));
  },
};

function feed(items: readonly Item[]): string {
  const entries = items.map(
    ({ id, title }) =>
      `<item><title>${escaped(title)}</title><link>https://${host}/app/details/CHRG-119hhrg${escaped(id)}</link><guid isPermaLink="false">CHRG-119hhrg${escaped(id)}</guid></item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>Congressional Hearings</title><link>https://${host}/app/collection/chrg</link><description>Caf\u00e9</description>
${entries.join('\n')}
</channel></rss>`;
}

function mods({ id, title, date }: Item): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<mods xmlns="http://www.loc.gov/mods/v3" version="3.3"><titleInfo><title>${escaped(title)}</title></titleInfo>
<extension><docClass>HHRG</docClass><accessId>CHRG-119hhrg${escaped(id)}</accessId><heldDate>${date}</heldDate></extension>
<extension><congCommittee authorityId="hsju00" chamber="H" congress="119"/><eventId>${escaped(id)}</eventId></extension></mods>`;
}
