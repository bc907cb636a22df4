import type { MapPeriods } from '#lib/map-marks.ts';
import { fetchOnce } from './fetch-once.ts';

const svg = 'http://www.w3.org/2000/svg';
const bare = new Set(['none', 'unchecked']);

/** Runs the slider over the map: the first day of a month, from 2012 on; the last step is today. */
export function startMapTime(page: Document): void {
  const form = page.querySelector<HTMLFormElement>('#map-time')!;
  const slider = form.querySelector<HTMLInputElement>('input')!;
  const output = form.querySelector<HTMLOutputElement>('output')!;
  const map = page.querySelector<HTMLElement>('figure.map')!;
  const { periods, root, today, on } = form.dataset as Record<'periods' | 'root' | 'today' | 'on', string>;
  const months = monthsUntil(today);
  slider.max = String(months.length - 1);
  slider.value = String(Math.max(0, on === today ? months.length - 1 : months.findLastIndex((month) => month <= on)));

  const words = (day: string) =>
    new Intl.DateTimeFormat(
      'en-US',
      day === today ? { dateStyle: 'long', timeZone: 'UTC' } : { month: 'long', year: 'numeric', timeZone: 'UTC' },
    ).format(new Date(day));
  output.textContent = words(months[Number(slider.value)]!);
  slider.setAttribute('aria-valuetext', output.textContent);
  slider.addEventListener('input', () => {
    const day = months[Number(slider.value)]!;
    output.textContent = words(day);
    slider.setAttribute('aria-valuetext', output.textContent);
    // What is counted for the page's own day is not said of another.
    for (const part of page.querySelectorAll<HTMLElement>('[data-map-fixed]')) part.hidden = day !== on;
    const isAsked = () => months[Number(slider.value)] === day;
    fetchOnce<MapPeriods>(periods).then(
      (all) => isAsked() && draw(map, all, day, day === today, root),
      () => isAsked() && (output.textContent = `The map of ${words(day)} could not be loaded. Move the slider to try again.`),
    );
  });
}

function monthsUntil(today: string): string[] {
  const months: string[] = [];
  for (let year = 2012; year <= Number(today.slice(0, 4)); year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      const day = `${year}-${String(month).padStart(2, '0')}-01`;
      if (day < today) months.push(day);
    }
  }
  return [...months, today];
}

function draw(map: HTMLElement, { places, headlines, names }: MapPeriods, day: string, isToday: boolean, root: string): void {
  const dots = map.querySelector('.dots')!;
  const drawn = new Map([...map.querySelectorAll('a[data-place]')].map((link) => [link.getAttribute('data-place')!, link]));
  for (const [id, changes] of Object.entries(places)) {
    const headline = changes.findLast(([from]) => from <= day)?.[1];
    const [tone, word, shape] = headlines[headline ?? 'no-law-found'];
    const [name, x, y] = names[id]!;
    let link = drawn.get(id);
    if (link === undefined) {
      if (x === undefined) continue;
      link = document.createElementNS(svg, 'a');
      link.setAttribute('data-place', id);
      const place = document.createElementNS(svg, 'g');
      place.setAttribute('transform', `translate(${x} ${y})`);
      const dot = document.createElementNS(svg, 'path');
      dot.setAttribute('class', 'dot');
      dot.append(document.createElementNS(svg, 'title'));
      place.append(dot);
      link.append(place);
      dots.append(link);
    }
    const label = `${name}: ${word}`;
    link.setAttribute('href', `${root}${id}/${isToday ? '' : `?on=${day}`}`);
    link.setAttribute('aria-label', label);
    link.setAttribute('data-tone', tone);
    link.removeAttribute('data-says');
    link.querySelector('title')!.textContent = label;
    if (x === undefined) continue;
    link.querySelector('.dot')!.setAttribute('d', shape);
    link.toggleAttribute('hidden', bare.has(tone));
  }
}
