import { z } from 'astro/zod';
import { complaint } from '#pull/complaint.ts';
import { parseJson } from '../json-answer.ts';

const words = z
  .string()
  .nullish()
  .transform((value) => value ?? '');

/** The Federal Register's own words for one document. `excerpts`, a cut snippet with markup, is neither asked for nor read. */
export const rawDocumentSchema = z.object({
  document_number: z.string(),
  title: words,
  type: words,
  action: words,
  abstract: words,
  publication_date: words,
  effective_on: words,
  comments_close_on: words,
  html_url: words,
  pdf_url: words,
  // Only `raw_name` is always there.
  agencies: z
    .array(z.object({ name: words, raw_name: words }))
    .nullish()
    .transform((list) => list ?? []),
});

export type RawDocument = z.infer<typeof rawDocumentSchema>;

/** The fields asked for. */
export const fields = Object.keys(rawDocumentSchema.shape);

const pageSchema = z.object({
  count: z.number(),
  results: z.array(z.unknown()).nullish(),
  next_page_url: z.string().nullish(),
});

export interface ResultPage {
  documents: RawDocument[];
  count: number;
  /** As the answer writes it; null on the last page. */
  next: string | null;
}

/**
 * Reads one page of search results.
 * @param unread called for a document of another shape; the rest is read all the same
 * @throws Error when the body is not a page of results
 */
export function parse(text: string, unread: (item: string, reason: string) => unknown = () => {}): ResultPage {
  const page = pageSchema.safeParse(parseJson(text));
  if (!page.success) throw new Error('not search results: no "count" in the answer');
  const { count, results, next_page_url: next } = page.data;
  if (!results && count > 0) throw new Error(`not search results: a count of ${count} and no "results"`);
  const documents = (results ?? []).flatMap((row, index) => {
    const read = rawDocumentSchema.safeParse(row);
    if (read.success) return [read.data];
    const named = z.object({ document_number: z.string() }).safeParse(row);
    unread(named.success ? named.data.document_number : `row ${index + 1}`, complaint(read.error));
    return [];
  });
  return { documents, count, next: next ?? null };
}
