import { isPartialDate } from '#model/partial-date.ts';
import { showAnswer } from './answer-dom.ts';
import { answerFrom, fetchBook } from './book.ts';
import { formatDate } from '#i18n/dates.ts';
import type { BrowserWords } from './words.ts';

/** Runs the "as of" form of a place page: the date lives in the address, `?on=2019-08-01`. */
export function startAsOf(page: Document, words: BrowserWords): void {
  const form = page.querySelector<HTMLFormElement>('#as-of');
  const block = page.querySelector<HTMLElement>('#answer');
  if (form === null || block === null) return;
  const said = form.querySelector('output')!;
  const input = form.querySelector<HTMLInputElement>('input[name="on"]')!;
  const built = input.defaultValue;
  const { place, name, subject, books } = form.dataset as { place: string; name: string; subject: string; books: string };
  /** Counts the days that were asked for: an answer that comes after the next question is dropped. */
  let turn = 0;

  const show = async (on: string) => {
    if (on.length !== 10 || !isPartialDate(on)) return;
    input.value = on;
    const mine = ++turn;
    // The nation's own page has no state file; any state's file holds the nation's law.
    const book = await fetchBook(books, place.split('/')[1] ?? 'ca').catch(() => null);
    if (mine !== turn) return;
    if (book === null) {
      said.textContent = words.texts.check.failed;
      return;
    }
    // What stands below was built for the day of the build; what belongs to its answer alone would contradict another one.
    said.textContent = on === built ? '' : words.texts.answer.otherDay(on > built, formatDate(built, words.language));
    for (const part of page.querySelectorAll<HTMLElement>('[data-of-answer]')) part.hidden = on !== built;
    const view = answerFrom(book, { id: place, name, place: book.places[place]!, on, subject }, words);
    showAnswer(block, view, { on, onWords: formatDate(on, words.language), names: book.measures, words });
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const address = new URL(page.location.href);
    address.searchParams.set('on', input.value);
    history.pushState(null, '', address);
    void show(input.value);
  });
  const inAddress = () => new URL(page.location.href).searchParams.get('on');
  // Back to an address without a day is back to the answer that was built.
  addEventListener('popstate', () => void show(inAddress() ?? built));
  void show(inAddress() ?? '');
}
