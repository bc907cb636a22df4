import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** What an XML answer should be. */
export interface Expected {
  /** For messages, e.g. `hearings.xml`. */
  what: string;
  /** Name of the root element; prefixes of namespaces are taken off all names. */
  root: string;
  /** Elements that are lists even where there is only one. */
  lists: readonly string[];
  /** Put before the names of attributes, where an element may hold a child of the same name. */
  attributePrefix?: string;
}

/**
 * Reads an XML answer. Numbers and dates stay text, and every text is trimmed.
 * @param text the whole body, with or without a byte order mark
 * @returns what the root element holds, unchecked; `''` when that is nothing
 * @throws Error that says what the body is instead: empty, with a document type, cut off, another root. Hosts answer with HTML pages and
 *   status 200 (senate.gov, seen 2026-10-03).
 */
export function readXml(text: string, { what, root, lists, attributePrefix = '' }: Expected): unknown {
  if (text.trim() === '') throw new Error('the answer is empty');
  // No file read here has a document type; one would only serve to define entities.
  if (/<!DOCTYPE/i.test(text)) throw new Error(`not ${what}: the answer has a document type, as an HTML page has`);
  const valid = XMLValidator.validate(text);
  if (valid !== true) throw new Error(`not well-formed XML, perhaps cut off: ${valid.err.msg} (line ${valid.err.line})`);
  const reader = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: attributePrefix,
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: true,
    // Numeric character references (&#8217;) are only read with this on.
    htmlEntities: true,
    removeNSPrefix: true,
    isArray: (name) => lists.includes(name),
  });
  const document = reader.parse(text) as Record<string, unknown>;
  if (!Object.hasOwn(document, root)) {
    throw new Error(`not ${what}: the root element is <${Object.keys(document).find((name) => !name.startsWith('?')) ?? 'nothing'}>`);
  }
  return document[root];
}
