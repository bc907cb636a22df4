import { showAnswer } from './answer-dom.ts';
import { askedPlace } from './asked-place.ts';
import { answerFrom, fetchBook } from './book.ts';
import { entryIn, entryOf, fragmentOf, nameAsked, wordsOf, writtenAs, type Entry } from './check-entry.ts';
import { showChoices } from './check-list.ts';
import { notesFor } from './check-notes.ts';
import { meaningOf, typedIn, type Candidate, type GetFile } from './check-resolve.ts';
import { formatDate } from '#i18n/dates.ts';
import { fetchOnce } from './fetch-once.ts';
import type { BrowserWords } from './words.ts';

/**
 * Runs the check page. What was typed stays in the browser. The place found goes into the fragment of the address, which no request carries, and
 * each question and each answer is a step of the history.
 */
export function startCheck(page: Document, words: BrowserWords): void {
  const { check: texts } = words.texts;
  const form = page.querySelector<HTMLFormElement>('#check')!;
  const input = form.querySelector<HTMLInputElement>('input')!;
  const said = page.querySelector<HTMLElement>('#check-said')!;
  const choices = page.querySelector<HTMLDetailsElement>('#check-choices')!;
  const result = page.querySelector<HTMLElement>('#check-result')!;
  const heading = result.querySelector<HTMLElement>('h2')!;
  const notes = page.querySelector<HTMLElement>('#check-notes')!;
  const { files, root, subject, today, report } = form.dataset as Record<'files' | 'root' | 'subject' | 'today' | 'report', string>;
  const ownTitle = page.title;
  /** Names the place in tabs, bookmarks and the history. */
  const entitle = (name?: string) => {
    page.title = name === undefined ? ownTitle : `${texts.answerFor(name)} · ${ownTitle.split(' · ').at(-1)}`;
  };
  /** Counts what was asked for: an answer that comes after the next question is dropped. */
  let turn = 0;
  const run = async (step: (isCurrent: () => boolean) => Promise<void>) => {
    const mine = ++turn;
    const isCurrent = () => mine === turn;
    try {
      await step(isCurrent);
    } catch (error) {
      if (isCurrent()) clear(texts.failed);
      throw error;
    }
  };

  /** No file: no place begins so. */
  const get: GetFile = <T>(path: string) => fetchOnce<T | null>(files + path, null);

  const clear = (message = '') => {
    entitle();
    choices.hidden = true;
    result.hidden = true;
    said.classList.remove('unseen');
    said.textContent = message;
  };

  const answer = async (candidate: Candidate) => {
    const book = await fetchBook(`${files}states/`, candidate.state.toLowerCase());
    const found = askedPlace(candidate, book);
    const asked = { ...found, name: words.placeName(found.id, found.name) };
    const view = answerFrom(book, { ...asked, on: today, subject }, words);
    return () => {
      const shown = { on: today, onWords: formatDate(today, words.language), names: book.measures, words };
      showAnswer(page.querySelector<HTMLElement>('#answer')!, view, shown);
      notes.replaceChildren(...notesFor(candidate, asked, { root, report }, words));
      heading.textContent = texts.answerFor(asked.name);
      return asked.name;
    };
  };

  const question = (entry: Entry) => {
    const name = nameAsked(entry, words);
    if (entry.how === 'uncovered') return texts.uncovered(name);
    return entry.how === 'several' ? texts.several(name, entry.candidates.length) : texts.unsure;
  };

  const show = async (entry: Entry, isCurrent: () => boolean, isNewPage = false) => {
    const { candidates, chosen, how } = entry;
    const put = chosen === undefined ? null : await answer(candidates[chosen]!);
    if (!isCurrent()) return;
    const name = put?.();
    entitle(name);
    const hadFocus = [result, choices].some((part) => part.contains(page.activeElement));
    showChoices(choices, entry, words, (at) => {
      const written = writtenAs(candidates[at]!, words);
      input.value = written;
      // A territory has no answer: that it has none is what is shown of it.
      void run((isStill) => (candidates[at]!.kind === 'territory' ? submit(written, isStill) : enter({ ...entry, chosen: at }, isStill)));
    });
    result.hidden = name === undefined;
    const isTypo = how === 'typo' && chosen === 0;
    said.classList.toggle('unseen', name !== undefined && !isTypo);
    if (name === undefined) {
      said.textContent = question(entry);
      // Whoever comes back from an answer had the focus in what is hidden now.
      if (hadFocus) (how === 'uncovered' ? input : choices.querySelector('summary')!).focus();
    } else {
      // The focus reads the heading out; where it stays, as on a new page, the message does.
      said.textContent = isTypo ? texts.inexact(name) : isNewPage ? texts.answerFor(name) : '';
      if (isNewPage) return;
      heading.focus({ preventScroll: true });
      result.querySelector('[data-part="sentence"]')!.scrollIntoView({ block: 'nearest' });
      heading.scrollIntoView({ block: 'nearest' });
    }
  };

  /** Goes on to a question or an answer: a new step of the history, unless it is the one that is shown. */
  const enter = (entry: Entry, isCurrent: () => boolean) => {
    const fragment = fragmentOf(wordsOf(entry, words));
    const isHere = fragment !== '' && fragment === fragmentOf(typedIn(page.location.hash));
    history[isHere ? 'replaceState' : 'pushState'](entry, '', fragment || page.location.pathname + page.location.search);
    return show(entry, isCurrent);
  };

  const submit = async (typed: string, isCurrent: () => boolean) => {
    const meaning = typed.trim() === '' ? null : await meaningOf(words.readTyped(typed), get);
    if (!isCurrent()) return;
    if (meaning !== null && meaning.candidates.length > 0) return enter(entryOf(meaning), isCurrent);
    // The address must not name the place before.
    if (page.location.hash !== '') history.pushState(null, '', page.location.pathname + page.location.search);
    clear(meaning === null ? '' : texts.unknown(typed.trim()));
  };

  /** Shows what the step of the history, or else the address, names. */
  const fromAddress = async (isCurrent: () => boolean, isNewPage: boolean) => {
    const typed = typedIn(page.location.hash);
    input.value = typed;
    const known = entryIn(history.state);
    if (known !== null) return show(known, isCurrent, isNewPage);
    clear();
    if (typed === '') return;
    const meaning = await meaningOf(words.readTyped(typed), get);
    if (!isCurrent()) return;
    if (meaning.candidates.length === 0) return clear(texts.unknown(typed));
    const entry = entryOf(meaning);
    history.replaceState(entry, '', fragmentOf(wordsOf(entry, words)) || page.location.pathname + page.location.search);
    return show(entry, isCurrent, isNewPage);
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void run((isCurrent) => submit(input.value.toWellFormed(), isCurrent));
  });
  const follow = (isNewPage: boolean) => {
    // The link that skips the menu changes the fragment too.
    if (page.getElementById(typedIn(page.location.hash)) === null) void run((isCurrent) => fromAddress(isCurrent, isNewPage));
  };
  addEventListener('popstate', () => follow(false));
  follow(true);
}
