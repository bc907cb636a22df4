import { describe, expect, test } from 'vitest';
import { dayUrl, eventUrl, meetingUrls } from './addresses.ts';
import { answer, dayPage, fixture, knownHearing, meetingUrl, meetingXml, observe, ordinary, withKnown } from './stand-in.ts';

describe('the address of the XML', () => {
  const clues = { eventId: '9', links: [], codes: ['II10', 'II00'], days: ['2026-03-11', '2026-03-10'], type: 'HHRG', congress: 119 };

  test('is looked for under subcommittee and committee, new day and first day', () => {
    expect(meetingUrls(clues)).toEqual([
      'https://docs.house.gov/meetings/II/II10/20260311/9/HHRG-119-II10-20260311.xml',
      'https://docs.house.gov/meetings/II/II00/20260311/9/HHRG-119-II00-20260311.xml',
      'https://docs.house.gov/meetings/II/II10/20260310/9/HHRG-119-II10-20260310.xml',
      'https://docs.house.gov/meetings/II/II00/20260310/9/HHRG-119-II00-20260310.xml',
    ]);
  });

  test('is looked for at six places at most', () => {
    expect(meetingUrls({ ...clues, type: null })).toHaveLength(6);
    expect(meetingUrls({ ...clues, type: null, codes: ['RU00'], days: ['2026-03-11'] }).map((url) => url.slice(-26, -22))).toEqual([
      'HHRG',
      'HMKP',
      'HMTG',
    ]);
  });

  test('is read from the files of the event first', () => {
    const folder = 'http://docs.house.gov/meetings/AS/AS26/20260309/9';
    const links = [
      `${folder}/BILLS-119HR1ih.pdf`,
      `${folder}/HMKP-118-AS26-20260309-SD001.pdf`,
      'http://docs.house.gov/meetings/AS/AS26/20260309/8/x.pdf',
    ];
    expect(meetingUrls({ ...clues, links, codes: [] })).toEqual([
      'https://docs.house.gov/meetings/AS/AS26/20260309/9/HMKP-118-AS26-20260309.xml',
      'https://docs.house.gov/meetings/AS/AS26/20260309/9/HHRG-119-AS26-20260309.xml',
    ]);
  });

  test('may come from the committee’s name in the calendar alone', async () => {
    const url = 'https://docs.house.gov/meetings/RU/RU00/20260310/900305/HMTG-119-RU00-20260310.xml';
    const collected = await answer({ [dayUrl('2026-03-10')]: dayPage('900305'), [url]: meetingXml({ id: 'HMTG900305', type: 'HMTG' }) });
    expect(observe(collected).map(({ sourceUrl, claim }) => [sourceUrl, claim.kind])).toEqual([[url, 'meeting']]);
  });

  test('may be the full committee’s though a subcommittee sits', async () => {
    const url = 'https://docs.house.gov/meetings/JU/JU00/20260310/900301/HHRG-119-JU00-20260310.xml';
    const page = fixture('event-page.html').replaceAll('/meetings/', '/elsewhere/');
    const collected = await answer({ ...ordinary, [eventUrl('900301')]: page, [meetingUrl]: null, [url]: fixture('hearing.xml') });
    expect(observe(collected)[0]?.sourceUrl).toBe(url);
  });

  test('is not asked at another place because a record says so', async () => {
    const known = withKnown(
      knownHearing('900301', '2026-03-10', 'https://evil.example/meetings/JU/JU26/20260310/900301/HHRG-119-JU26-20260310.xml'),
    );
    expect(observe(await answer(ordinary, known))[0]?.sourceUrl).toBe(meetingUrl);
  });
});
