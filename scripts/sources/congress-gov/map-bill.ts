import { cleanLine, httpAddress } from '#model/outside-text.ts';
import { isPartialDate } from '#model/partial-date.ts';
import type { LegislationObservation } from '#pull/source.ts';
import { freeLine } from '#pull/drop-contacts.ts';
import { billFile, billPage, billWord, printedNumber, readBillType, type Bill } from './bill-number.ts';
import type { RawBill } from './parse.ts';

/**
 * Turns one bill into our words.
 * @throws Error saying what cannot be read
 */
export function mapBill(bill: RawBill): LegislationObservation {
  const named = readName(bill);
  const title = freeLine(bill.title);
  if (title === '') throw new Error('no title');
  const action = freeLine(bill.latestAction?.text ?? '');
  const law = bill.laws.map(({ type, number }) => cleanLine(`${type} ${number}`)).find((text) => text !== '');
  return {
    kind: 'legislation',
    id: `congress/${billFile(named)}`,
    sourceId: billFile(named),
    record: {
      title,
      jurisdiction: 'us',
      client: 'congress',
      file: billFile(named),
      kind: billWord(named.type),
      status: action || null,
      body: null,
      introduced: readDay(bill.introducedDate),
      onAgenda: null,
      passed: null,
      enacted: null,
      enactmentNumber: law ?? null,
      number: printedNumber(named.type, named.number),
      sponsors: readSponsors(bill),
      history: action === '' ? [] : [{ date: readDay(bill.latestAction?.actionDate ?? ''), body: null, action, result: null }],
      documents: [],
      url: httpAddress(bill.legislationUrl) ?? billPage(named),
      source: 'congress-gov',
    },
  };
}

function readName(bill: RawBill): Bill {
  const [congress, type] = [Number(bill.congress), readBillType(bill.type)];
  if (!Number.isInteger(congress) || congress < 1 || type === null || !/^\d+$/.test(bill.number)) {
    throw new Error(`cannot tell which bill it is: "${freeLine(`${bill.congress} ${bill.type} ${bill.number}`).slice(0, 60)}"`);
  }
  return { congress, type, number: bill.number };
}

/** The API's days are those of Washington; an absent or unreadable one is not known. */
function readDay(text: string): string | null {
  const day = text.slice(0, 10);
  return day.length === 10 && isPartialDate(day) ? day : null;
}

function readSponsors({ sponsors }: RawBill): string[] {
  return sponsors
    .map(({ fullName, firstName, lastName }) => freeLine(fullName) || freeLine(`${firstName} ${lastName}`))
    .filter((name) => name !== '');
}
