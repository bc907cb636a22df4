import type { BrowserCatalogue } from '#i18n/browser-en.ts';

/** Filters the agenda by what its rows say of themselves; the choice lives in the address. Without JavaScript the links to facet pages serve. */
export function startHearingFilters(page: Document, texts: BrowserCatalogue['filters']): void {
  const form = page.querySelector<HTMLFormElement>('#hearing-filters');
  if (form === null) return;
  const said = page.querySelector<HTMLElement>('#filters-said')!;
  const rows = [...page.querySelectorAll<HTMLElement>('[data-hearing]')];
  const days = [...page.querySelectorAll<HTMLElement>('[data-day]')];
  const selects = [...form.querySelectorAll('select')];

  const show = () => {
    let shown = 0;
    for (const row of rows) {
      const fits = selects.every(({ name, value }) => value === '' || (row.dataset[name] ?? '').split(' ').includes(value));
      row.hidden = !fits;
      if (fits) shown += 1;
    }
    for (const day of days) day.hidden = !day.querySelector('[data-hearing]:not([hidden])');
    said.textContent = selects.some(({ value }) => value !== '') ? texts.shown(shown, rows.length) : '';
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
