import type { Fault } from '../fault.ts';
import type { Body } from '../stand-in.ts';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** These sources answer with something else. */
const jsonOnly = { xml: null, rss: null, html: null } as const;

/** Walks through an answer and puts `leaf` in place of what is no list and no object. */
const leaves = (leaf: (value: Json, key: string) => Json) => onJson((answer) => walk(answer, leaf));

function walk(value: Json, leaf: (value: Json, key: string) => Json, key = ''): Json {
  if (Array.isArray(value)) return value.map((one) => walk(one, leaf, key));
  if (typeof value !== 'object' || value === null) return leaf(value, key);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(inner, leaf, name)]));
}

function onJson(change: (answer: Json) => Json) {
  return (body: Body): Body => ({ ...body, text: JSON.stringify(change(JSON.parse(body.text) as Json)) });
}

/** Changes the first row of the list that an answer is or holds. */
const firstRow = (change: (row: Json) => Json) =>
  onJson((answer) => {
    if (Array.isArray(answer)) return answer.length === 0 ? answer : [change(answer[0]!), ...answer.slice(1)];
    const [name, list] = Object.entries(answer ?? {}).find(([, value]) => Array.isArray(value)) ?? [];
    return Array.isArray(list) && list.length > 0 ? { ...(answer as object), [name!]: [change(list[0]!), ...list.slice(1)] } : answer;
  });

const isId = (key: string) => /id$|number$|file$|^count$/i.test(key);

/** Adds a key to every object of an answer's text. */
const withKeys =
  (keys: string) =>
  (body: Body): Body => ({ ...body, text: body.text.replace(/\{(?=\s*")/g, `{${keys},`) });

const depth = 100_000;
const deep = `${'['.repeat(depth)}${']'.repeat(depth)}`;
/** In place of the first text with an accent, which is a title. */
const deepTitle = (body: Body): Body => ({ ...body, text: body.text.replace(/"[^"]*caf\u00e9[^"]*"/, deep) });

/** Answers in JSON that are well-formed and of another shape. */
export const jsonFaults: readonly Fault[] = [
  { name: 'numbers for texts', right: 'fails', but: jsonOnly, spoil: leaves((value) => (typeof value === 'string' ? 12_345 : value)) },
  { name: 'null everywhere', right: 'fails', but: jsonOnly, spoil: leaves(() => null) },
  { name: 'null but for ids', right: 'fails', but: jsonOnly, spoil: leaves((value, key) => (isId(key) ? value : null)) },
  { name: 'objects for values', right: 'fails', but: jsonOnly, spoil: leaves(() => ({ value: 1 })) },
  { name: 'lists for values', right: 'fails', but: jsonOnly, spoil: leaves((value) => [value]) },
  { name: 'true for values', right: 'fails', but: jsonOnly, spoil: leaves(() => true) },
  {
    name: 'numbers without bounds',
    right: 'fails',
    but: jsonOnly,
    spoil: (body) => ({ ...body, text: body.text.replace(/: -?\d+(?=[,\n])/g, ': 1e999') }),
  },
  { name: 'first row null', mayLack: true, right: 'says', but: jsonOnly, spoil: firstRow(() => null) },
  { name: 'first row a text', mayLack: true, right: 'says', but: jsonOnly, spoil: firstRow(() => 'row') },
  { name: 'first row empty', mayLack: true, right: 'says', but: jsonOnly, spoil: firstRow(() => ({})) },
  {
    name: 'keys like "__proto__"',
    right: 'same',
    but: jsonOnly,
    spoil: withKeys('"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"toString":null,"hasOwnProperty":0,"":0'),
  },
  { name: 'nested 100,000 deep', right: 'fails', but: jsonOnly, asProcess: true, spoil: (body) => ({ ...body, text: deep }) },
  { name: 'a field nested so deep', right: 'same', but: jsonOnly, asProcess: true, spoil: withKeys(`"more":${deep}`) },
  { name: 'a title nested so deep', right: 'says', but: { ...jsonOnly, 'congress-gov': 'fails' }, asProcess: true, spoil: deepTitle },
];
