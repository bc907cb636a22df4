import type { BrowserCatalogue } from '#i18n/browser-en.ts';

/** Filters the lists, of meetings ahead, postponed and past, by what its rows say of themselves; the choice lives in the address. Without JavaScript the links to facet pages serve. */
export function startHearingFilters(page: Document, texts: BrowserCatalogue['filters']): void {
  const form = page.querySelector<HTMLFormElement>('#hearing-filters');
  if (form === null) return;
  const lists = [...page.querySelectorAll<HTMLElement>('[data-list]')].map((list) => ({
    say: texts[list.dataset['list'] as keyof typeof texts],
    said: list.querySelector('[role="status"]')!,
    rows: [...list.querySelectorAll<HTMLElement>('[data-hearing]')],
  }));
  const days = [...page.querySelectorAll<HTMLElement>('[data-day]')];
  const selects = [...form.querySelectorAll('select')];

  const show = () => {
    const isFiltered = selects.some(({ value }) => value !== '');
    for (const { say, said, rows } of lists) {
      for (const row of rows)
        row.hidden = !selects.every(({ name, value }) => value === '' || (row.dataset[name] ?? '').split(' ').includes(value));
      said.textContent = isFiltered ? say(rows.filter(({ hidden }) => !hidden).length, rows.length) : '';
    }
    for (const day of days) day.hidden = !day.querySelector('[data-hearing]:not([hidden])');
  };
  const fromAddress = () => {
    const { searchParams } = new URL(page.location.href);
    for (const select of selects) {
      const wanted = searchParams.get(select.name) ?? '';
      select.value = [...select.options].some(({ value }) => value === wanted) ? wanted : '';
    }
    show();
  };
  form.addEventListener('change', () => {
    const address = new URL(page.location.href);
    for (const { name, value } of selects)
      if (value === '') address.searchParams.delete(name);
      else address.searchParams.set(name, value);
    history.pushState(null, '', address);
    show();
  });
  addEventListener('popstate', fromAddress);
  fromAddress();
}
