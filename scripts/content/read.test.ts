import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { formatContentFile } from '#model/front-matter.ts';
import { madeUpMeasure } from '#model/stand-in.ts';
import { digestOfContent, readContent } from './read.ts';

const law = 'measures/us/ca/alameda/2019-a-law.mdx';
const made = madeUpMeasure('us/ca/alameda');
const lawText = formatContentFile(made, Object.keys(made));

const meeting = {
  ...{ title: 'A meeting', kind: 'hearing', access: 'open', jurisdiction: 'us', congress: 119, chamber: 'senate', eventId: '338684' },
  ...{ committees: ['sshr00'], date: '2026-07-30', startsAt: null, timeZone: 'America/New_York', status: 'scheduled', location: {}, url: 'https://example.org/' },
  ...{ topics: [], witnesses: [], bills: [], documents: [], videos: [], links: [], changes: [], sources: [] },
  ...{ origin: 'pull', firstSeen: '2026-07-25T18:00:37Z', seenIn: [{ source: 'senate-schedule', url: 'https://example.org/', id: '338684' }] },
};

/** A content folder with one law and these files. */
function contentWith(files: Record<string, string | Uint8Array> = {}): string {
  const root = mkdtempSync(path.join(tmpdir(), 'banwatch-read-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [file, text] of Object.entries({ [law]: lawText, ...files })) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  return root;
}

const problemsIn = async (root: string) =>
  (await readContent(root)).problems.filter(({ file }) => file !== 'retired.yaml').map(({ file, message }) => `${file} ${message}`);

test.each(['2026-law.md', '2026-law.mdx.txt', '2026-law.MDX', '2026-law', 'notes.txt'])('%s among the laws is named: nobody would read it', async (name) => {
  const root = contentWith({ [`measures/us/ca/alameda/${name}`]: 'a law' });
  expect(await problemsIn(root)).toEqual([`measures/us/ca/alameda/${name} ${endsOtherwise}`]);
});
const endsOtherwise = 'is not read by anything, because its name does not end in ".mdx": rename it, or take it away from the records';

test('a folder beside the collections is named, and what systems and editors hide is not', async () => {
  const hidden = { 'measures/.DS_Store': 'x', 'measures/us/.gitkeep': '', 'hearings/.cache/x.json': '{}', '.pull/staging/0.txt': 'x' };
  expect(await problemsIn(contentWith(hidden))).toEqual([]);
  expect(await problemsIn(contentWith({ 'measure/us/ca/2026-law.mdx': 'a law' }))).toEqual([
    expect.stringMatching(/^measure is no collection, so nothing in it is read: rename it to one of jurisdictions, measures, /),
  ]);
});

test('a hidden file that the site would take for a record is named', async () => {
  expect(await problemsIn(contentWith({ 'measures/us/ca/.law.mdx': 'x' }))).toEqual([
    expect.stringMatching(/^measures\/us\/ca\/\.law\.mdx its name cannot be an address/),
    expect.stringMatching(/^measures\/us\/ca\/\.law\.mdx cannot be read/),
  ]);
});

test('a file that is not UTF-8 is named, and not read as something else', async () => {
  const root = contentWith({ 'measures/us/ca/2026-law.mdx': Buffer.from('---\nname: "José Núñez"\n---\n', 'latin1') });
  expect(await problemsIn(root)).toEqual([expect.stringMatching(/^measures\/us\/ca\/2026-law\.mdx cannot be read: it is not saved as UTF-8: open it/)]);
  const list = contentWith({ 'committees.yaml': Buffer.from('- name: "José"\n', 'latin1') });
  expect(await problemsIn(list)).toEqual([expect.stringMatching(/^committees\.yaml cannot be read: it is not saved as UTF-8/)]);
});

test('a byte order mark before the first line changes nothing', async () => {
  const root = contentWith({ [law]: `\ufeff${lawText}`, 'committees.yaml': '\ufeff[]\n' });
  expect(await problemsIn(root)).toEqual([]);
  expect((await readContent(root)).records.measures.size).toBe(1);
});

test('a folder that is called like a record, and a link to nothing, are named', async () => {
  const root = contentWith({ 'measures/us/ca/x.mdx/y.mdx': lawText });
  symlinkSync(path.join(root, 'nothing'), path.join(root, 'measures/us/ca/dead.mdx'));
  const problems = await problemsIn(root);
  expect(problems).toContain('measures/us/ca/x.mdx is a folder, and a name that ends in ".mdx" is that of a record: rename the folder');
  expect(problems).toContain('measures/us/ca/dead.mdx cannot be read (ENOENT): put a file there, or remove it');
  expect(digestOfContent(root)).toHaveLength(64);
});

test('a text that shows nothing or misleads is named with its key, in laws, in what people add to a hearing, and in lists', async () => {
  const named = (name: string) => contentWith({ [law]: lawText.replace(/^name: .*$/m, `name: ${name}`) });
  expect(await problemsIn(named('"   "'))).toEqual([`${law} name: is blank: write something, or take it out`]);
  for (const [text, code] of [['\\0', '0000'], ['\\e', '001B'], ['\u202e', '202E']]) {
    expect(await problemsIn(named(`"A${text}B"`))).toEqual([`${law} name: holds the hidden character U+${code}: take it out`]);
  }
  const hearing = 'hearings/119/senate/338684.mdx';
  const pulled = formatContentFile(meeting, Object.keys(meeting), 'curated:\n  note: "\u200b"\n');
  expect(await problemsIn(contentWith({ [hearing]: pulled }))).toEqual([`${hearing} curated.note: holds the hidden character U+200B: take it out`]);
  const committee = '- {code: "slai00", name: "A\\eB", chamber: "senate"}\n';
  expect(await problemsIn(contentWith({ 'committees.yaml': committee }))).toEqual([
    'committees.yaml 0.name: holds the hidden character U+001B: take it out',
  ]);
});

test('lines that end as on Windows hide nothing', async () => {
  const text = lawText.replace(/^summary: .*$/m, 'summary: |\n  Two\n\n  paragraphs.\nstatusNote: >-\n  folded\n  text');
  expect(await problemsIn(contentWith({ [law]: text.replaceAll('\n', '\r\n') }))).toEqual([]);
});

test('files where no record may lie are named', async () => {
  const files = ['jurisdictions/check', 'jurisdictions/us/ca/Alameda', 'explainers/more/x', 'hearings/week/2026-W31'];
  const problems = await problemsIn(contentWith(Object.fromEntries(files.map((id) => [`${id}.mdx`, '---\n---\n']))));
  for (const id of files) expect(problems).toContainEqual(expect.stringContaining(`${id}.mdx cannot lie there: `));
});

test('two files whose names differ only in capital letters are named', async () => {
  const root = contentWith({ 'measures/us/ca/alameda/2019-A-law.mdx': lawText });
  expect(await problemsIn(root)).toEqual([
    `${law} differs from measures/us/ca/alameda/2019-A-law.mdx only in capital letters, so on many systems they are one file: rename it`,
  ]);
});

test('a content folder is read the same whatever is said of its path', async () => {
  const root = contentWith();
  cpSync('content/committees.yaml', path.join(root, 'committees.yaml'));
  for (const same of [`${root}/`, path.relative('.', root), `${root}/measures/..`]) {
    expect((await readContent(same)).records.measures.size).toBe(1);
    expect(digestOfContent(same)).toBe(digestOfContent(root));
  }
});
