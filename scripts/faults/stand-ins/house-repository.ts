import { host } from '#sources/house-repository/addresses.ts';
import { escaped, html, madeUpItems, xml, type Body, type Item, type StandIn } from '../stand-in.ts';

const folder = /^\/meetings\/JU\/JU00\/\d{8}\/(\d+)\/HHRG-119-JU00-(WList-)?\d{8}\.xml$/;

/** The House's calendar by day, with the page, the XML and the witnesses of each event. */
export const houseRepository: StandIn = {
  source: 'house-repository',
  speaks: 'html',
  items: madeUpItems(990401),
  hearingOf: ({ id }) => `119/house/${id}`,
  isDetail: ({ pathname }) => folder.test(pathname) || pathname.endsWith('/ByEvent.aspx'),
  answer({ host: asked, pathname, searchParams }, { items, details }) {
    if (asked !== host) return null;
    const [, month, day, year] = /^(\d{2})(\d{2})(\d{4})$/.exec(searchParams.get('DayID') ?? '') ?? [];
    if (pathname.endsWith('/ByDay.aspx'))
      return html(
        dayPage(
          `${month}${day}${year}`,
          items.filter(({ date }) => date === `${year}-${month}-${day}`),
        ),
      );
    const [, id, list] = folder.exec(pathname) ?? [];
    const item = details.find((one) => one.id === (id ?? searchParams.get('EventID')));
    if (item === undefined) return null;
    return id === undefined ? html(eventPage(item)) : list === undefined ? meeting(item) : witnesses(item);
  },
};

function dayPage(day: string, items: readonly Item[]): string {
  const rows = items.map(
    ({ id, title }) =>
      `<tr><td><a href="ByEvent.aspx?EventID=${id}">${escaped(title)}</a><br /><span class="text-tiny">Committee on the Judiciary</span></td></tr>`,
  );
  return `<!DOCTYPE html>
<html><head><title>House Committee Repository</title></head><body><form method="post" action="./ByDay.aspx?DayID=${day}">
<table id="MainContent_GridViewMeetings">${rows.join('\n') || '<tr><td>No meetings found.</td></tr>'}</table></form></body></html>`;
}

const name = ({ date, id }: Item, list = '') =>
  `https://${host}/meetings/JU/JU00/${date.replaceAll('-', '')}/${id}/HHRG-119-JU00-${list}${date.replaceAll('-', '')}`;

function eventPage(item: Item): string {
  const [year, month, day] = item.date.split('-').map(Number) as [number, number, number];
  const names = 'January February March April May June July August September October November December'.split(' ');
  return `<!DOCTYPE html>
<html><body><form><div id="previewPanel"><h1>Hearing: ${escaped(item.title)}<small><p>Committee on the Judiciary</p></small></h1>
<p class="meetingTime">A day, ${names[month - 1]} ${day}, ${year} (${item.time})</p><h2>Support Documents</h2>
<ul><li>Notice [<a href="${name(item)}-SD001.pdf">PDF</a>]</li></ul></div><div class="button-row"></div></form></body></html>`;
}

function meeting(item: Item): Body {
  return xml(`<?xml-stylesheet type='text/xsl' href='/xslt/cr-public.xslt'?>
<committee-meeting congress-num="119" meeting-id="HHRG${escaped(item.id)}" meeting-type="HHRG" update-date="2026-07-24T10:00:00">
<current-status>S</current-status><meeting-details>
<committees><committee-name id="JU00">Committee on the Judiciary</committee-name></committees>
<meeting-date><calendar-date>${item.date}</calendar-date><start-time>${item.time}:00</start-time></meeting-date>
<meeting-location><capitol-complex><room>2141</room><building>RHOB</building></capitol-complex></meeting-location>
<meeting-title>${escaped(item.title)}</meeting-title></meeting-details><meeting-documents>
<meeting-document type="SD" remove-date=""><description>Notice</description>
<files><file doc-url="${name(item)}-SD001.pdf" doc-type="PDF" /></files></meeting-document></meeting-documents></committee-meeting>`);
}

function witnesses({ id }: Item): Body {
  return xml(`<witness-list meeting-id="${escaped(id)}"><panel sort-order="1"><witness remove-date="" display-order="1">
<firstname>Jane</firstname><lastname>Example</lastname><position>Director</position></witness></panel></witness-list>`);
}
