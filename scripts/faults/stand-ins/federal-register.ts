import { terms } from '#sources/federal-register/source.ts';
import { json, madeUpItems, type Item, type StandIn } from '../stand-in.ts';

const host = 'www.federalregister.gov';

/** The first search finds the items, on two pages; the others find nothing. */
export const federalRegister: StandIn = {
  source: 'federal-register',
  speaks: 'json',
  items: madeUpItems(90901).map((item, index) => ({ ...item, id: `2026-${item.id}`, date: `2026-07-${10 + index}` })),
  hearingOf: null,
  isDetail: () => false,
  answer({ host: asked, pathname, searchParams }, { items, pages }) {
    if (asked !== host || pathname !== '/api/v1/documents.json') return null;
    const cursor = Number(searchParams.get('search_after_cursor') ?? 0);
    const term = searchParams.get('conditions[term]');
    // The page after the first is asked for by its cursor alone.
    if (term !== null && term !== terms[0]) return json({ description: 'Documents', count: 0, total_pages: 0, results: [] });
    const half = Math.ceil(items.length / 2);
    if (cursor === 0) return json(page(items.slice(0, half), items.length, 1));
    if (pages === 'repeat') return json(page(items.slice(0, half), items.length, cursor));
    if (pages === 'never end')
      return json(
        page(
          items.slice(half).map((item) => ({ ...item, id: `2026-${80_000 + cursor}` })),
          10_000,
          cursor + 1,
        ),
      );
    return json(page(items.slice(half), items.length, null));
  },
};

function page(items: readonly Item[], count: number, next: number | null): object {
  const nextPage = next === null ? {} : { next_page_url: `https://${host}/api/v1/documents.json?search_after_cursor=${next}` };
  return { description: 'Documents matching the search', count, total_pages: 2, ...nextPage, results: items.map(document) };
}

function document({ id, title, date }: Item): object {
  return {
    document_number: id,
    title,
    type: 'Notice',
    action: 'Notice of hearing.',
    abstract: null,
    publication_date: date,
    effective_on: null,
    comments_close_on: null,
    html_url: `https://${host}/documents/2026/07/01/${id}/cameras`,
    pdf_url: `https://www.govinfo.gov/content/pkg/FR-2026-07-01/pdf/${id}.pdf`,
    agencies: [{ raw_name: 'DEPARTMENT OF EXAMPLES', name: 'Examples Department' }, { raw_name: 'Bureau of Cameras' }],
  };
}
