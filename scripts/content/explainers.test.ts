import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { components, findExplainerProblems, problemsIn } from './explainers.ts';
import { readContent } from './read.ts';

const figure = { id: 'photos' } as never;
const explainers = new Map([
  ['one', { figures: [figure] }],
  ['two', { figures: [] }],
]);
const of = (body: string, id = 'one') => problemsIn(`---\ntitle: "<Nosuch />"\n---\n\n${body}\n`, id, explainers);

test('what exists is taken', async () => {
  expect(of('Today <Count headline="banned expired" /> of <Figure id="photos" />, and <em>that</em> < 3.')).toEqual([]);
  expect(of('<Figure\n  from="one"\n  id="photos"\n/>', 'two')).toEqual([]);
  const { records } = await readContent('content', ['explainers']);
  expect(findExplainerProblems('content', records)).toEqual([]);
});

test.each([
  ['<Count headline="restrictedd" />', '"restrictedd" is not a headline; there are: banned,'],
  ['<Count />', 'give it headline="…"'],
  ['<Nosuch />', 'there is no component "Nosuch"; there are: Count, Figure'],
  ['<Figure id="phottos" />', 'content/explainers/one.mdx has no figure "phottos" in its front matter; it has: photos'],
  ['<Figure id="photos" from="three" />', 'there is no explainer "three"'],
])('%s is named with its line', (tag, message) => {
  expect(of(`Text.\n\nMore ${tag} text.`)).toEqual([{ line: 7, message: `${tag}: ${message}`.endsWith(',') ? expect.stringContaining(message) as string : `${tag}: ${message}` }]);
});

test('code and comments show a component without using it', () => {
  expect(of('`<Nosuch />`\n\n```mdx\n<Nosuch />\n```\n\n{/* <Nosuch /> */}')).toEqual([]);
});

test('the page of an explainer gives it the same components', () => {
  const [, given = ''] = /components=\{\{([^}]*)\}\}/.exec(readFileSync('src/pages/explainers/[id].astro', 'utf8')) ?? [];
  expect(given.split(',').map((name) => name.trim()).sort()).toEqual([...components].sort());
});
