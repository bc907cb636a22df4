import type { Upcoming } from '#lib/upcoming.ts';
import { isCalledOff, meetingsCounted } from '#model/hearing-facts.ts';
import { overlapsOf, usualLength } from '#model/overlaps.ts';
import { formatDayHeading } from '#i18n/dates.ts';
import { fetchOnce } from './fetch-once.ts';
import { subscribeAddress } from './subscribe-links.ts';

/** Runs "my week": picks in the address (`?c=ssju00&t=face-recognition`), a list with overlaps flagged, and the calendars that follow. */
export function startMyWeek(page: Document): void {
  const form = page.querySelector<HTMLFormElement>('#my-week')!;
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  const { ahead, hearings, calendars } = form.dataset as Record<'ahead' | 'hearings' | 'calendars', string>;
  /** Counts what was picked: a list that comes after the next pick is dropped. */
  let turn = 0;

  const show = async () => {
    const mine = ++turn;
    const picked = (name: string) => boxes.filter((box) => box.name === name && box.checked).map(({ value }) => value);
    const [committees, topics] = [picked('c'), picked('t')];
    const said = page.querySelector<HTMLElement>('#my-week-said')!;
    const links = page.querySelector<HTMLElement>('#my-week-links')!;
    if (committees.length + topics.length === 0) {
      said.textContent = 'Nothing picked yet.';
      page.querySelector('#my-week-list')!.replaceChildren();
      links.replaceChildren();
      return;
    }
    const fits = (one: Upcoming) =>
      one.committees.some((code) => committees.includes(`${code.slice(0, 4)}00`)) || one.topics.some((topic) => topics.includes(topic));
    const all = await fetchOnce<Upcoming[]>(ahead).catch(() => null);
    if (mine !== turn) return;
    links.replaceChildren(...calendarLinks(page, boxes, calendars));
    const list = all?.filter(fits) ?? [];
    said.textContent =
      all === null
        ? 'The meetings could not be loaded. Pick again to try once more; the calendars below have them, too.'
        : `${meetingsCounted(list, ' ahead')}.`;
    page.querySelector('#my-week-list')!.replaceChildren(...(all === null ? [] : [table(page, list, hearings)]));
  };

  form.addEventListener('change', () => {
    const address = new URL(page.location.href);
    address.search = '';
    for (const { name, value, checked } of boxes) if (checked) address.searchParams.append(name, value);
    history.replaceState(null, '', address);
    void show();
  });
  const { searchParams } = new URL(page.location.href);
  for (const box of boxes) box.checked = searchParams.getAll(box.name).includes(box.value);
  // What a link picked may lie below the edge of its list.
  for (const list of form.querySelectorAll<HTMLElement>('.picks')) {
    const first = list.querySelector<HTMLElement>('.pick:has(:checked)');
    if (first !== null) list.scrollTop = first.offsetTop - list.offsetTop;
  }
  void show();
}

function table(page: Document, list: readonly Upcoming[], root: string): HTMLElement {
  const timed = list.filter((one) => one.starts !== null && !isCalledOff(one));
  const overlaps = overlapsOf(
    timed.map(({ id, starts, ends }) => ({
      id,
      start: Date.parse(starts!),
      end: ends === null ? Date.parse(starts!) + usualLength : Date.parse(ends),
    })),
  );
  const made = page.createElement('table');
  made.className = 'cards';
  const heads = made.createTHead().insertRow();
  for (const words of ['When', 'Meeting', 'Overlaps']) {
    const head = page.createElement('th');
    head.scope = 'col';
    head.textContent = words;
    heads.append(head);
  }
  const body = made.createTBody();
  for (const one of list) {
    const row = body.insertRow();
    row.insertCell().textContent = `${formatDayHeading(one.date)}, ${one.time || 'time not announced'}`;
    const what = row.insertCell();
    const link = page.createElement('a');
    link.href = `${root}${one.id}/`;
    link.textContent = one.title;
    const about = page.createElement('small');
    about.textContent = ` ${one.body}${one.place === '' ? '' : ` · ${one.place}`} ${one.statusWord}`;
    what.append(link, about);
    const count = overlaps.get(one.id)?.length ?? 0;
    row.insertCell().textContent = count === 0 ? '' : `overlaps with ${count}`;
  }
  return made;
}

function calendarLinks(page: Document, boxes: readonly HTMLInputElement[], root: string): HTMLElement[] {
  const heading = page.createElement('h2');
  heading.textContent = 'Calendars of your choice';
  const list = page.createElement('ul');
  for (const { name, value, labels } of boxes.filter(({ checked }) => checked)) {
    const facet = name === 'c' ? `committees/${value.slice(0, 4)}` : `topics/${value}`;
    const item = page.createElement('li');
    item.append(`${labels?.[0]?.textContent.trim() ?? facet}: `);
    item.append(...subscription(page, 'subscribe', `${root}${facet}.ics`), ' · ');
    item.append(...subscription(page, 'subscribe with cancelled meetings', `${root}all/${facet}.ics`));
    list.append(item);
  }
  const note = page.createElement('p');
  note.className = 'quiet';
  note.textContent = 'Google Calendar asks subscribed calendars again only once or twice a day; others ask every few hours.';
  return [heading, list, note];
}

/** A link that opens a calendar program, and one to the file for those that want its address. */
function subscription(page: Document, words: string, path: string): (HTMLElement | string)[] {
  const { href } = new URL(path, page.location.href);
  const subscribe = page.createElement('a');
  subscribe.href = subscribeAddress(href);
  subscribe.textContent = words;
  const file = page.createElement('a');
  file.href = href;
  file.textContent = 'file';
  return [subscribe, ' (', file, ')'];
}
