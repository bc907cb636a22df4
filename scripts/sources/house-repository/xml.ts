import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { z } from 'astro/zod';

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
 * @returns the root's content; attributes have `@` before their name
 * @throws Error when the body is not that file: empty, cut off, another root, or with a document type, which would only define entities
 */
export function readXml(text: string, root: string, lists: readonly string[]): unknown {
  if (text.trim() === '') throw new Error('the answer is empty');
  if (/<!DOCTYPE/i.test(text)) throw new Error('the XML has a document type, which the repository’s files never have');
  const valid = XMLValidator.validate(text);
  if (valid !== true) throw new Error(`not well-formed XML, perhaps cut off: ${valid.err.msg} (line ${valid.err.line})`);
  const reader = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: true,
    // Numeric character references (&#8217;) are only read with this on.
    htmlEntities: true,
    isArray: (name) => lists.includes(name),
  });
  const document = reader.parse(text) as Record<string, unknown>;
  if (!(root in document)) {
    throw new Error(`the root element is <${Object.keys(document).find((name) => !name.startsWith('?')) ?? 'nothing'}>, not <${root}>`);
  }
  return document[root];
}

/** @returns what a schema did not like, in one line. */
export function complaint(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
}
