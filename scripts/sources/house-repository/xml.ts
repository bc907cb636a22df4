import { z } from 'astro/zod';
import { complaint } from '#pull/complaint.ts';
import { readXml } from '../xml-answer.ts';

/** The text of an element or attribute, `''` when it is absent or empty. Attributes beside the text are dropped, log-in names with them. */
export const words = z.preprocess((value) => {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return typeof one === 'object' && one !== null ? ((one as Record<string, unknown>)['#text'] ?? '') : one;
}, z.string().default(''));

/** An element with children or attributes; absent and empty ones have nothing in them. Only what `shape` names is kept. */
export function element<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.preprocess(
    (value) => (value === undefined || value === '' ? {} : typeof value === 'string' ? { '#text': value } : value),
    z.object(shape),
  );
}

/**
 * Reads one of the repository's XML files. They have no declaration, begin with a stylesheet instruction and have Windows line ends.
 * @param text the whole body
 * @param root name of the root element
 * @param lists elements that may repeat
 * @returns the root's content in the form of `shape`; attributes have `@` before their name
 * @throws Error when the body is not that file, see `readXml`, or of another shape
 */
export function readAs<T>(text: string, root: string, lists: readonly string[], shape: z.ZodType<T>): T {
  const read = shape.safeParse(readXml(text, { what: `a ${root}`, root, lists, attributePrefix: '@' }));
  if (!read.success) throw new Error(complaint(read.error));
  return read.data;
}
