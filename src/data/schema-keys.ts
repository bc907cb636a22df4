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

/** @returns the keys that a schema names, each followed by those below it; where it has several forms, the keys of all. */
export function schemaKeys(schema: object, above = ''): SchemaKey[] {
  const forms = (schema as Part).anyOf ?? [schema as Part];
  const properties = new Map(forms.flatMap((form) => Object.entries(form.properties ?? {})));
  return [...properties].flatMap(([key, part]) => {
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
