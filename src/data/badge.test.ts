import { XMLParser } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { badgeSvg } from './badge.ts';

const card = { subject: 'Face recognition', headline: 'Banned', tone: 'banned', on: '2026-07-25', validUntil: '2026-10-23' };

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
