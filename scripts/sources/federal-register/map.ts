import { cleanLine, httpAddress } from '#model/outside-text.ts';
import { isPartialDate } from '#model/partial-date.ts';
import type { LegislationObservation } from '#pull/source.ts';
import { freeLine, freeText } from '#pull/drop-contacts.ts';
import type { RawDocument } from './parse.ts';

/**
 * Turns one document into our words.
 * @throws Error saying what cannot be read
 */
export function map(document: RawDocument): LegislationObservation {
  const number = document.document_number;
  // `2026-20322`, `C1-2020-12345`, `E9-1234`; it becomes the name of a file.
  if (!/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/.test(number)) throw new Error(`no document number: "${freeLine(number).slice(0, 40)}"`);
  const title = freeLine(document.title);
  if (title === '') throw new Error('no title');
  const summary = freeText(document.abstract);
  const type = cleanLine(document.type);
  const commentsClose = readDay(document, 'comments_close_on');
  const pdf = httpAddress(document.pdf_url);
  return {
    kind: 'legislation',
    id: `federal-register/${number}`,
    sourceId: number,
    record: {
      title,
      jurisdiction: 'us',
      client: 'federal-register',
      file: number,
      kind: type || null,
      status: freeLine(document.action) || null,
      body: null,
      introduced: null,
      onAgenda: null,
      passed: readDay(document, 'publication_date'),
      enacted: readDay(document, 'effective_on'),
      enactmentNumber: null,
      // Absent where there is no such thing; a proposed rule without the day does not say it.
      ...(commentsClose === null && type !== 'Proposed Rule' ? {} : { commentsClose }),
      ...(summary === '' ? {} : { summary }),
      sponsors: readAgencies(document),
      history: [],
      documents: pdf === null ? [] : [{ title: 'PDF', kind: null, url: pdf }],
      url: httpAddress(document.html_url),
      source: 'federal-register',
    },
  };
}

/** Plain days, Eastern. */
function readDay(document: RawDocument, field: 'publication_date' | 'effective_on' | 'comments_close_on'): string | null {
  const text = document[field];
  if (text === '') return null;
  if (text.length !== 10 || !isPartialDate(text)) throw new Error(`cannot read ${field} "${freeLine(text).slice(0, 40)}"`);
  return text;
}

function readAgencies({ agencies }: RawDocument): string[] {
  return [...new Set(agencies.map(({ name, raw_name }) => freeLine(name) || freeLine(raw_name)).filter((name) => name !== ''))];
}
