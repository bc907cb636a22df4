import { describe, expect, test } from 'vitest';
import { parseDay } from './parse-day.ts';
import { parseWitnesses } from './parse-witnesses.ts';
import { dayPage, fixture, meetingUrl } from './stand-in.ts';

describe('a day page', () => {
  test('gives id, title and committee of each row, and nothing from outside the list', () => {
    expect(parseDay(fixture('day.html'))).toEqual([
      {
        eventId: '900301',
        title: '“Faces & Places”: a hearing',
        committee: 'Subcommittee on Samples (Committee on the Judiciary)',
        links: [],
      },
      { eventId: '900302', title: 'H.R. 7002', committee: 'Committee on Rules', links: [] },
    ]);
  });

  test('without meetings is an empty list', () => {
    expect(parseDay(fixture('day-empty.html'))).toEqual([]);
  });

  test('may have the list in another form', () => {
    const html = `<form action="./ByDay.aspx"><div><a href="ByEvent.aspx?EventID=7">A</a> <a href="${meetingUrl}">XML</a></div></form>`;
    expect(parseDay(html)).toEqual([{ eventId: '7', title: 'A', committee: '', links: [meetingUrl] }]);
  });

  test('keeps markup in a title as text', () => {
    const html = dayPage('7').replace('Title 7', '&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; <b>x</b>');
    expect(parseDay(html)?.[0]?.title).toBe('<script>alert(1)</script> &amp; x');
  });
});

describe('a witness list', () => {
  test('without witnesses is one', () => {
    expect(parseWitnesses('<witness-list meeting-id="5"/>', '5')).toEqual([]);
  });

  test('of another event is refused', () => {
    expect(() => parseWitnesses(fixture('witnesses.xml'), '900399')).toThrow('the witness list is that of event "900301"');
  });
});
