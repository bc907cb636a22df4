import type { FileChange } from '#feeds/legislation-items.ts';
import type { Jurisdiction } from '#model/jurisdiction.ts';
import type { Legislation } from '#model/legislation.ts';
import { isPartialDate } from '#model/partial-date.ts';
import { clip, formatDate } from './format.ts';
import { placeName } from './places.ts';

/** The fields of a file in the words of a page. */
export const fileFieldWords: Record<string, string> = {
  title: 'title',
  kind: 'kind',
  status: 'status',
  body: 'body',
  introduced: 'introduced',
  onAgenda: 'on the agenda',
  passed: 'passed or published',
  enacted: 'enacted or in effect',
  enactmentNumber: 'enactment number',
  commentsClose: 'comments close',
  summary: 'summary',
  number: 'number',
  sponsors: 'sponsors',
  history: 'what happened',
  documents: 'documents',
  url: 'official page',
};

/** @returns "Washington, DC, B26-0012", or by its number in the city's system, "San Francisco, CA, file 190110". */
export function fileName(
  { jurisdiction, number, file }: Pick<Legislation, 'jurisdiction' | 'number' | 'file'>,
  jurisdictions: ReadonlyMap<string, Jurisdiction>,
): string {
  return `${placeName(jurisdiction, jurisdictions)}, ${number ?? `file ${file}`}`;
}

/** @returns old and new value of a change of a file, "Pending → Passed". */
export function fileChangeWords({ field, from, to }: Pick<FileChange, 'field' | 'from' | 'to'>): string {
  return `${fileValue(field, from)} → ${fileValue(field, to)}`;
}

function fileValue(field: string, value: unknown): string {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return 'nothing';
  // Of a long history the last step is what was, and what is, the state of things.
  if (field === 'history' && Array.isArray(value)) return rowName(value.at(-1));
  if (Array.isArray(value)) return clip(value.map(rowName).join(', '), 300);
  if (typeof value === 'string') return value.length === 10 && isPartialDate(value) ? formatDate(value) : clip(value, 300);
  return rowName(value);
}

/** What names a row of a list: a document its title, a step its action and result. */
function rowName(row: unknown): string {
  if (typeof row !== 'object' || row === null) return String(row);
  const { title, action, result } = row as { title?: unknown; action?: unknown; result?: unknown };
  if (typeof title === 'string') return title;
  if (typeof action === 'string') return typeof result === 'string' ? `${action}: ${result}` : action;
  return JSON.stringify(row);
}
