import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import RssParser from 'rss-parser';
import { expect, test } from 'vitest';
import config from '#config';
import { applyCurated } from '#model/curated.ts';
import { parseContentFile } from '#model/front-matter.ts';
import type { Hearing } from '#model/hearing.ts';
import { attacksIn } from './arrived.ts';
import type { Trial } from './trial.ts';
import { armed, watchedPage } from './watched-page.ts';

/** Every other format of the site, read by programs that did not write it. */
export function formatTests(trial: () => Trial): void {
  const files = (pattern: string) => globSync(pattern, { cwd: trial().dist }).sort();
  const read = (file: string) => readFileSync(path.join(trial().dist, file), 'utf8');

  test('every feed reads in two programs, leads to web pages only, and its HTML runs nothing', async () => {
    const bases = files('feeds/**/*.xml').map((file) => file.slice(0, -'.xml'.length));
    const texts: string[] = [];
    let attacked = 0;
    for (const base of bases) {
      const [rss, atom, json] = ['xml', 'atom', 'json'].map((ending) => read(`${base}.${ending}`)) as [string, string, string];
      const feed = await new RssParser().parseString(rss);
      expect(parseRssFeed(rss).items?.length ?? 0, base).toBe(feed.items.length);
      expect((await new RssParser().parseString(atom)).items.length, base).toBe(feed.items.length);
      expect(parseAtomFeed(atom).entries?.length ?? 0, base).toBe(feed.items.length);
      const items = parseJsonFeed(JSON.parse(json)).items ?? [];
      expect(
        items.map(({ title }) => title),
        base,
      ).toEqual(feed.items.map(({ title }) => title));
      for (const { link, title } of feed.items) {
        expect(link, base).toMatch(new RegExp(`^${config.site.url}/`));
        if (attacksIn(title ?? '').length > 0) attacked += 1;
      }
      texts.push(...items.flatMap(({ content_html: html }) => html ?? []), ...feed.items.flatMap(({ content }) => content ?? []));
    }
    // As a reader shows it: parsed, and put into a page.
    const { page, troubles } = await watchedPage(trial().browser, trial().site);
    await page.goto(`${trial().site}404.html`);
    await page.evaluate(
      (all) => {
        document.head.querySelectorAll('script').forEach((script) => script.remove());
        document.body.innerHTML = all.join('\n');
      },
      [...new Set(texts)],
    );
    expect([await armed(page), troubles().filter((line) => !line.includes('404'))]).toEqual([[], []]);
    expect(attacked).toBeGreaterThan(20);
    console.log(`${bases.length * 3} feeds read, ${attacked} of their titles are attacks`);
  });

  test('the OPML names feeds of this site only', () => {
    const outlines = parseOpml(read('feeds/banwatch.opml')).body!.outlines!.flatMap((group) => group.outlines ?? []);
    expect(outlines.length).toBeGreaterThan(10);
    for (const { xmlUrl } of outlines) expect(xmlUrl).toMatch(new RegExp(`^${config.site.url}/feeds/`));
  });

  test('every calendar reads in two programs, and no text of a source becomes a property or an event', () => {
    const properties = new Set<string>();
    const all = files('calendars/**/*.ics');
    let attacked = 0;
    for (const file of all) {
      const text = read(file);
      // Bare CR or LF, and a line that is too long, would be read differently by different programs.
      expect(text.replaceAll('\r\n', ''), file).not.toMatch(/[\r\n]/);
      expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line))), file).toBeLessThanOrEqual(75);
      const events = new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vevent');
      const one = events.map((event) => String(event.getFirstPropertyValue('uid')));
      const other = Object.values(nodeIcal.sync.parseICS(text)).flatMap((entry) => (entry?.type === 'VEVENT' ? [entry.uid] : []));
      expect([...other].sort(), file).toEqual([...one].sort());
      for (const uid of one) expect(uid, file).not.toBe('x');
      for (const event of events) {
        for (const property of event.getAllProperties()) properties.add(property.name);
        if (attacksIn(String(event.getFirstPropertyValue('summary'))).length > 0) attacked += 1;
        expect(String(event.getFirstPropertyValue('url') ?? config.site.url), file).toMatch(/^https:/);
      }
    }
    expect([...properties].filter((name) => ['attach', 'set-cookie', 'x'].includes(name))).toEqual([]);
    expect(attacked).toBeGreaterThan(20);
    console.log(`${all.length} calendars read, ${attacked} summaries are attacks; properties: ${[...properties].sort().join(' ')}`);
  });

  test('no table holds a formula or a broken row, and titles come back as they are on record', () => {
    const formula = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
    let cells = 0;
    for (const file of files('data/*.csv')) {
      const rows = parse<Record<string, string>>(read(file), { columns: true, record_delimiter: '\r\n' });
      const values = rows.flatMap((row) => Object.values(row)).filter((cell) => !/^-\d+(\.\d+)?$/.test(cell));
      expect(
        values.filter((cell) => formula.test(cell)),
        file,
      ).toEqual([]);
      cells += values.filter((cell) => cell !== '' && formula.test(cell.replace(/^'/, ''))).length;
    }
    expect(cells).toBeGreaterThan(20);
    const rows = parse<Record<string, string>>(read('data/hearings.csv'), { columns: true, record_delimiter: '\r\n' });
    for (const { id, title } of rows) {
      const { data } = parseContentFile(readFileSync(path.join(trial().content, `hearings/${id}.mdx`), 'utf8'));
      expect(title!.replace(/^'/, ''), id).toBe(applyCurated(data as unknown as Hearing).title.replace(/^'/, ''));
    }
    console.log(`${cells} cells of tables begin like a formula, each with an apostrophe before it`);
  });

  test('every JSON file is JSON, every XML file and badge is XML, every address in the sitemaps is one of ours', () => {
    const json = files('**/*.json');
    for (const file of json) expect(() => void JSON.parse(read(file)), file).not.toThrow();
    const xml = files('**/*.{xml,atom,svg,opml}');
    for (const file of xml) expect(XMLValidator.validate(read(file)), file).toBe(true);
    for (const file of files('sitemap*.xml')) {
      const text = JSON.stringify(new XMLParser().parse(read(file)));
      for (const [, address] of text.matchAll(/"loc":"([^"]*)"/g)) expect(address).toMatch(new RegExp(`^${config.site.url}/[\\w./-]*$`));
    }
    console.log(`${json.length} JSON files and ${xml.length} XML files read`);
  });

  test('badges of hostile places are pictures and nothing else', async () => {
    const { page, troubles } = await watchedPage(trial().browser, trial().site);
    const badges = files('badges/us/ca/attackville-*.svg');
    expect(badges.length).toBeGreaterThan(1);
    for (const badge of badges) {
      await page.goto(trial().site + badge);
      expect({ badge, armed: await armed(page), troubles: troubles() }).toEqual({ badge, armed: [], troubles: [] });
      const names = new Set(await page.locator('svg *').evaluateAll((all) => all.map(({ localName }) => localName)));
      expect([...names].filter((name) => !['title', 'rect', 'text', 'path'].includes(name))).toEqual([]);
    }
    for (const card of files('share/us/ca/attackville-*.png'))
      expect(readFileSync(path.join(trial().dist, card)).subarray(1, 4).toString(), card).toBe('PNG');
  });

  test('the names of all files are plain, so that they are files everywhere', () => {
    const odd = files('**/*').filter((file) => file.split(path.sep).some((part) => !/^[\w][\w.~-]*$/.test(part) || device.test(part)));
    expect(odd.filter((file) => !file.startsWith('_astro'))).toEqual([]);
  });
}

/** What Windows keeps for itself, with any ending. */
export const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
