import { describe, expect, test } from 'vitest';
import { readBill } from './stand-in.ts';

describe('a bill', () => {
  test('becomes a file in our own words, without addresses of people', () => {
    expect(readBill()).toEqual({
      kind: 'legislation',
      id: 'congress/119-s-9001',
      sourceId: '119-s-9001',
      record: {
        title: 'Example Face Act',
        jurisdiction: 'us',
        client: 'congress',
        file: '119-s-9001',
        kind: 'Bill',
        status: 'Referred to the Committee on Examples.',
        body: null,
        introduced: '2026-01-15',
        onAgenda: null,
        passed: null,
        enacted: null,
        enactmentNumber: null,
        number: 'S. 9001',
        sponsors: ['Sen. Example, Jane [D-OH]'],
        history: [{ date: '2026-02-03', body: null, action: 'Referred to the Committee on Examples.', result: null }],
        documents: [],
        url: 'https://www.congress.gov/bill/119th-congress/senate-bill/9001',
        source: 'congress-gov',
      },
    });
  });

  test('of which little is said is kept', () => {
    const little = { latestAction: undefined, introducedDate: undefined, sponsors: undefined, legislationUrl: undefined };
    expect(readBill(little).record).toMatchObject({
      status: null,
      introduced: null,
      sponsors: [],
      history: [],
      url: 'https://www.congress.gov/bill/119th-congress/senate-bill/9001',
    });
    expect(readBill({ latestAction: null, introducedDate: null, sponsors: [], legislationUrl: null }).record).toEqual(
      readBill(little).record,
    );
  });

  test('whose days cannot be read has none', () => {
    expect(readBill({ introducedDate: 'May', latestAction: { actionDate: '2026-02-30', text: 'Read twice.' } }).record).toMatchObject({
      introduced: null,
      status: 'Read twice.',
      history: [{ date: null, action: 'Read twice.' }],
    });
  });

  test('with a hostile address gets the page we know', () => {
    expect(readBill({ legislationUrl: 'javascript:alert(1)' }).record.url).toBe(
      'https://www.congress.gov/bill/119th-congress/senate-bill/9001',
    );
  });

  test('that is law says which', () => {
    expect(readBill({ laws: [{ number: '119-5', type: 'Public Law' }] }).record.enactmentNumber).toBe('Public Law 119-5');
  });

  test('whose sponsor has no full name is told by the other names', () => {
    expect(readBill({ sponsors: [{ firstName: 'Jane', lastName: 'Example' }, {}] }).record.sponsors).toEqual(['Jane Example']);
  });

  test.each([
    [{ title: '' }, 'no title'],
    [{ type: 'constructor' }, 'cannot tell which bill it is'],
    [{ number: '../1' }, 'cannot tell which bill it is'],
    [{ congress: null }, 'cannot tell which bill it is'],
  ])('with %j is refused', (differences, message) => {
    expect(() => readBill(differences)).toThrow(message);
  });
});
