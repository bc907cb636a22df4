import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkContent, type Ended } from './pull.ts';

/** A file as somebody may propose it: a good one with some of it replaced. */
interface Proposal {
  file: string;
  /** The good file it is made from. */
  from: string;
  replace: readonly [good: RegExp, bad: string];
  /** What the check says of it: where, and what to do. */
  says: RegExp;
}

const measure = 'measures/us/ca/alameda/2019-privacy-policy-face-recognition.mdx';
const hearing = 'hearings/119/senate/338684.mdx';
const summary = /^summary: .*$/m;
const inMeasure = (name: string, bad: string, says: RegExp): Proposal => ({
  file: `measures/us/ca/alameda/${name}.mdx`,
  from: measure,
  replace: [summary, bad],
  says,
});
const letters = 'abcdefghi';
/** Nine to the ninth power of texts. */
const bomb = [...letters]
  .map(
    (name, depth) =>
      `${name}: &${name} [${Array(9)
        .fill(depth === 0 ? 'x' : `*${letters[depth - 1]!}`)
        .join()}]`,
  )
  .join('\n');

const proposals: Readonly<Record<string, Proposal>> = {
  'a tag that would build a function': inMeasure(
    'tag',
    'summary: !!js/function "function () {}"',
    /:11 {2}.*a tag \("!!js\/function"\) is not taken: remove it/,
  ),
  'a tag of its own': inMeasure('own-tag', 'summary: !run x', /a tag \("!run"\) is not taken/),
  'a bomb of aliases': inMeasure('bomb', bomb, /:12 {2}.*an alias \("\*name"\) is not taken: write the text out/),
  'an alias of itself': inMeasure('circle', 'summary: &a [*a]', /an alias .* is not taken/),
  'a merge of an alias': inMeasure('merge', 'x: &a { summary: y }\n<<: *a', /an alias .* is not taken/),
  'a key twice': inMeasure('twice', 'summary: "x"\nsummary: "y"', /:12 {2}.*duplicated mapping key/),
  'a key of every object': inMeasure('proto', 'summary: "x"\n__proto__: { status: repealed }', /Unrecognized key: "__proto__"/),
  'a text that ends the front matter': inMeasure('ends', 'summary: |\n---\nx', /summary: |cannot be read/),
  'front matter in TOML': { ...inMeasure('toml', '', /front matter must begin with a line "---"/), replace: [/^---$/m, '+++'] },
  'a megabyte of text': inMeasure('huge', `summary: "${'word '.repeat(200_000)}"`, /summary: longer than 20,000 characters: shorten it/),
  'a text that turns around': inMeasure(
    'turns',
    'summary: "\u202egnp.exe\u202c"',
    /summary: holds the hidden character U\+202E: take it out/,
  ),
  'a text that steers a terminal': inMeasure('steers', 'summary: "\\e[31mred"', /summary: holds the hidden character U\+001B/),
  'a text with a line of its own for other formats': inMeasure(
    'line',
    'summary: "a\\r\\nATTACH:x"',
    /summary: holds the hidden character U\+000D/,
  ),
  'a text that shows nothing': inMeasure('nothing', 'summary: "   "', /summary: is blank: write something/),
  'a link that runs': {
    ...inMeasure('link', '', /sources\.0\.url: must be an http or https address/),
    replace: [/url: "https?:[^"]*"/, 'url: "javascript:alert(1)"'],
  },
  'a link with data': {
    ...inMeasure('data', '', /sources\.0\.url: must be an http or https address/),
    replace: [/url: "https?:[^"]*"/, 'url: "data:text/html,x"'],
  },
  'a place outside its folder': {
    ...inMeasure('place', '', /jurisdiction: must be a place/),
    replace: [/^jurisdiction: .*$/m, 'jurisdiction: "us/ca/../../../src"'],
  },
  'an import below a law': {
    ...inMeasure('import', '', /is Markdown, in which "import x from 'node:fs'" does nothing: take it out/),
    replace: [/\n---\n[^]*$/, "\n---\n\nimport x from 'node:fs'\n"],
  },
  'an expression below a law': {
    ...inMeasure('expression', '', /is Markdown, in which "\{process\.exit\(1\)\}" does nothing: take it out/),
    replace: [/\n---\n[^]*$/, '\n---\n\n{process.exit(1)}\n'],
  },
  'a name with markup': inMeasure('<img src=x onerror=alert(1)>', 'summary: "x"', /its name cannot be an address: rename it/),
  'a name that Windows keeps': inMeasure('CON', 'summary: "x"', /its name cannot be an address: rename it/),
  'a name that turns around': inMeasure('a\u202ecod', 'summary: "x"', /its name cannot be an address: rename it/),
  'a former id that leads elsewhere': {
    file: 'hearings/119/senate/1.mdx',
    from: hearing,
    replace: [/^origin: .*$/m, '$&\nformerIds: ["../../../src/x"]'],
    says: /formerIds\.0: must be the id of a record/,
  },
  'a curated text of a megabyte': {
    file: 'hearings/119/senate/2.mdx',
    from: hearing,
    replace: [/^---\n(?![\s\S]*^---)/m, `curated:\n  note: "${'word '.repeat(200_000)}"\n---\n`],
    says: /curated\.note: longer than 20,000 characters/,
  },
  'a topic of a meeting that nobody follows': {
    file: 'hearings/119/senate/4.mdx',
    from: hearing,
    replace: [/\n---\n$/, '\ncurated:\n  topics: ["<b>x</b>"]\n---\n'],
    says: /names the topic "<b>x<\/b>", which banwatch\.config\.ts does not have/,
  },
  'a curated key that is none': {
    file: 'hearings/119/senate/3.mdx',
    from: hearing,
    replace: [/^---\n(?![\s\S]*^---)/m, 'curated:\n  startsAt: "2026-01-01T10:00:00Z"\n---\n'],
    says: /curated: Unrecognized key: "startsAt"/,
  },
  'a law of a city that says it is the state’s': {
    ...inMeasure('state', '', /does not lie in measures\/us\/ca\/, the folder of its jurisdiction/),
    replace: [/^jurisdiction: .*$/m, 'jurisdiction: "us/ca"'],
  },
  'a copy of a meeting': {
    file: 'hearings/119/senate/copy.mdx',
    from: hearing,
    replace: [/^title: "/m, '$&Again: '],
    says: /is the same event as/,
  },
  'an address that was never one of ours': {
    file: 'retired.yaml',
    from: 'retired.yaml',
    replace: [/^\[\]$/m, '- { id: "../../../src/x", collection: "measures", on: "2026-01-31", reason: "x" }'],
    says: /0\.id: must be the id of a record/,
  },
  'a list with a tag': {
    file: 'committees.yaml',
    from: 'committees.yaml',
    replace: [/^- code: /m, '- code: !!js/regexp '],
    says: /a tag \("!!js\/regexp"\) is not taken/,
  },
};

let folder: string;
let ended: Ended;
/** One check for all of them: it names every file that is wrong. */
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'banwatch-refused-'));
  await cp('content', folder, { recursive: true });
  for (const { file, from, replace } of Object.values(proposals)) {
    const good = await readFile(path.join('content', from), 'utf8');
    const bad = good.replace(...replace);
    if (bad === good) throw new Error(`nothing was replaced in ${from}`);
    await writeFile(path.join(folder, file), bad);
  }
  ended = await checkContent(folder);
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(Object.entries(proposals))('%s is refused by the check, with the file and what to do', (_name, { file, says }) => {
  const lines = ended.printed.split('\n').filter((line) => line.startsWith(`error   ${folder}/${file}`));
  expect(lines.some((line) => says.test(line))).toBe(true);
});

test('the check ends with status 1 and its count, whatever was proposed', () => {
  expect(ended.status).toBe(1);
  expect(ended.printed).toMatch(/\d+ measures, .*; \d+ errors, \d+ warnings\n$/);
  expect(ended.printed.split('\n').every((line) => line.length < 1000)).toBe(true);
});
