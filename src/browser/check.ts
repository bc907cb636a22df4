import { showAnswer } from './answer-dom.ts';
import { answerFrom, fetchBook } from './book.ts';
import { askedPlace, type Asked } from './asked-place.ts';
import { meaningOf, typedIn, type Candidate, type GetFile } from './check-resolve.ts';
import { formatDate } from './dates.ts';
import type { BrowserWords } from './words.ts';

/** Runs the check page. What was typed stays in the browser: it goes into the fragment of the address, which no request carries. */
export function startCheck(page: Document, words: BrowserWords): void {
  const { check: texts } = words.texts;
  const form = page.querySelector<HTMLFormElement>('#check')!;
  const input = form.querySelector<HTMLInputElement>('input')!;
  const said = page.querySelector<HTMLElement>('#check-said')!;
  const choices = page.querySelector<HTMLOListElement>('#check-choices')!;
  const result = page.querySelector<HTMLElement>('#check-result')!;
  const notes = page.querySelector<HTMLElement>('#check-notes')!;
  const { files, root, subject, today, report } = form.dataset as Record<'files' | 'root' | 'subject' | 'today' | 'report', string>;

  const get: GetFile = async <T>(path: string) => {
    const response = await fetch(files + path);
    return response.ok ? ((await response.json()) as T) : null;
  };

  const answer = async (candidate: Candidate) => {
    const book = await fetchBook(`${files}states/`, candidate.state.toLowerCase());
    const found = askedPlace(candidate, book);
    const asked = { ...found, name: words.placeName(found.id, found.name) };
    const view = answerFrom(book, { ...asked, on: today, subject }, words);
    const shown = { on: today, onWords: formatDate(today, words.language), names: book.measures, words };
    showAnswer(page.querySelector<HTMLElement>('#answer')!, view, shown);
    notes.replaceChildren(...remarks(candidate, asked, { root, report, words }).map((parts) => paragraph(page, parts)));
    result.hidden = false;
    return asked;
  };

  const look = async (typed: string) => {
    choices.replaceChildren();
    result.hidden = true;
    if (typed.trim() === '') {
      said.textContent = '';
      return;
    }
    const { candidates, how } = await meaningOf(words.readTyped(typed), get);
    const [first] = candidates;
    if (first === undefined) {
      said.textContent = texts.unknown(typed.trim());
      return;
    }
    if (how === 'several') said.textContent = texts.several(typed.trim(), candidates.length);
    else if (how === 'unsure') said.textContent = texts.unsure(typed.trim());
    else {
      const asked = await answer(first);
      said.textContent = how === 'place' ? texts.answerFor(asked.name) : texts.inexact(asked.name);
    }
    const offered = candidates.length === 1 && how === 'place' ? [] : candidates;
    choices.replaceChildren(
      ...offered.map((candidate) =>
        choice(page, candidate, words, () => void answer(candidate).then((asked) => (said.textContent = texts.answerFor(asked.name)))),
      ),
    );
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    history.replaceState(null, '', `#${encodeURIComponent(input.value.trim().toWellFormed())}`);
    void look(input.value);
  });
  const fromAddress = () => {
    const typed = typedIn(page.location.hash);
    if (typed === '') return;
    input.value = typed;
    void look(typed);
  };
  addEventListener('hashchange', fromAddress);
  fromAddress();
}

function choice(page: Document, candidate: Candidate, words: BrowserWords, choose: () => void): HTMLLIElement {
  const { name, state, countyName } = candidate;
  const { check: texts } = words.texts;
  const item = page.createElement('li');
  const button = page.createElement('button');
  button.type = 'button';
  button.className = 'choice';
  button.textContent =
    candidate.kind === 'state' ? texts.theState(words.placeName(`us/${state.toLowerCase()}`, name)) : `${name}, ${state}`;
  button.addEventListener('click', choose);
  item.append(button);
  if (countyName !== '') item.append(` ${texts.countyArea(countyName)}`);
  return item;
}

type Part = string | { label: string; to: string };

function remarks(
  candidate: Candidate,
  asked: Asked,
  { root, report, words }: { root: string; report: string; words: BrowserWords },
): Part[][] {
  const { check: texts } = words.texts;
  const lines: Part[][] = [];
  if (asked.hasRecord) lines.push([{ label: texts.everything(asked.name), to: `${root}${asked.id}/` }]);
  else {
    const title = encodeURIComponent(texts.pleaseCheck(asked.name));
    const isCounty = candidate.kind === 'county';
    lines.push([
      isCounty ? texts.countyUnknown(asked.name) : texts.notChecked(asked.name),
      { label: texts.tellUs, to: `${report}?title=${title}` },
      '.',
    ]);
  }
  if (asked.hasRecord && !asked.wholeCounty) {
    const { zip, name } = candidate;
    lines.push([zip === undefined ? texts.postalName(name) : texts.zipCode(zip, name)]);
  }
  const state = asked.id.split('/')[1]!;
  lines.push([{ label: texts.allOf(state.toUpperCase()), to: `${root}us/${state}/` }, texts.notAdvice]);
  return lines;
}

function paragraph(page: Document, parts: Part[]): HTMLParagraphElement {
  const made = page.createElement('p');
  for (const part of parts) {
    if (typeof part === 'string') {
      made.append(part);
      continue;
    }
    const link = page.createElement('a');
    link.href = part.to;
    link.textContent = part.label;
    made.append(link);
  }
  return made;
}
