import { locales } from '#i18n/languages.ts';
import type { Narrowing, SearchAnswer, SearchHit } from '#search/finder.ts';
import { facetNames } from '#search/records.ts';
import { SearchClient } from './ask-search.ts';
import { aboutRecord, addressOf, recordedTitle, type SearchWords } from './search-rows.ts';
import { readQuestion, writeQuestion, type PageQuestion } from './search-address.ts';

const onePage = 10;
/** Milliseconds. */
const pauseBeforeCounting = 200;

/** Runs the search page: the question lives in the address; results are text nodes, never HTML. */
export function startSearchPage(page: Document, words: SearchWords): void {
  new SearchPage(page, words).start();
}

class SearchPage {
  readonly #form: HTMLFormElement;
  readonly #query: HTMLInputElement;
  readonly #said: HTMLElement;
  readonly #list: HTMLOListElement;
  readonly #more: HTMLElement;
  readonly #none: HTMLElement;
  readonly #wider: HTMLElement;
  readonly #empty: HTMLElement;
  readonly #examples: HTMLElement;
  readonly #client: SearchClient;
  readonly #words: SearchWords;
  #asked = 0;
  #shown = onePage;

  constructor(page: Document, words: SearchWords) {
    this.#words = words;
    const find = <T extends HTMLElement>(id: string) => page.querySelector<T>(`#${id}`)!;
    this.#form = find('search-form');
    this.#query = find('q');
    this.#said = find('search-said');
    this.#list = find('search-results');
    this.#more = find('search-more');
    this.#none = find('search-none');
    this.#wider = find('search-wider');
    this.#empty = find('search-empty');
    this.#examples = find('search-examples');
    this.#client = new SearchClient(this.#form.dataset['index']!);
  }

  start(): void {
    this.#examples.hidden = false;
    this.#query.addEventListener('focus', () => this.#client.warm(), { once: true });
    this.#query.addEventListener('input', () => this.#ask('replace'));
    // A new entry in the history for what people mean to come back to: a filter, and a query they finished.
    this.#form.addEventListener('change', (event) => this.#ask(event.target === this.#query ? 'replace' : 'push'));
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask('push');
    });
    this.#more.querySelector('button')!.addEventListener('click', () => {
      const before = this.#list.childElementCount;
      this.#shown += onePage;
      void this.#show().then(() => this.#list.children[before]?.querySelector('a')?.focus());
    });
    this.#wider.querySelector('button')!.addEventListener('click', () => {
      this.#fill({ query: this.#query.value, narrowing: {}, byDate: false });
      this.#ask('push');
      this.#query.focus();
    });
    addEventListener('popstate', () => this.#readAddress());
    this.#readAddress();
  }

  #readAddress(): void {
    this.#fill(readQuestion(new URL(location.href).searchParams));
    this.#shown = onePage;
    void this.#show();
    if (this.#query.value === '') this.#query.focus();
  }

  #fill({ query, narrowing, byDate }: PageQuestion): void {
    this.#query.value = query;
    for (const name of [...facetNames, 'from', 'to'] as const) this.#field(name).value = narrowing[name] ?? '';
    this.#field('sort').value = byDate ? 'date' : '';
  }

  #field(name: string): HTMLSelectElement | HTMLInputElement {
    return this.#form.elements.namedItem(name) as HTMLSelectElement | HTMLInputElement;
  }

  #question(): PageQuestion {
    const narrowing: Narrowing = {};
    for (const name of [...facetNames, 'from', 'to'] as const)
      if (this.#field(name).value !== '') narrowing[name] = this.#field(name).value;
    return { query: this.#query.value, narrowing, byDate: this.#field('sort').value === 'date' };
  }

  #ask(how: 'push' | 'replace'): void {
    this.#shown = onePage;
    const address = writeQuestion(new URL(location.href), this.#question());
    if (how === 'push' && address.href !== location.href) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    void this.#show();
  }

  async #show(): Promise<void> {
    const asked = (this.#asked += 1);
    const { query, narrowing, byDate } = this.#question();
    const isEmpty = query.trim() === '' && Object.keys(narrowing).length === 0;
    this.#empty.hidden = !isEmpty;
    if (isEmpty) {
      this.#render([], new Set());
      this.#more.hidden = this.#none.hidden = true;
      this.#said.textContent = '';
      this.#count(undefined);
      return;
    }
    const question = { query, narrowing, byDate: byDate || query.trim() === '', most: this.#shown };
    try {
      // The hits first; what is needed to count is fetched after them.
      const { answer } = await this.#client.ask('all', question);
      if (asked !== this.#asked) return;
      this.#render(answer.hits, new Set(answer.words));
      this.#sayTotal(answer, query, narrowing);
      // Counting goes through every record: it waits until nobody types.
      await new Promise((resolve) => setTimeout(resolve, pauseBeforeCounting));
      if (asked !== this.#asked) return;
      const { counts } = (await this.#client.ask('all', { ...question, withCounts: true })).answer;
      if (asked === this.#asked) this.#count(counts);
    } catch {
      if (asked !== this.#asked) return;
      this.#render([], new Set());
      this.#empty.hidden = false;
      this.#said.textContent = this.#words.texts.notLoaded;
    }
  }

  #sayTotal({ total }: SearchAnswer, query: string, narrowing: Narrowing): void {
    const { language, texts } = this.#words;
    const filters = Object.keys(narrowing).length;
    const filtered = filters === 0 ? '' : filters === 1 ? texts.withFilter : texts.withFilters;
    const about = (query.trim() === '' ? '' : texts.about(query.trim())) + filtered;
    this.#none.hidden = total > 0;
    this.#wider.hidden = filters === 0;
    this.#more.hidden = total <= this.#shown;
    const shown = total > this.#shown ? texts.shown(String(this.#shown)) : '';
    this.#said.textContent =
      total === 0
        ? texts.nothing(about, this.#form.dataset['searched']!)
        : `${texts.found(total.toLocaleString(locales[language]), about)}${shown}.`;
  }

  /** Says beside each value how many results it would leave; values that leave none cannot be chosen. */
  #count(counts: SearchAnswer['counts']): void {
    for (const name of facetNames) {
      const numbers = counts === undefined ? undefined : new Map(counts[name]);
      for (const option of (this.#field(name) as HTMLSelectElement).options) {
        if (option.value === '') continue;
        const label = option.dataset['label']!;
        const count = numbers?.get(option.value) ?? 0;
        option.textContent = numbers === undefined ? label : `${label} (${count.toLocaleString(locales[this.#words.language])})`;
        option.disabled = numbers !== undefined && count === 0 && !option.selected;
      }
    }
  }

  #render(hits: readonly SearchHit[], words: ReadonlySet<string>): void {
    this.#list.replaceChildren(
      ...hits.map(({ record }) => {
        const item = document.createElement('li');
        const link = document.createElement('a');
        link.href = addressOf(record, this.#form.dataset['root']!, this.#words.language);
        link.append(recordedTitle(record.title, words, this.#words.language));
        const about = document.createElement('small');
        const kind = [...(this.#field('kind') as HTMLSelectElement).options].find(({ value }) => value === record.kind);
        about.textContent = ` ${[kind?.dataset['label'], aboutRecord(record, this.#words)].filter((part) => part !== undefined && part !== '').join(' · ')}`;
        item.append(link, about);
        return item;
      }),
    );
  }
}
