import { closedListOf, type FieldFacts } from './field.ts';

/** A key of a JSON file, however deep, as the codebook shows it. */
export interface SchemaKey extends Pick<FieldFacts, 'description' | 'values' | 'list'> {
  /** With the keys above it: `coverage.state`, `actors[].rule`. */
  name: string;
  /** In the words of JSON: `string or null`, `array`. */
  type: string;
}

/** A part of a JSON Schema, as far as the codebook needs it. */
interface Part {
  title?: string;
  oneOf?: unknown;
  type?: string;
  description?: string;
  enum?: unknown[];
  properties?: Record<string, Part>;
  items?: Part;
  anyOf?: Part[];
}

/** @returns the keys that a schema names, each followed by those below it. */
export function schemaKeys(schema: object, above = ''): SchemaKey[] {
  return Object.entries((schema as Part).properties ?? {}).flatMap(([key, part]) => {
    const shape = part.anyOf?.find(({ type }) => type !== 'null') ?? part;
    const inside = shape.items ?? shape;
    const list = closedListOf(inside);
    const name = above + key;
    return [
      {
        name,
        type: `${shape.type ?? 'any'}${shape === part ? '' : ' or null'}`,
        description: part.description ?? shape.description ?? '',
        ...(inside.enum === undefined ? {} : { values: inside.enum.map(String) }),
        ...(list === null ? {} : { list }),
      },
      ...schemaKeys(inside, `${name}${shape.items === undefined ? '' : '[]'}.`),
    ];
  });
}
