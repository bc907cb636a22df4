import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { legislationSchema } from '#model/legislation.ts';
import { map } from './map.ts';
import { parse } from './parse.ts';

// Real answers of federalregister.gov, kept outside the project: developers who have them beside it check against them, others do not.
const samples = path.resolve('..', 'shared/samples/federal-register');
const sample = (name: string) => readFileSync(path.join(samples, name), 'utf8');
const testWithSamples = test.runIf(existsSync(samples));

testWithSamples('the two rules of August 2020', () => {
  const { documents, count, next } = parse(sample('2020_documents.json'));
  expect([count, next]).toEqual([2, null]);
  const records = documents.map((document) => map(document));
  for (const { record } of records) legislationSchema.parse({ ...record, firstSeen: '2026-07-25T18:00:37Z' });
  expect(records.map(({ id }) => id)).toEqual(['federal-register/2020-17393', 'federal-register/2020-17469']);
  expect(records[0]!.record).toMatchObject({
    title: 'Treatment of Payments to Charitable Entities in Return for Consideration',
    kind: 'Rule',
    status: 'Final regulations.',
    passed: '2020-08-11',
    enacted: '2020-08-11',
    sponsors: ['Treasury Department', 'Internal Revenue Service'],
    documents: [{ url: 'https://www.govinfo.gov/content/pkg/FR-2020-08-11/pdf/2020-17393.pdf' }],
  });
  expect(records[1]!.record).toMatchObject({ status: 'Final rule; request for comments.', enacted: '2020-08-26' });
  expect(records[1]!.record.summary).toMatch(/^The FAA is adopting a new airworthiness directive/);
});

testWithSamples('a single document has the same shape as a result', () => {
  const { documents } = parse(`{"count": 1, "results": [${sample('2020_document.json')}]}`);
  expect(documents.map((document) => map(document).record.title)).toEqual(['Airworthiness Directives; The Boeing Company Airplanes']);
});

testWithSamples('documents on public inspection, which have no abstract, are read', () => {
  const { documents, count } = parse(sample('2020_public_documents_current.json'));
  expect([count, documents.length]).toEqual([100, 100]);
  const summaries = documents.map((document) => map(document).record.summary);
  expect(summaries.filter((summary) => summary !== undefined)).toEqual([]);
});

testWithSamples('the page for a missing document is no search result', () => {
  expect(() => parse(sample('missing-document_404.html'))).toThrow('not JSON but a page or XML');
});
