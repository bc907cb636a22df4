import { countyKind } from '#model/find-place.ts';
import type { Entry } from './check-entry.ts';
import type { Candidate } from './check-resolve.ts';
import type { BrowserWords } from './words.ts';

/**
 * Shows the places to choose from: open while it is asked, and folded under the answer once one is chosen, so that another can be.
 * @param box the `details` around the list
 * @param choose called with the position of a candidate
 */
export function showChoices(
  box: HTMLDetailsElement,
  { candidates, chosen, how }: Entry,
  words: BrowserWords,
  choose: (at: number) => void,
): void {
  const { check: texts } = words.texts;
  box.hidden = how === 'uncovered' || (candidates.length === 1 && chosen === 0);
  box.open = chosen === undefined;
  box.querySelector('summary')!.textContent =
    chosen === undefined ? texts.choose(candidates.length) : texts.chooseAnother(candidates.length);
  box.querySelector('ol')!.replaceChildren(
    ...candidates.map((candidate, at) => {
      const item = document.createElement('li');
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'choice';
      button.textContent = labelOf(candidate, words);
      if (at === chosen) button.setAttribute('aria-current', 'true');
      button.addEventListener('click', () => choose(at));
      item.append(button);
      const about = aboutOf(candidate, texts);
      if (about !== '') item.append(` ${about}`);
      return item;
    }),
  );
}

/** What tells a place from its namesakes. */
function aboutOf({ kind, state, county, countyName }: Candidate, texts: BrowserWords['texts']['check']): string {
  if (kind === 'territory') return texts.notCovered;
  const called = countyKind(county, state);
  return called === null ? '' : called === 'Parish' ? texts.parishArea(countyName) : texts.countyArea(countyName);
}

function labelOf({ kind, name, state }: Candidate, words: BrowserWords): string {
  return kind === 'state' ? words.texts.check.theState(words.placeName(`us/${state.toLowerCase()}`, name)) : `${name}, ${state}`;
}
