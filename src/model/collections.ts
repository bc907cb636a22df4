import type { Committee } from './committee.ts';
import { explainerSchema, type Explainer } from './explainer.ts';
import { hearingSchema, type Hearing } from './hearing.ts';
import { jurisdictionSchema, type Jurisdiction } from './jurisdiction.ts';
import { legislationSchema, type Legislation } from './legislation.ts';
import { measureSchema, type Measure } from './measure.ts';
import { noticeSchema, type Notice } from './notice.ts';
import { programSchema, type Program } from './program.ts';

/** The collections that are folders of `.mdx` files, with their schemas: the one place that pairs a folder with a noun. */
export const collectionSchemas = {
  jurisdictions: jurisdictionSchema,
  measures: measureSchema,
  programs: programSchema,
  explainers: explainerSchema,
  hearings: hearingSchema,
  legislation: legislationSchema,
  notices: noticeSchema,
} as const;

export type CollectionName = keyof typeof collectionSchemas;

/** All records by id. */
export interface ContentRecords {
  jurisdictions: Map<string, Jurisdiction>;
  measures: Map<string, Measure>;
  programs: Map<string, Program>;
  explainers: Map<string, Explainer>;
  hearings: Map<string, Hearing>;
  legislation: Map<string, Legislation>;
  notices: Map<string, Notice>;
  committees: Map<string, Committee>;
}
