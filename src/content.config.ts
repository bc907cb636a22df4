import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { file } from 'astro/loaders';
import { collectionSchemas, type CollectionName } from '#model/collections.ts';
import { sourceRecordSchema, type SourceRecord } from '#model/source-record.ts';
import { sourceHealthSchema, type SourceHealth } from '#model/source-health.ts';
import { committeeSchema, type Committee } from '#model/committee.ts';
import { retiredSchema, type Retired } from '#model/retired.ts';
import { readYaml } from '#model/read-yaml.ts';
import { dataRecords } from '#lib/data-records.ts';
import { writtenRecords } from '#lib/written-records.ts';

/** The content folder; another one can be named for a trial build, e.g. of hostile or generated content. */
const content = process.env['BANWATCH_CONTENT'] ?? './content';

// Read as data: thousands of files, and what stands below the front matter is Markdown in which nothing runs.
const records = (name: CollectionName) => defineCollection({ loader: dataRecords(`${content}/${name}`), schema: collectionSchemas[name] });

// Real MDX with components, a module each, so dozens of files and no more.
const pages = (name: CollectionName) => defineCollection({ loader: writtenRecords(`${content}/${name}`), schema: collectionSchemas[name] });

export const collections = {
  jurisdictions: records('jurisdictions'),
  measures: records('measures'),
  programs: records('programs'),
  explainers: pages('explainers'),
  hearings: records('hearings'),
  legislation: records('legislation'),
  notices: records('notices'),
  sources: defineCollection({
    loader: file(`${content}/sources.yaml`, { parser: (text) => readYaml(text) as SourceRecord[] }),
    schema: sourceRecordSchema,
  }),
  retired: defineCollection({
    loader: file(`${content}/retired.yaml`, {
      // One entry that holds the list: Astro warns of a collection without entries, and this list may well be empty.
      parser: (text) => [{ id: 'list', entries: readYaml(text) as Retired[] }],
    }),
    schema: z.strictObject({ id: z.string(), entries: z.array(retiredSchema) }),
  }),
  sourceHealth: defineCollection({
    loader: file(`${content}/source-health.yaml`, {
      // One entry, as above: before the first pull on a schedule the list is empty.
      parser: (text) => [{ id: 'list', entries: readYaml(text) as SourceHealth[] }],
    }),
    schema: z.strictObject({ id: z.string(), entries: z.array(sourceHealthSchema) }),
  }),
  committees: defineCollection({
    loader: file(`${content}/committees.yaml`, {
      parser: (text) => (readYaml(text) as Committee[]).map((committee) => ({ id: committee.code, ...committee })),
    }),
    schema: committeeSchema.extend({ id: committeeSchema.shape.code }),
  }),
};
