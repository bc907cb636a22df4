import { z } from 'astro/zod';
import { answerSchema } from '#model/answer-schema.ts';
import { collectionSchemas } from '#model/collections.ts';
import { committeeSchema } from '#model/committee.ts';
import { healthSchema } from '#model/health-json.ts';
import { goneSchema, retiredSchema } from '#model/retired.ts';

/** Collections of the API with the noun of one record and its schema. */
export const publishedCollections = {
  jurisdictions: { noun: 'jurisdiction', schema: collectionSchemas.jurisdictions },
  measures: { noun: 'measure', schema: collectionSchemas.measures },
  programs: { noun: 'program', schema: collectionSchemas.programs },
  explainers: { noun: 'explainer', schema: collectionSchemas.explainers },
  hearings: { noun: 'hearing', schema: collectionSchemas.hearings },
  legislation: { noun: 'legislation', schema: collectionSchemas.legislation },
  notices: { noun: 'notice', schema: collectionSchemas.notices },
  committees: { noun: 'committee', schema: committeeSchema },
} as const;

export type PublishedCollection = keyof typeof publishedCollections;
export const publishedCollectionNames = Object.keys(publishedCollections) as PublishedCollection[];

/** What else the API holds, by its noun: the answer for a place, `health.json`, one entry of `retired.json`, and what stands at old addresses. */
export const otherSchemas = {
  answer: answerSchema,
  health: healthSchema,
  retired: retiredSchema,
  gone: goneSchema,
} as const;

export type OtherNoun = keyof typeof otherSchemas;
export const otherNouns = Object.keys(otherSchemas) as OtherNoun[];

/**
 * JSON Schema (2020-12) of a published record: the model's own schema with the id in front. Dates known in part are strings with a pattern; rules between
 * fields stand in the description.
 * @param address full address of the schema
 */
export function recordSchema(name: PublishedCollection, address: string): Record<string, unknown> {
  const { noun, schema } = publishedCollections[name];
  const { $schema, properties, required, ...rest } = z.toJSONSchema(schema as z.ZodType, { io: 'output' });
  return {
    $schema,
    $id: address,
    title: noun,
    ...rest,
    properties: { id: { type: 'string', description: `Id of the record; it never changes. Unique among ${name}.` }, ...properties },
    required: ['id', ...(required ?? [])],
  };
}

/** JSON Schema (2020-12) of what the API holds beside records. @param address full address of the schema */
export function otherSchema(noun: OtherNoun, address: string): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(otherSchemas[noun], { io: 'output' });
  return { $schema, $id: address, title: noun, ...rest };
}
