import { z } from 'astro/zod';
import { cleanText } from '#model/outside-text.ts';
import { dropContacts } from '#pull/drop-contacts.ts';

/**
 * Reduces a recorded list to what may lie in the project: the fields that are read, without e-mail addresses, phone numbers and log-ins.
 * @param text a JSON list of objects
 * @param fields names of the fields to keep
 * @param inner names to keep in the objects of a field that is a list itself
 * @returns JSON, one field a line
 */
export function keepOnly(text: string, fields: readonly string[], inner: Readonly<Record<string, readonly string[]>> = {}): string {
  const rows = z.array(z.unknown()).parse(JSON.parse(text));
  return `${JSON.stringify(
    rows.map((row) => reduce(row, fields, inner)),
    null,
    2,
  )}\n`;
}

function reduce(row: unknown, fields: readonly string[], inner: Readonly<Record<string, readonly string[]>>): Record<string, unknown> {
  const given = z.record(z.string(), z.unknown()).safeParse(row).data ?? {};
  const kept = fields.filter((field) => field in given).map((field) => [field, value(given[field], inner[field])] as const);
  return Object.fromEntries(kept);
}

/** What is not a plain value is kept only where its fields are named: anything could be inside. */
function value(given: unknown, fields: readonly string[] | undefined): unknown {
  if (typeof given === 'string') return withoutContacts(given);
  if (Array.isArray(given)) return fields === undefined ? [] : given.map((one) => reduce(one, fields, {}));
  return typeof given === 'object' ? null : given;
}

/** A text without contacts stays as the city wrote it, odd blanks included. */
function withoutContacts(text: string): string {
  const clean = cleanText(text);
  const dropped = dropContacts(clean);
  return dropped === clean ? text : dropped;
}
