import type { Fault } from '../fault.ts';
import { ownAddress } from '../server.ts';
import type { Body } from '../stand-in.ts';

/** JSON has none of this; the same bodies in place of JSON are "XML error with 200". */
const notJson = { json: null } as const;

/** XML only: the House's pages, which are HTML, stay as they are, and the XML of its events is wrong. */
const inXml = (change: (text: string) => string) => (body: Body) =>
  body.type.startsWith('text/xml') ? { ...body, text: change(body.text) } : body;
/** Inside the text of the first title: before its accent, or at the end of the first element of the other feeds. */
const inTitle = (text: string) =>
  inXml((whole) =>
    whole.includes('caf\u00e9')
      ? whole.replace('caf\u00e9', () => `${text}caf\u00e9`)
      : whole.replace(/(?<=>)[^<>]+(?=<\/)/, (words) => `${words}${text}`),
  );
/** Inside the root element, after all else. */
const beforeEnd = (text: string) => inXml((whole) => whole.replace(/(?=<\/[\w:-]+>\s*$)/, () => text));
/** Before the root element, after the declaration. */
const atTop = (prologue: string, reference: string) => (body: Body) => {
  const { text, ...rest } = inTitle(reference)(body);
  return { ...rest, text: text.replace(/^(<\?xml[^>]*\?>\s*)?/, (declaration) => `${declaration}${prologue}`) };
};
const entities = (declarations: string) => `<!DOCTYPE r [${declarations}]>`;

const laughs = Array.from({ length: 9 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join('');
const deep = 20_000;

/** XML that is broken, hostile or only odd. */
export const xmlFaults: readonly Fault[] = [
  {
    name: 'element not closed',
    right: 'fails',
    but: notJson,
    spoil: inXml((text) => text.replace(/<\/[\w:-]+>(?=\s*<\/[\w:-]+>\s*$)/, '')),
  },
  { name: '"<" in a text', right: 'fails', but: notJson, spoil: inTitle(' 5 < 6 ') },
  { name: 'CDATA not closed', right: 'fails', but: notJson, spoil: inTitle('<![CDATA[') },
  { name: 'comment not closed', right: 'fails', but: notJson, spoil: inTitle('<!-- ') },
  { name: 'billion laughs', right: 'fails', but: notJson, asProcess: true, spoil: atTop(entities(`<!ENTITY l0 "lol">${laughs}`), '&l9;') },
  {
    name: 'one long entity, often',
    right: 'fails',
    but: notJson,
    asProcess: true,
    spoil: atTop(entities(`<!ENTITY a "${'a'.repeat(100_000)}">`), '&a;'.repeat(100_000)),
  },
  {
    name: 'external entity, file:',
    right: 'fails',
    but: notJson,
    spoil: atTop(entities('<!ENTITY x SYSTEM "file:///etc/passwd">'), '&x;'),
  },
  {
    name: 'external entity, http:',
    right: 'fails',
    but: notJson,
    spoil: atTop(entities(`<!ENTITY x SYSTEM "${ownAddress}/secret">`), '&x;'),
  },
  { name: 'parameter entity', right: 'fails', but: notJson, spoil: atTop(entities(`<!ENTITY % x SYSTEM "${ownAddress}/secret"> %x;`), '') },
  // RSS 0.91 names its document type; nothing is fetched for it.
  {
    name: 'document type elsewhere',
    right: 'fails',
    but: { ...notJson, 'committee-feeds': 'same' },
    spoil: atTop(`<!DOCTYPE r SYSTEM "${ownAddress}/secret.dtd">`, ''),
  },
  // The feeds' reader takes no harm: its time grows with the depth and no faster.
  {
    name: 'elements 20,000 deep',
    right: 'fails',
    but: { ...notJson, 'committee-feeds': 'same' },
    asProcess: true,
    spoil: inTitle(`${'<a>'.repeat(deep)}${'</a>'.repeat(deep)}`),
  },
  { name: '200,000 elements', right: 'same', but: notJson, asProcess: true, spoil: beforeEnd('<a/>'.repeat(200_000)) },
  // The XML reader refuses such names, which no source has; that of the feeds takes no harm from them.
  {
    name: 'elements like "__proto__"',
    right: 'fails',
    but: { ...notJson, 'committee-feeds': 'same' },
    spoil: beforeEnd('<__proto__><polluted>1</polluted></__proto__>'),
  },
  {
    name: 'elements like "constructor"',
    right: 'fails',
    but: { ...notJson, 'committee-feeds': 'same' },
    spoil: beforeEnd('<constructor><prototype><polluted>1</polluted></prototype></constructor>'),
  },
];
