import { Finder } from './query.ts';
import type { SearchRecord } from './records.ts';

/** Runs the search page: the query lives in the address, results are built as text nodes only, never as HTML. */
export function startSearchPage(page: Document): void {
  const form = page.querySelector<HTMLFormElement>('#search-form')!;
  const input = page.querySelector<HTMLInputElement>('#q')!;
  const list = page.querySelector<HTMLOListElement>('#search-results')!;
  const said = page.querySelector<HTMLElement>('#search-said')!;
  let finder: Promise<Finder> | undefined;

  const load = () => {
    finder ??= fetch(form.dataset['records']!)
      .then((response) => response.json() as Promise<SearchRecord[]>)
      .then((records) => new Finder(records));
    return finder;
  };

  const show = async (query: string) => {
    if (query.trim() === '') {
      list.replaceChildren();
      said.textContent = 'Try a place, an ordinance number, a committee or a witness.';
      return;
    }
    const hits = (await load()).find(query);
    if (input.value !== query) return;
    list.replaceChildren(...hits.map(({ record }) => row(page, record, form.dataset['root']!)));
    said.textContent =
      hits.length === 0
        ? `Nothing found for “${query}” among places, laws, hearings, committees, files and license-photo programs.`
        : `${hits.length} found.`;
  };

  const fromAddress = () => {
    input.value = new URL(page.location.href).searchParams.get('q') ?? '';
    void show(input.value);
  };

  input.addEventListener('input', () => {
    const address = new URL(page.location.href);
    address.searchParams.set('q', input.value);
    history.replaceState(null, '', address);
    void show(input.value);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void show(input.value);
  });
  addEventListener('popstate', fromAddress);
  fromAddress();
}

function row(page: Document, record: SearchRecord, root: string): HTMLLIElement {
  const item = page.createElement('li');
  const link = page.createElement('a');
  link.href = root + record.url.replace(/^\//, '');
  link.textContent = record.title;
  const about = page.createElement('small');
  about.textContent = ` ${record.kind}${record.date === undefined ? '' : `, ${record.date}`}`;
  item.append(link, about);
  return item;
}
