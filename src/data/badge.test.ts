import { XMLParser } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { badgeSvg, freshnessSvg } from './badge.ts';

const card = { subject: 'Face recognition', headline: 'Banned', tone: 'banned', on: '2026-07-25', validUntil: '2026-10-23' };

/** The shape beside the headline. */
function markOf(tone: string): string {
  return /<path d="([^"]*)"/.exec(badgeSvg({ ...card, tone, place: 'Ribera, TX' }, 'Banwatch', (day) => day))![1]!;
}

test('a badge says place, status, day and when to look again', () => {
  const svg = badgeSvg({ ...card, place: 'Somerville, MA' }, 'Banwatch', (day) => day);
  expect(svg).toContain('>Banned<');
  expect(svg).toContain('>as of 2026-07-25<');
  expect(svg).toContain('>check again after 2026-10-23<');
});

test('a hostile name is text in a badge', () => {
  const place = '"><script>alert(1)</script>&\'';
  const svg = badgeSvg({ ...card, place }, 'Banwatch', (day) => day);
  expect(svg).not.toContain('<script');
  const read = new XMLParser({ ignoreAttributes: false }).parse(svg) as { svg: { title: string; '@_aria-label': string } };
  expect(read.svg.title).toContain(place);
  expect(read.svg['@_aria-label']).toContain(place);
});

test('the mark of a badge differs by its shape with what it says, for those who see no colors, and is that of "none" for a word it does not know', () => {
  const marks = ['banned', 'paused', 'restricted', 'oversight', 'unclear', 'none', 'unchecked'].map((tone) => markOf(tone));
  expect(new Set(marks).size).toBe(marks.length);
  expect(markOf('another')).toBe(markOf('none'));
});

test('a name that would run out of a badge is cut in the picture, and whole in its title', () => {
  const cutIn = (place: string) => badgeSvg({ ...card, place }, 'Banwatch', (day) => day);
  const place = 'Winchester-on-the-Severn, MD';
  expect(cutIn(place)).toContain('>Face recognition in Winchester-on-the-Severn,…<');
  expect(cutIn(place)).toContain(`<title>Face recognition in ${place}: Banned.`);
  expect(cutIn('Washington Court House, OH')).toContain('>Face recognition in Washington Court House, OH<');
});

test('a line on freshness is green only when every source that was asked answered, and names the day and the count', () => {
  const line = (read: string | null, answered: number, asked: number) => {
    const svg = freshnessSvg('Banwatch', read, answered, asked, (day) => day);
    return [/<title>([^<]*)</.exec(svg)![1], /fill="(#[0-9a-f]+)"[^>]*text-anchor="end"/.exec(svg)![1]];
  };
  const [green, amber] = ['#17563f', '#7a4b00'];
  expect(line('2026-07-25', 8, 8)).toEqual(['Banwatch: read 2026-07-25, 8 of 8 sources answered', green]);
  expect(line('2026-07-25', 7, 8)).toEqual(['Banwatch: read 2026-07-25, 7 of 8 sources answered', amber]);
  expect(line(null, 0, 0)).toEqual(['Banwatch: no pull yet', amber]);
});
