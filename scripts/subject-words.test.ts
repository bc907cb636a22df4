import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { expect, test } from 'vitest';
import config from '#config';
import type { TrackerConfig } from '#model/tracker-config.ts';

/** Places that may speak of one subject, each with its reason. */
const allowed: { path: RegExp; because: string }[] = [
  {
    path: /license-?photo/i,
    because: 'what the kind of programs "license-photos" is and says; a config that does not name it has nothing of it',
  },
  { path: /^src\/(model\/program|data\/program-tables)\.ts$/, because: 'record and table of that kind' },
  { path: /^src\/model\/(vocabulary|closed-lists-law)\.ts$/, because: 'closed lists: words that only some trackers use' },
  { path: /\.test\.ts$|\/fixtures[./]|\/(sample-\w+|([\w-]+-)?stand-in)\.ts$/, because: 'tests, and records recorded or made up for them' },
];

const tracker: TrackerConfig = config;
const phrases = [
  // The subject this project began with.
  ...['face', 'faces', 'facial', 'faceprint', 'biometric', 'biometrics', 'rostro', 'rostros', 'license photo', 'license photos'],
  tracker.subject,
  ...tracker.topics.flatMap(({ id, name, phrase }) => [id, name, phrase ?? id]),
  ...Object.values(tracker.translations).flatMap((words) => [
    words.subject,
    ...Object.values(words.topics),
    ...Object.values(words.phrases),
  ]),
];
/** A hyphen stands for a blank, so that ids and addresses are found too. */
const anyOf = (words: readonly string[]) => words.map((one) => one.split(/[ -]/).map(RegExp.escape).join('[ -]')).join('|');
const subjectWords = new RegExp(`(?<![\\p{L}\\d-])(${anyOf(phrases)})(?![\\p{L}\\d])`, 'giu');
/** As it is written: `banwatch.config.ts` and `BANWATCH_NOW` are names of the software, whatever the site is called. */
const siteName = new RegExp(`(?<![\\p{L}\\d])${RegExp.escape(tracker.site.name)}(?![\\p{L}\\d])`, 'gu');

test('what the tracker follows is said in banwatch.config.ts and content/, nowhere in the code', async () => {
  const found: string[] = [];
  for await (const path of glob('{src,scripts}/**/*.{ts,astro,css}')) {
    if (allowed.some((one) => one.path.test(path))) continue;
    said(readFileSync(path, 'utf8'))
      .split('\n')
      .forEach((line, index) => {
        for (const [words] of [...line.matchAll(subjectWords), ...line.matchAll(siteName)])
          found.push(`${path}:${index + 1} says "${words}"`);
      });
  }
  expect(found.sort()).toEqual([]);
});

test('the words are found in code, and not in comments, imports and longer words', () => {
  const words = (text: string) => [...said(text).matchAll(subjectWords)].map(([word]) => word);
  expect(words("const a = 'Searched by face'; // a face\n/* faces */ <p>Facial things</p> <a href={'/license-photos/'}>")).toEqual([
    'face',
    'Facial',
    'license-photos',
  ]);
  expect(words("import { a } from './license-photos.ts';\n@font-face {}\ninterface A {}\nconst url = 'https://example.org/';")).toEqual([]);
});

/** Without comments and imports; lines keep their numbers. */
function said(text: string): string {
  const blank = (part: string) => part.replace(/[^\n]/g, ' ');
  return text
    .replace(/\/\*[^]*?\*\/|<!--[^]*?-->|(?<=^|\s)\/\/[^\n]*/gm, blank)
    .replace(/^\s*(import|export) [^;]*? from '[^']*';|^\s*import '[^']*';|import\('[^']*'\)/gm, blank);
}
