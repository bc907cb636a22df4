import type { StatusCard } from '#model/status-card.ts';
import { markup, type Element } from './markup.ts';

/** The marks of site.css, as shapes: no font is needed to see them, and no color to tell them apart. */
const shapes: Record<string, { color: string; path: string }> = {
  banned: { color: '#8f1d1d', path: 'M0 0h14v14H0z' },
  paused: { color: '#7a4b00', path: 'M1 0h4v14H1zM9 0h4v14H9z' },
  restricted: { color: '#5b3f8c', path: 'M7 0l7 7-7 7-7-7z' },
  oversight: { color: '#17563f', path: 'M7 1l7 12H0z' },
  unclear: { color: '#7a4b00', path: 'M2 5a5 5 0 1 1 6.5 4.8V11h-3V7.5a2 2 0 1 0-1-2.5zM5.5 12h3v2h-3z' },
  none: { color: '#55595e', path: 'M7 0a7 7 0 1 0 0 14A7 7 0 1 0 7 0zM7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 1 1 0-9z' },
  unchecked: { color: '#55595e', path: 'M0 5.5h14v3H0z' },
};

const fonts = 'system-ui, -apple-system, Segoe UI, Roboto, Helvetica Neue, Noto Sans, sans-serif';

/**
 * Draws a status card as SVG without script, link or outside file.
 * @param siteName who says so
 * @param date writes a day in words
 */
export function badgeSvg(card: StatusCard, siteName: string, date: (day: string) => string): string {
  const { color, path } = shapes[card.tone] ?? shapes['none']!;
  const said = `${card.subject} in ${card.place}: ${card.headline}. As of ${date(card.on)}; check again after ${date(card.validUntil)}.`;
  const svg: Element = {
    name: 'svg',
    attributes: { xmlns: 'http://www.w3.org/2000/svg', width: 360, height: 108, viewBox: '0 0 360 108', role: 'img', 'aria-label': said },
    inside: [
      { name: 'title', inside: [said] },
      { name: 'rect', attributes: { x: 0.5, y: 0.5, width: 359, height: 107, rx: 6, fill: '#fdfcf9', stroke: '#d9d5cc' } },
      text(14, 24, 13, '#55595e', `${card.subject} in ${clip(card.place)}`),
      { name: 'path', attributes: { d: path, fill: color, transform: 'translate(14 38)' } },
      // Other fonts run wider: the longest headline gets room to spare.
      text(38, 51, card.headline.length > 24 ? 16 : 19, color, card.headline, 600),
      text(14, 77, 12, '#55595e', `as of ${date(card.on)}`),
      text(14, 95, 12, '#55595e', `check again after ${date(card.validUntil)}`),
      text(346, 95, 12, '#1b1d1f', siteName, 600, 'end'),
    ],
  };
  return `${markup(svg)}\n`;
}

/**
 * Draws one line on how fresh the data is. An image cannot notice its own age, so it names days and never says "fresh".
 * @param read when a source last answered, `YYYY-MM-DD`; null = no pull yet
 * @param answered how many of the sources that were asked answered when last asked
 */
export function freshnessSvg(
  siteName: string,
  read: string | null,
  answered: number,
  asked: number,
  date: (day: string) => string,
): string {
  const said = read === null ? 'no pull yet' : `read ${date(read)}, ${answered} of ${asked} sources answered`;
  const width = 24 + Math.ceil((siteName.length + said.length + 2) * 7.4);
  const color = read !== null && answered === asked ? '#17563f' : '#7a4b00';
  const svg: Element = {
    name: 'svg',
    attributes: {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height: 24,
      viewBox: `0 0 ${width} 24`,
      role: 'img',
      'aria-label': `${siteName}: ${said}`,
    },
    inside: [
      { name: 'title', inside: [`${siteName}: ${said}`] },
      { name: 'rect', attributes: { x: 0.5, y: 0.5, width: width - 1, height: 23, rx: 4, fill: '#fdfcf9', stroke: '#d9d5cc' } },
      text(10, 16, 12, '#1b1d1f', siteName, 600),
      text(width - 10, 16, 12, color, said, 400, 'end'),
    ],
  };
  return `${markup(svg)}\n`;
}

function text(x: number, y: number, size: number, fill: string, words: string, weight = 400, anchor = 'start'): Element {
  return {
    name: 'text',
    attributes: { x, y, fill, 'font-family': fonts, 'font-size': size, 'font-weight': weight, 'text-anchor': anchor },
    inside: [words],
  };
}

/** Longer names would run out of the card; the full one stands in the title. */
function clip(name: string): string {
  return name.length > 26 ? `${name.slice(0, 25).toWellFormed()}…` : name;
}
