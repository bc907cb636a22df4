import { closedListOf, type ClosedList, type FieldFacts } from './field.ts';

/**
 * @param columns of the tables that are published
 * @param schemas JSON Schemas that are published
 * @returns every closed list in them once, in the order in which they first stand there
 */
export function closedListsIn(columns: readonly FieldFacts[], schemas: readonly unknown[]): ClosedList[] {
  const all = [...columns.flatMap(({ list }) => list ?? []), ...schemas.flatMap(listsBelow)];
  return [...new Map(all.map((list) => [list.title, list])).values()];
}

function listsBelow(part: unknown): ClosedList[] {
  if (typeof part !== 'object' || part === null) return [];
  const own = closedListOf(part);
  return own === null ? Object.values(part).flatMap(listsBelow) : [own];
}
