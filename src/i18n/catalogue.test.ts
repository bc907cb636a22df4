import { expect, test } from 'vitest';
import { en } from './en.ts';
import { es } from './es.ts';

/** A text, or a function that puts one together. */
type Entry = string | ((...values: string[]) => string);
interface Group {
  [key: string]: Entry | Group;
}

/** Words that are the same in both languages. */
const same = ['yesNo.no'];

function entries(group: Group, above = ''): [key: string, entry: Entry][] {
  return Object.entries(group).flatMap(([key, entry]): [string, Entry][] =>
    typeof entry === 'object' ? entries(entry, `${above}${key}.`) : [[`${above}${key}`, entry]],
  );
}

const english = new Map(entries(en as unknown as Group));
const spanish = new Map(entries(es as unknown as Group));

function asText(entry: Entry): string {
  return typeof entry === 'string' ? entry : entry('(1)', '(2)', '(3)');
}

test('both languages have the same keys', () => {
  expect([...spanish.keys()].sort()).toEqual([...english.keys()].sort());
});

test('no text is empty', () => {
  for (const [key, entry] of [...english, ...spanish]) expect(asText(entry).trim(), key).not.toBe('');
});

test.each([...english.keys()])('%s takes the same values, and uses them, in both languages', (key) => {
  const [one, other] = [english.get(key)!, spanish.get(key)!];
  expect(typeof other).toBe(typeof one);
  if (typeof one !== 'function' || typeof other !== 'function') return;
  expect(other.length).toBe(one.length);
  const used = (entry: Entry) => ['(1)', '(2)', '(3)'].filter((value) => asText(entry).includes(value));
  expect(used(other)).toEqual(used(one));
});

test('every text is translated', () => {
  const untranslated = [...english].filter(([key, entry]) => asText(entry) === asText(spanish.get(key)!)).map(([key]) => key);
  expect(untranslated).toEqual(same);
});

test('a text links to the same pages in both languages', () => {
  const links = (entry: Entry) => [...asText(entry).matchAll(/\]\((\w+)\)/g)].map(([, key]) => key).sort();
  for (const [key, entry] of english) expect(links(spanish.get(key)!), key).toEqual(links(entry));
});

test('one of a thing is spoken of in the singular', () => {
  const several = [
    /1 (more |past |postal )?(meetings|hearings|sources|places|rules|fuentes|reuniones|audiencias|lugares|localidades|normas)/,
    /1 more are/,
    /Otras 1|Las 1/,
  ];
  for (const language of [en, es]) {
    const { home, check, place, hearings, browser } = language;
    const said = [
      home.allAhead('1'),
      check.postalPlaces('1', true),
      place.moreHearings('1'),
      place.moreThere('1'),
      place.sourcesOf('1', ''),
      hearings.more('1'),
      browser.check.choose(1),
      browser.answer.moreRules(1),
      browser.filters.ahead(1, 1),
      browser.filters.past(1, 1),
    ];
    for (const words of said) for (const pattern of several) expect(words).not.toMatch(pattern);
  }
});
