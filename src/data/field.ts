import { z } from 'astro/zod';

/** Types of a table's cells, in the words of Table Schema. */
export type FieldType = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'datetime';

/** What is told about a column or a field: read from the schema of the model, so that no text is written twice. */
export interface FieldFacts {
  type: FieldType;
  description: string;
  /** The closed list its values come from. */
  values?: readonly string[];
  /** The cell holds several values. */
  isList?: true;
}

interface Described {
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
  const facts: FieldFacts = {
    type: typeOf(shape),
    description: described.description ?? shape.description ?? '',
    ...(values === undefined ? {} : { values }),
  };
  return item === undefined ? facts : listOf(facts.description, facts.values);
}

/** @returns facts of a column whose cells hold several values. */
export function listOf(description: string, values?: readonly string[]): FieldFacts {
  return {
    type: 'string',
    description: `${description} Several values are separated by "${listSeparator}".`.trim(),
    isList: true,
    ...(values === undefined ? {} : { values }),
  };
}

function typeOf({ type, format }: Described): FieldType {
  if (type === 'integer' || type === 'number' || type === 'boolean') return type;
  if (type === 'string' && format === 'date') return 'date';
  return type === 'string' && format === 'date-time' ? 'datetime' : 'string';
}
