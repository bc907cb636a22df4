import { z } from 'astro/zod';
import { slugOf } from '#model/find-place.ts';

/** Types of a table's cells, in the words of Table Schema. */
export type FieldType = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'datetime';

/** What is told about a column or a field: read from the schema of the model, so that no text is written twice. */
export interface FieldFacts {
  type: FieldType;
  description: string;
  /** The closed list its values come from. */
  values?: readonly string[];
  /** The same with its name and what each value means; absent where the values are names of tables or fields. */
  list?: ClosedList;
  /** The cell holds several values. */
  isList?: true;
}

/** A closed list of the model, as `closedList` writes it into a schema. */
export interface ClosedList {
  title: string;
  values: readonly { value: string; meaning: string }[];
}

interface Described {
  title?: string;
  oneOf?: unknown;
  type?: string;
  format?: string;
  description?: string;
  enum?: unknown[];
  items?: Described;
  anyOf?: Described[];
}

/** What stands between the values of a cell that holds a list. */
export const listSeparator = ' | ';

/** @returns type, meaning and closed list of a field of a schema; a list becomes text with a separator. */
export function factsOf(schema: z.ZodType): FieldFacts {
  const described = z.toJSONSchema(schema, { io: 'output' }) as Described;
  const shape = described.anyOf?.find(({ type }) => type !== 'null') ?? described;
  const item = shape.type === 'array' ? shape.items : undefined;
  const values = (item ?? shape).enum?.map(String);
  const list = closedListOf(item ?? shape);
  const facts: FieldFacts = {
    type: typeOf(shape),
    description: described.description ?? shape.description ?? '',
    ...(values === undefined ? {} : { values }),
    ...(list === null ? {} : { list }),
  };
  return item === undefined ? facts : { ...facts, ...listOf(facts.description) };
}

/** @returns the closed list that a part of a JSON Schema is, or null. */
export function closedListOf({ title, oneOf }: { title?: unknown; oneOf?: unknown }): ClosedList | null {
  if (typeof title !== 'string' || !Array.isArray(oneOf)) return null;
  const values = (oneOf as { const: string; description: string }[]).map(({ const: value, description: meaning }) => ({ value, meaning }));
  return { title, values };
}

/** @returns the fragment under which the codebook explains a list. */
export function listAnchor({ title }: ClosedList): string {
  return `list-${slugOf(title)}`;
}

/** @returns facts of a column whose cells hold several values. */
export function listOf(description: string): FieldFacts {
  return { type: 'string', description: `${description} Several values are separated by "${listSeparator}".`.trim(), isList: true };
}

function typeOf({ type, format }: Described): FieldType {
  if (type === 'integer' || type === 'number' || type === 'boolean') return type;
  if (type === 'string' && format === 'date') return 'date';
  return type === 'string' && format === 'date-time' ? 'datetime' : 'string';
}
