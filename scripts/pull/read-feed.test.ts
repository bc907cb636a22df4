import { describe, expect, test } from 'vitest';
import { readFeed, type FeedExpectation, type FeedItem } from './read-feed.ts';

const address = 'https://news.example.gov/feeds/press.xml';

/** RSS 2.0 around `items`; `channel` is XML in place of title and link. */
const rss = (items: string, channel = '<title>Press</title><link>https://www.example.gov/</link>') =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:a10="http://www.w3.org/2005/Atom"
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
    xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel>${channel}${items}</channel></rss>`;

const ordinary =
  '<item><title>Hearing on cameras</title><link>https://www.example.gov/1</link><guid>n1</guid><pubDate>Wed, 22 Jul 2026 10:00:00 -0400</pubDate><description>At ten.</description></item>';

const read = (text: string, expected?: FeedExpectation) => readFeed(text, address, expected);
const items = async (text: string) => (await read(text)).items;
/** The one item made of `inside`. */
async function only(inside: string): Promise<FeedItem> {
  const all = await items(rss(`<item>${inside}</item>`));
  expect(all).toHaveLength(1);
  return all[0]!;
}

test('an ordinary feed', async () => {
  expect(await read(rss(ordinary))).toEqual({
    title: 'Press',
    link: 'https://www.example.gov/',
    items: [{ key: 'n1', title: 'Hearing on cameras', link: 'https://www.example.gov/1', published: '2026-07-22', text: 'At ten.' }],
    notes: [],
    pause: null,
  });
});

describe('a body that is no feed is refused', () => {
  test.each([
    ['an HTML page', '<!DOCTYPE html><html><head><title>Press</title></head><body>News</body></html>', 'not a feed'],
    ['a page that links to a feed', '<html><link rel="alternate" type="application/rss+xml" href="/rss.xml"></html>', 'not a feed'],
    ['a page that speaks of a feed later', `<html>${' '.repeat(1000)}<rss></html>`, 'not a feed'],
    ['an error page of ColdFusion', '\r\n<html><head><title>Error</title></head><body>An error occurred.</body></html>', 'not a feed'],
    ['nothing', ' ', 'not a feed'],
    ['JSON', '{"items": []}', 'not a feed'],
    ['a page with the word at its beginning', '<html><rss></rss></html>', 'cannot be read as a feed'],
    ['an RSS file without channel', '<rss version="2.0"/>', 'cannot be read as a feed'],
    ['a feed cut off inside an item', rss(ordinary).slice(0, 500), 'cannot be read as a feed, perhaps cut off'],
    ['a feed cut off at its end', rss(ordinary).slice(0, -3), 'cannot be read as a feed, perhaps cut off'],
    ['elements that are not closed', rss('<item><title>A</item>'), 'cannot be read as a feed'],
  ])('%s', async (_, body, message) => {
    await expect(read(body)).rejects.toThrow(message);
  });
});

describe('another feed than expected is refused', () => {
  test('by its title', async () => {
    await expect(read(rss(ordinary), { title: 'Hearings' })).rejects.toThrow('another feed: its title is "Press", expected was "Hearings"');
  });

  test('by its link', async () => {
    await expect(read(rss(ordinary), { domain: 'senate.gov' })).rejects.toThrow(
      'another feed: it belongs to www.example.gov, expected was senate.gov',
    );
  });

  test.each<FeedExpectation>([{ title: 'PRESS', domain: 'example.gov' }, { domain: 'www.example.gov' }, { title: null, domain: null }])(
    'and %j is the right one',
    async (expected) => {
      expect((await read(rss(ordinary), expected)).items).toHaveLength(1);
    },
  );

  test('and a title is read with its entities', async () => {
    const { title } = await read(rss('', '<title>Press &amp;amp; News &amp;#8217;26</title>'), { title: 'Press & News ’26' });
    expect(title).toBe('Press & News ’26');
  });
});

describe('the key', () => {
  const item = (inside: string) => `<item>${inside}</item>`;
  const keys = async (...inside: string[]) => (await items(rss(inside.map(item).join('')))).map(({ key }) => key);

  test('is the link when all entries have one guid', async () => {
    expect(
      await keys(
        '<guid>urn:uuid:https</guid><title>A</title><link>https://www.example.gov/a</link>',
        '<guid>urn:uuid:https</guid><title>B</title><link>https://www.example.gov/b</link>',
      ),
    ).toEqual(['https://www.example.gov/a', 'https://www.example.gov/b']);
  });

  test('is made of title and date when guid and link are the same too', async () => {
    const same = '<guid>urn:uuid:https</guid><a10:link href="https://www.example.gov/"/><title>Legislative day</title>';
    const found = await keys(
      `${same}<pubDate>Thu, 01 Oct 2026 11:33:10 -0400</pubDate>`,
      `${same}<pubDate>Thu, 01 Oct 2026 11:32:10 -0400</pubDate>`,
    );
    expect(new Set(found).size).toBe(2);
    for (const key of found) expect(key).toMatch(/^[0-9a-f]{64}$/);
  });

  test('tells apart what has only different texts', async () => {
    const found = await keys(
      '<title>Advisory</title><description>One</description>',
      '<title>Advisory</title><description>Two</description>',
    );
    expect(new Set(found).size).toBe(2);
  });

  test('of one entry does not depend on the others', async () => {
    const one = '<guid>a</guid><title>A</title>';
    expect((await keys(one, '<guid>b</guid>', '<guid>b</guid><title>C</title>'))[0]).toBe((await keys(one))[0]);
  });

  test.each([
    '14637 at http://example.gov',
    '/products/gao-26-107879',
    'http://example.gov/%3Ca%20href%3D%22/press/x%22%3Eview%3C/a%3E',
    'javascript:alert(1)',
  ])('%j is opaque text and never a link', async (guid) => {
    expect(await only(`<guid isPermaLink="true">${guid}</guid><title>A</title>`)).toMatchObject({ key: guid, link: null });
  });

  test('is the link when the guid is empty', async () => {
    const item = await only('<guid isPermaLink="false"/><title>A</title><link>https://www.example.gov/a</link>');
    expect(item.key).toBe('https://www.example.gov/a');
  });
});

describe('entries without guid or date', () => {
  test('of RSS 0.92 are read, and their date is unknown', async () => {
    const body =
      '<rss version="0.92"><channel><title>Old</title><link>http://example.gov</link><lastBuildDate>Tue, 16 Apr 2013 18:33:46 +0000</lastBuildDate><item><title>A</title><description>B</description><link>http://example.gov/a/</link></item></channel></rss>';
    expect(await items(body)).toEqual([
      { key: 'http://example.gov/a/', title: 'A', link: 'http://example.gov/a/', published: null, text: 'B' },
    ]);
  });

  test('of a feed that forgot its version are read', async () => {
    expect(await items(`<rss><channel><title>Old</title>${ordinary}</channel></rss>`)).toHaveLength(1);
  });

  test('never get the date of today', async () => {
    for (const date of ['', '<pubDate/>', '<pubDate>soon</pubDate>', '<pubDate>Thu, 31 Feb 2026 10:00:00 -0500</pubDate>']) {
      expect((await only(`<title>A</title>${date}`)).published).toBeNull();
    }
  });
});

describe('the date', () => {
  const dateOf = async (date: string) => (await only(`<title>A</title><pubDate>${date}</pubDate>`)).published;

  test('of Drupal is read', async () => {
    expect(await dateOf('Monday, April 15, 2013 - 2:23pm')).toBe('2013-04-15');
  });

  test('with EST in summer keeps its day', async () => {
    expect(await dateOf('Wed, 22 Jul 2026 23:30:00 EST')).toBe('2026-07-22');
  });

  test('of Dublin Core is read', async () => {
    expect((await only('<title>A</title><dc:date>2026-07-22T10:00:00-04:00</dc:date>')).published).toBe('2026-07-22');
  });

  test('of Atom inside RSS is read', async () => {
    expect((await only('<title>A</title><a10:updated>2026-07-22T10:00:00-04:00</a10:updated>')).published).toBe('2026-07-22');
  });
});

test('element names in other letters are the same elements', async () => {
  const body = rss(
    '<Item><TITLE>A</TITLE><Link>https://www.example.gov/a</Link><GUID>g</GUID><pubdate>Wed, 22 Jul 2026 10:00:00 EST</pubdate></Item>',
    '<title>Press</title><lastbuilddate>x</lastbuilddate><webmaster>web@example.gov</webmaster>',
  );
  expect(await items(body)).toEqual([{ key: 'g', title: 'A', link: 'https://www.example.gov/a', published: '2026-07-22', text: '' }]);
});

describe('the link', () => {
  const linkOf = async (inside: string, channel?: string) => (await items(rss(`<item><title>A</title>${inside}</item>`, channel)))[0]!.link;

  test.each([
    [
      'index.cfm?FuseAction=Press.View&amp;Name=A new day',
      'https://www.example.gov/public/index.cfm?FuseAction=Press.View&Name=A%20new%20day',
    ],
    ['/press/1', 'https://www.example.gov/press/1'],
    ['//cdn.example.gov/1', 'https://cdn.example.gov/1'],
    ['\n  https://www.example.gov/two words \n', 'https://www.example.gov/two%20words'],
  ])('%j is resolved against the site and encoded', async (link, whole) => {
    expect(await linkOf(`<link>${link}</link>`, '<title>P</title><link>https://www.example.gov/public/index.cfm</link>')).toBe(whole);
  });

  test('is resolved against the feed when the channel has none', async () => {
    expect(await linkOf('<link>a.html</link>', '<title>P</title>')).toBe('https://news.example.gov/feeds/a.html');
  });

  test.each([
    '<atom:link href="https://www.example.gov/a"/>',
    '<a10:link href="https://www.example.gov/a"/>',
    '<link/><a10:link href="/a"/>',
  ])('is taken from %s', async (link) => {
    expect(await linkOf(link)).toBe('https://www.example.gov/a');
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'https://a:b@www.example.gov/', 'mailto:press@example.gov', 'https://'])(
    '%s is no link',
    async (link) => {
      expect(await linkOf(`<link>${link}</link>`)).toBeNull();
    },
  );

  test('of Atom to the feed itself is no link', async () => {
    expect(await linkOf('<atom:link rel="self" href="https://www.example.gov/feed"/>')).toBeNull();
  });
});

describe('ampersands that XML does not allow', () => {
  test('are repaired once and reported', async () => {
    const feed = await read(
      rss(
        '<item><title>R&D&nbsp;&ndash; AT&amp;T</title><link>https://www.example.gov/?a=1&b=2</link><description><![CDATA[A & B &amp; C]]></description></item>',
      ),
    );
    expect(feed.items[0]).toMatchObject({ title: 'R&D – AT&T', link: 'https://www.example.gov/?a=1&b=2', text: 'A & B & C' });
    expect(feed.notes).toEqual(['not well-formed: 4 "&" that XML does not allow were repaired']);
  });

  test('are left alone in a feed that can be read', async () => {
    const feed = await read(rss('<item><title>A</title><link><![CDATA[https://www.example.gov/?a=1&copy=2]]></link></item>'));
    expect(feed.items[0]!.link).toBe('https://www.example.gov/?a=1&copy=2');
    expect(feed.notes).toEqual([]);
  });

  test('do not hide a feed that is broken otherwise', async () => {
    await expect(read(rss('<item><title>A & B</item>'))).rejects.toThrow('cannot be read as a feed');
  });

  test('are not a way to define entities', async () => {
    const body = `<!DOCTYPE rss [<!ENTITY x "boom">]>${rss('<item><title>A &x; B</title></item>').replace(/^<\?xml.*?\?>/, '')}`;
    await expect(read(body)).rejects.toThrow('the feed declares entities of its own');
  });
});

describe('the description', () => {
  const textOf = async (description: string) => (await only(`<title>A</title>${description}`)).text;

  test.each([
    ['is missing', '', ''],
    ['is empty', '<description/>', ''],
    [
      'is HTML in CDATA',
      '<description><![CDATA[<p>One <b>two</b></p><p>Three&nbsp;&amp; four</p>]]></description>',
      'One two\n\nThree & four',
    ],
    ['is escaped HTML', '<description>&lt;p&gt;One &lt;a href="x"&gt;two&lt;/a&gt;&lt;/p&gt;</description>', 'One two'],
    ['is escaped twice', '<description>Ways &amp;amp; Means &amp;ldquo;now&amp;rdquo;</description>', 'Ways & Means “now”'],
    ['shows markup as text', '<description>use &amp;lt;b&amp;gt;</description>', 'use <b>'],
    ['has unescaped markup', '<description><p>One <b>two</b></p></description>', 'One two'],
    ['has a sign that is no tag', '<description><![CDATA[1 < 2 and 3 > 2]]></description>', '1 < 2 and 3 > 2'],
    ['is in another element', '<content:encoded><![CDATA[<p>One</p>]]></content:encoded>', 'One'],
    ['has marks that turn its direction', '<description>o\u202ene &amp;#8238;two</description>', 'one two'],
  ])('that %s', async (_, description, text) => {
    expect((await textOf(description)).replaceAll(/ ?\n ?/g, '\n')).toBe(text);
  });

  test('of half a million broken tags is read', async () => {
    expect(await textOf(`<description><![CDATA[${'<p <'.repeat(125_000)}]]></description>`)).toContain('[cut]');
  });
});

test('a single entry, and none at all', async () => {
  expect(await items(rss(ordinary))).toHaveLength(1);
  expect(await items(rss(''))).toEqual([]);
  expect(await items('<rss version="2.0"><channel><title>P</title></channel></rss>')).toEqual([]);
});

test('who wrote it is dropped', async () => {
  const feed = await read(
    rss(
      '<item><title>A</title><dc:creator>jdoe@example.gov</dc:creator><author>jdoe@example.gov (J. Doe)</author></item>',
      '<title>P</title><managingEditor>jdoe@example.gov</managingEditor><webMaster>jdoe@example.gov</webMaster>',
    ),
  );
  expect(JSON.stringify(feed)).not.toContain('jdoe');
});

test('an entry that is repeated word for word is taken once and reported', async () => {
  const feed = await read(rss(ordinary + ordinary));
  expect(feed.items.map(({ key }) => key)).toEqual(['n1']);
  expect(feed.notes).toEqual(['entries repeated word for word and taken once: 1']);
});

describe('how long the feed asks to be left alone', () => {
  test.each([
    ['<ttl>2880</ttl>', 2880],
    ['<sy:updatePeriod>\n hourly </sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>', 30],
    ['<ttl>60</ttl><sy:updatePeriod>weekly</sy:updatePeriod>', 10_080],
    ['<ttl>often</ttl>', null],
  ])('%s', async (channel, pause) => {
    expect((await read(rss('', `<title>P</title>${channel}`))).pause).toBe(pause);
  });
});

test('RSS 1.0 (RDF)', async () => {
  const body = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel rdf:about="x"><title>P</title><link>https://www.example.gov/</link></channel>
    <item rdf:about="urn:1"><title>A</title><link>https://www.example.gov/a</link><dc:date>2026-07-22</dc:date><description>B</description></item></rdf:RDF>`;
  expect(await items(body)).toEqual([{ key: 'urn:1', title: 'A', link: 'https://www.example.gov/a', published: '2026-07-22', text: 'B' }]);
});

describe('Atom', () => {
  const atom = (entry: string) =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>P</title><link rel="self" href="${address}"/><link href="https://www.example.gov/"/><updated>2026-07-22T00:00:00Z</updated><entry>${entry}</entry></feed>`;

  test('is read', async () => {
    const feed = await read(
      atom(
        '<id>urn:1</id><title type="html">A &amp;amp; B</title><link rel="enclosure" href="/a.pdf"/><link rel="alternate" href="/a"/><published>2026-07-21T10:00:00Z</published><updated>2026-07-22T10:00:00Z</updated><summary type="html">&lt;p&gt;C&lt;/p&gt;</summary>',
      ),
    );
    expect(feed).toMatchObject({ title: 'P', link: 'https://www.example.gov/' });
    expect(feed.items).toEqual([{ key: 'urn:1', title: 'A & B', link: 'https://www.example.gov/a', published: '2026-07-21', text: 'C' }]);
  });

  test('with a date nobody can read, and a link without attributes, is read all the same', async () => {
    const [entry] = await items(atom('<id>urn:1</id><title>A</title><link>https://www.example.gov/a</link><published>soon</published>'));
    expect(entry).toMatchObject({ link: 'https://www.example.gov/a', published: null });
  });

  test('with XHTML inside is text', async () => {
    const [entry] = await items(
      atom('<id>urn:1</id><title type="xhtml"><div>A <b>B</b></div></title><content type="xhtml"><div><p>C</p></div></content>'),
    );
    expect(entry!.text).toBe('C');
    expect(entry!.title).toContain('B');
  });
});

test.each(['</script><img src=x onerror=alert(1)>', '{process.exit(1)}', '---\ntitle: x', '=HYPERLINK("x")', '__proto__', 'constructor'])(
  'a title is text and nothing else: %j',
  async (hostile) => {
    const escaped = hostile.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const [item] = await items(rss(`<item><title>${escaped}</title><guid>${escaped}</guid></item>`));
    expect(item!.title).toBe(hostile.replace('\n', ' '));
  },
);
