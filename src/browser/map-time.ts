import type { MapPeriods } from '#lib/map-marks.ts';
import { formatDate } from '#i18n/dates.ts';
import { fetchOnce } from './fetch-once.ts';
import { noteOnMap } from './map.ts';

const svg = 'http://www.w3.org/2000/svg';

/** Runs the slider over the map: the first day of each month, the day the page was made for and, as the last step, today. */
export function startMapTime(page: Document): void {
  const form = page.querySelector<HTMLFormElement>('#map-time')!;
  const slider = form.querySelector<HTMLInputElement>('input')!;
  const output = form.querySelector<HTMLOutputElement>('output')!;
  const map = page.querySelector<HTMLElement>('figure.map')!;
  const { periods, root, began, today, on } = form.dataset as Record<'periods' | 'root' | 'began' | 'today' | 'on', string>;
  const days = daysOf(began, today, on);
  const sentences = new Map(
    [...map.querySelectorAll('[data-says]')].map((link) => [link.getAttribute('data-place')!, link.getAttribute('data-says')!]),
  );
  let shown = on;
  const sayShown = () => {
    slider.value = String(days.indexOf(shown));
    output.textContent = formatDate(shown);
    slider.setAttribute('aria-valuetext', output.textContent);
    // What is counted for the page's own day is not said of another.
    for (const part of page.querySelectorAll<HTMLElement>('[data-map-fixed]')) part.hidden = shown !== on;
  };

  slider.max = String(days.length - 1);
  sayShown();
  slider.addEventListener('input', () => {
    const day = days[Number(slider.value)]!;
    const isAsked = () => days[Number(slider.value)] === day;
    const words = formatDate(day);
    fetchOnce<MapPeriods>(periods).then(
      (all) => {
        if (!isAsked()) return;
        const says = (id: string) => (day === on ? sentences.get(id) : undefined) ?? `on ${words}. Its page has the sentence.`;
        draw(map, all, { day, says, query: day === today ? '' : `?on=${day}`, root });
        shown = day;
        sayShown();
        noteOnMap(map, day === on ? null : `Point at, focus or tap a place to read its word for ${words}; its page has the sentence.`);
      },
      () => {
        if (!isAsked()) return;
        // The map still shows the day before; so does the slider.
        sayShown();
        noteOnMap(map, `The map of ${words} could not be loaded. Move the slider to try again.`, 'alert');
      },
    );
  });
}

/** @returns the first days of the months from `began` on, and the two other days, in order */
function daysOf(began: string, today: string, on: string): string[] {
  const days = new Set([today, on]);
  for (let year = Number(began.slice(0, 4)); year <= Number(today.slice(0, 4)); year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      const day = `${year}-${String(month).padStart(2, '0')}-01`;
      if (day < today) days.add(day);
    }
  }
  return [...days].sort();
}

/** What is said on the map of one day. */
interface MapDay {
  day: string;
  /** What is said of a place besides its name and word. */
  says: (id: string) => string;
  /** Asks the page of a place for the day. */
  query: string;
  root: string;
}

function draw(map: HTMLElement, { places, headlines, names }: MapPeriods, { day, says, query, root }: MapDay): void {
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
    link.setAttribute('href', `${root}${id}/${query}`);
    link.setAttribute('aria-label', label);
    link.setAttribute('data-tone', tone);
    link.setAttribute('data-says', says(id));
    link.querySelector('title')!.textContent = label;
    if (x === undefined) continue;
    link.querySelector('.dot')!.setAttribute('d', shape);
    link.toggleAttribute('hidden', shape === '');
  }
}
