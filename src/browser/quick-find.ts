// As an address, or it would be loaded with every page.
import styles from '../styles/quick-find.css?url';
import type { SearchHit } from '#search/finder.ts';
import type { SearchKind } from '#search/records.ts';
import { SearchClient, type Reply } from './ask-search.ts';
import { addressOf, aboutRecord, recordedTitle, type SearchWords } from './search-rows.ts';

const mostHits = 12;

let finder: QuickFind | undefined;

/** Opens the finder over the page. @param link the link to the search page that stands in for it; names the site's root */
export function openQuickFind(link: HTMLAnchorElement, words: SearchWords): void {
  finder ??= new QuickFind(link, words);
  void finder.open();
}

/** @returns when the styles are there, or failed: without them the dialog is plain, but works. */
function addStyles(): Promise<unknown> {
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = styles;
  document.head.append(sheet);
  return new Promise((resolve) => {
    sheet.addEventListener('load', resolve, { once: true });
    sheet.addEventListener('error', resolve, { once: true });
  });
}

/** A dialog with a combobox, by the ARIA pattern "editable combobox with list autocomplete". */
class QuickFind {
  readonly #dialog = document.createElement('dialog');
  readonly #input = document.createElement('input');
  readonly #list = document.createElement('div');
  readonly #said = document.createElement('p');
  readonly #client: SearchClient;
  readonly #searchPage: string;
  readonly #root: string;
  readonly #words: SearchWords;
  readonly #styled = addStyles();
  #options: HTMLAnchorElement[] = [];
  #active = -1;

  constructor(link: HTMLAnchorElement, words: SearchWords) {
    this.#searchPage = link.href;
    this.#root = link.dataset['root']!;
    this.#words = words;
    this.#client = new SearchClient(`${this.#root}search/`);
    this.#build();
    document.body.append(this.#dialog);
  }

  async open(): Promise<void> {
    this.#client.warm();
    await this.#styled;
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#input.select();
  }

  #build(): void {
    const { quick } = this.#words.texts;
    this.#dialog.className = 'quick-find';
    this.#dialog.setAttribute('aria-label', quick.label);
    Object.assign(this.#input, { type: 'text', id: 'quick-find-input', autocomplete: 'off', spellcheck: false, maxLength: 200 });
    this.#input.placeholder = quick.placeholder;
    const attributes = {
      role: 'combobox',
      'aria-label': quick.label,
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': 'quick-find-list',
      'aria-describedby': 'quick-find-keys',
    };
    for (const [name, value] of Object.entries(attributes)) this.#input.setAttribute(name, value);
    this.#list.id = 'quick-find-list';
    this.#list.role = 'listbox';
    this.#list.setAttribute('aria-label', quick.found);
    this.#list.hidden = true;
    this.#said.role = 'status';
    this.#said.className = 'quiet';
    const keys = document.createElement('p');
    keys.id = 'quick-find-keys';
    keys.className = 'quiet keys';
    keys.textContent = quick.keys;
    const close = document.createElement('button');
    close.type = 'button';
    close.textContent = quick.close;
    const all = document.createElement('a');
    all.href = this.#searchPage;
    all.textContent = quick.withFilters;
    const top = document.createElement('div');
    top.className = 'top';
    top.append(this.#input, close);
    const foot = document.createElement('div');
    foot.className = 'foot';
    foot.append(keys, all);
    this.#dialog.append(top, this.#said, this.#list, foot);

    close.addEventListener('click', () => this.#dialog.close());
    this.#dialog.addEventListener('click', (event) => {
      if (event.target === this.#dialog) this.#dialog.close();
    });
    this.#input.addEventListener('input', () => {
      all.href = this.#withQuery();
      void this.#show();
    });
    this.#input.addEventListener('keydown', (event) => this.#onKey(event));
  }

  #withQuery(): string {
    const address = new URL(this.#searchPage);
    if (this.#input.value.trim() !== '') address.searchParams.set('q', this.#input.value);
    return address.href;
  }

  async #show(): Promise<void> {
    const query = this.#input.value;
    if (query.trim() === '') {
      this.#render([], new Set());
      this.#said.textContent = '';
      return;
    }
    let reply: Reply;
    try {
      reply = await this.#client.ask('quick', { query, most: mostHits });
      if (this.#input.value !== query) return;
      this.#render(reply.answer.hits, new Set(reply.answer.words));
      if (reply.hasArchive) {
        const listed = reply.answer.hits;
        const whole = (await this.#client.ask('all', { query, most: mostHits })).answer;
        if (this.#input.value !== query) return;
        const known = new Set(listed.map(({ record }) => record.url));
        // What the list has stays where it is: nothing may move under a reader's finger.
        this.#render(
          [...listed, ...whole.hits.filter(({ record }) => !known.has(record.url))],
          new Set([...reply.answer.words, ...whole.words]),
        );
      }
    } catch {
      if (this.#input.value !== query) return;
      this.#render([], new Set());
      this.#said.textContent = this.#words.texts.quick.notLoaded;
      return;
    }
    const { quick } = this.#words.texts;
    this.#said.textContent = this.#options.length === 0 ? quick.nothing(query.trim()) : quick.shown(String(this.#options.length));
  }

  #render(hits: readonly SearchHit[], words: ReadonlySet<string>): void {
    const kept = this.#active >= 0 ? this.#options[this.#active]?.href : undefined;
    const groups = new Map<SearchKind, SearchHit[]>();
    for (const hit of hits) groups.set(hit.record.kind, [...(groups.get(hit.record.kind) ?? []), hit]);
    this.#options = [];
    this.#list.replaceChildren(
      ...[...groups].map(([kind, members]) => {
        const group = document.createElement('div');
        group.role = 'group';
        const name = document.createElement('p');
        name.id = `quick-find-${kind}`;
        name.className = 'group';
        name.role = 'presentation';
        name.textContent = this.#words.texts.kinds[kind];
        group.setAttribute('aria-labelledby', name.id);
        group.append(name, ...members.map(({ record }) => this.#option(record, words)));
        return group;
      }),
    );
    this.#list.hidden = hits.length === 0;
    this.#input.setAttribute('aria-expanded', String(hits.length > 0));
    this.#choose(kept === undefined ? -1 : this.#options.findIndex(({ href }) => href === kept));
  }

  #option(record: SearchHit['record'], words: ReadonlySet<string>): HTMLAnchorElement {
    const option = document.createElement('a');
    option.role = 'option';
    option.id = `quick-find-option-${this.#options.length}`;
    option.tabIndex = -1;
    option.href = addressOf(record, this.#root, this.#words.language);
    option.setAttribute('aria-selected', 'false');
    option.append(recordedTitle(record.title, words, this.#words.language));
    const about = aboutRecord(record, this.#words);
    if (about !== '') {
      const small = document.createElement('small');
      small.textContent = ` ${about}`;
      option.append(small);
    }
    this.#options.push(option);
    return option;
  }

  #onKey(event: KeyboardEvent): void {
    const last = this.#options.length - 1;
    const moves: Record<string, () => number> = {
      ArrowDown: () => (this.#active === last ? 0 : this.#active + 1),
      ArrowUp: () => (this.#active <= 0 ? last : this.#active - 1),
    };
    if (moves[event.key] !== undefined && last >= 0) {
      event.preventDefault();
      this.#choose(moves[event.key]!());
    } else if (event.key === 'Enter') {
      event.preventDefault();
      // Without a choice Enter means: search for what stands here.
      location.assign(this.#active >= 0 ? this.#options[this.#active]!.href : this.#withQuery());
    }
  }

  #choose(index: number): void {
    this.#options[this.#active]?.setAttribute('aria-selected', 'false');
    this.#active = index;
    const option = this.#options[index];
    if (option === undefined) {
      this.#input.removeAttribute('aria-activedescendant');
      return;
    }
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    this.#input.setAttribute('aria-activedescendant', option.id);
  }
}
