import { globSync, readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { expect, test } from 'vitest';
import config from '#config';

const files = globSync('dist/calendars/**/*.ics').sort();
const read = (file: string) => readFileSync(file, 'utf8');

test('there is a calendar for all, each chamber, committees, topics, places and each meeting ahead, in both variants', () => {
  const names = files.map((file) => file.replaceAll('\\', '/').replace(/^dist\/calendars\//, ''));
  for (const name of [
    'hearings',
    'house',
    'senate',
    'committees/ssju',
    `topics/${config.topics[0].id}`,
    'us',
    'hearing/119/senate/338689',
  ]) {
    expect(names).toContain(`${name}.ics`);
    expect(names).toContain(`all/${name}.ics`);
  }
});

test('two parsers that did not write them read every calendar, with the same meetings', () => {
  for (const file of files) {
    const text = read(file);
    const component = new ICAL.Component(ICAL.parse(text) as never);
    const one = component.getAllSubcomponents('vevent').map((event) => String(event.getFirstPropertyValue('uid')));
    const other = Object.values(nodeIcal.sync.parseICS(text)).flatMap((entry) => (entry?.type === 'VEVENT' ? [entry.uid] : []));
    expect(new Set(one).size, file).toBe(one.length);
    expect([...other].sort(), file).toEqual([...one].sort());
  }
});

test('lines are at most 75 octets, and a name and a refresh time stand at the top', () => {
  for (const file of files) {
    const text = read(file);
    const longest = Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)));
    expect(longest, file).toBeLessThanOrEqual(75);
    const head = text.slice(0, text.indexOf('BEGIN:V', 10));
    expect(head).toMatch(/^X-WR-CALNAME:/m);
    expect(head).toMatch(/^REFRESH-INTERVAL;VALUE=DURATION:PT3H/m);
    expect(head).toMatch(/^METHOD:PUBLISH/m);
  }
});

test('a Senate hearing at ten in the morning is at ten in Washington', () => {
  const parsed = Object.values(nodeIcal.sync.parseICS(read('dist/calendars/hearing/119/senate/338689.ics'))).find(
    (entry) => entry?.type === 'VEVENT',
  );
  expect(parsed?.type === 'VEVENT' && parsed.start.toISOString()).toBe('2026-07-30T14:00:00.000Z');
});
