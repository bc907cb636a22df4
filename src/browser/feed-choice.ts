import type { CopyWords } from '#i18n/copy-en.ts';
import { addCopyButtons } from './copy-buttons.ts';

/** Runs the form that turns a place, a committee and a topic into addresses: `?feed=us/ca&feed=committees/hsju`; works from a plain link. */
export function startFeedChoice(page: Document, words: CopyWords): void {
  const form = page.querySelector<HTMLFormElement>('#feed-choice');
  const target = page.querySelector<HTMLElement>('#chosen-feeds');
  if (form === null || target === null) return;
  const selects = [...form.querySelectorAll('select')];

  const show = () => {
    const asked = new URL(page.location.href).searchParams.getAll('feed');
    // Only what the page itself offers becomes an address.
    for (const select of selects)
      select.value = [...select.options].find(({ value }) => value !== '' && asked.includes(value))?.value ?? '';
    const chosen = selects.flatMap((select) => [...select.selectedOptions]).filter(({ value }) => value !== '');
    target.replaceChildren(...chosen.map((option) => addresses(option, form.dataset as { feeds: string; endings: string })));
    addCopyButtons(target, words);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const address = new URL(page.location.href);
    address.searchParams.delete('feed');
    for (const { value } of selects) if (value !== '') address.searchParams.append('feed', value);
    history.pushState(null, '', address);
    show();
  });
  addEventListener('popstate', show);
  show();
}

function addresses({ value, text }: HTMLOptionElement, { feeds, endings }: { feeds: string; endings: string }): HTMLElement {
  const row = document.createElement('li');
  row.append(text);
  for (const ending of endings.split(' ')) {
    const link = document.createElement('a');
    link.href = `${feeds}${value}.${ending}`;
    link.textContent = link.href;
    link.dataset['copy'] = `${text}, ${ending}`;
    row.append(document.createElement('br'), link);
  }
  return row;
}
