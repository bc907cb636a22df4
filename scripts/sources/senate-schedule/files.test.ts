import { describe, expect, test } from 'vitest';
import { SourceError } from '#pull/source.ts';
import { parse } from './parse.ts';
import { collect, fixture, meeting, observe, schedule } from './stand-in.ts';

describe('a file that is not the schedule is refused', () => {
  const ordinary = fixture('ordinary-day.xml');
  const cases: [string, string, string][] = [
    ['an error page with status 200', fixture('error-page.html'), 'not hearings.xml: the answer has a document type, as an HTML page has'],
    ['an HTML page without document type', '<html><body><p>Gone</p></body></html>', 'not hearings.xml: the root element is <html>'],
    ['HTML that is not well-formed', '<html><body><p>Access Denied<br></body></html>', 'not well-formed XML'],
    ['an empty body', '', 'the answer is empty'],
    ['a body of white space', ' \n ', 'the answer is empty'],
    ['a file cut off inside a row', ordinary.slice(0, Math.floor(ordinary.length / 2)), 'not well-formed XML, perhaps cut off'],
    ['a file cut off between two rows', `${ordinary.split('</meeting>')[0]}</meeting>`, 'not well-formed XML, perhaps cut off'],
    ['a file without its last character', ordinary.trimEnd().slice(0, -1), 'not well-formed XML, perhaps cut off'],
    ['another root', '<rss version="2.0"><channel/></rss>', 'not hearings.xml: the root element is <rss>'],
    ['JSON', '{"meetings": []}', 'not well-formed XML'],
    ['a document type with entities', fixture('entity-bomb.xml'), 'the answer has a document type'],
    ['an empty root', schedule(), 'no meeting and no placeholder row, which this file never lacks'],
    ['a closed root', '<css_meetings_scheduled/>', 'no meeting and no placeholder row, which this file never lacks'],
    ['a root with other children', schedule('<hearing><identifier>1</identifier></hearing>'), 'no meeting and no placeholder row'],
  ];

  test.each(cases)('%s', (_, body, message) => {
    expect(() => parse(body)).toThrow(message);
  });

  test('with an error that names the source and the step', async () => {
    const failure = await collect(fixture('error-page.html')).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(SourceError);
    expect((failure as SourceError).where).toEqual({ source: 'senate-schedule', step: 'parse' });
    expect((failure as SourceError).message).toBe(
      '[senate-schedule parse] not hearings.xml: the answer has a document type, as an HTML page has',
    );
  });
});

describe('a file that looks unusual and is good', () => {
  test('has a single meeting', async () => {
    expect((await observe(schedule(meeting()))).map((hearing) => hearing?.eventId)).toEqual(['900200']);
  });

  test('begins with a byte order mark and has Windows line ends', async () => {
    const windows = `\ufeff${fixture('ordinary-day.xml').replaceAll('\n', '\r\n')}`;
    expect(await observe(windows)).toEqual(await observe(fixture('ordinary-day.xml')));
  });

  test('has an empty row, which says nothing', async () => {
    expect(await collect(schedule('<meeting/>', meeting()))).toHaveLength(1);
  });

  test('has elements we do not know', async () => {
    expect(await observe(schedule(meeting({ live_captions: 'yes' })))).toEqual(await observe(schedule(meeting())));
  });

  test('has thousands of entities', () => {
    expect(parse(schedule(...Array.from({ length: 3000 }, () => meeting({ matter: 'A &amp; B &#8217;' }))))).toHaveLength(3000);
  });
});
