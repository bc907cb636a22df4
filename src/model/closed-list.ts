import { z } from 'astro/zod';

/**
 * A closed list with what each of its values means; a value without a meaning is a type error. Schemas, codebook and data package read the meanings
 * from here.
 * @param title names the list, in the plural
 */
export function closedList<const Values extends readonly string[]>(
  title: string,
  values: Values,
  meanings: Readonly<Record<Values[number], string>>,
) {
  // JSON Schema has no other place for what one value of an `enum` means.
  const oneOf = values.map((value: Values[number]) => ({ const: value, description: meanings[value] }));
  return z.enum(values).meta({ title, oneOf });
}
