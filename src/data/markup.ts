import XMLBuilder from 'fast-xml-builder';

/** An element: name, attributes, and what is inside: elements or plain text. */
export interface Element {
  name: string;
  attributes?: Readonly<Record<string, string | number>>;
  inside?: readonly (Element | string)[];
}

const settings = { preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '', suppressBooleanAttributes: false };
const short = new XMLBuilder({ ...settings, suppressEmptyNode: true });
const long = new XMLBuilder(settings);

/**
 * Writes elements; the library escapes every text and attribute.
 * @param empty `short` writes `<img/>`, `long` writes `<iframe></iframe>`
 */
export function markup(element: Element, empty: 'short' | 'long' = 'short'): string {
  return String((empty === 'short' ? short : long).build([toNode(element)]));
}

function toNode({ name, attributes = {}, inside = [] }: Element): Record<string, unknown> {
  return { [name]: inside.map((one) => (typeof one === 'string' ? { '#text': one } : toNode(one))), ':@': attributes };
}
