import type { Clauses } from '#lib/clauses.ts';
import { fetchOnce } from './fetch-once.ts';

/** A law that can be chosen, as `/measures/choices.json` lists it. */
export type LawChoice = [id: string, name: string];

const most = 4;

/** Runs the comparison page: `?m=<id>&m=<id>`, up to four; works from a plain link. */
export function startCompare(page: Document): void {
  const form = page.querySelector<HTMLFormElement>('#compare')!;
  const target = page.querySelector<HTMLElement>('#compared')!;
  const selects = [...form.querySelectorAll('select')];
  const known = new Set<string>();
  let ready: Promise<void> | null = null;
  const readChoices = async () => {
    for (const [id, name] of await fetchOnce<LawChoice[]>(form.dataset['choices']!)) {
      known.add(id);
      for (const select of selects) select.append(new Option(name, id));
    }
  };

  const compare = async () => {
    await (ready ??= readChoices());
    const ids = [...new Set(new URL(page.location.href).searchParams.getAll('m'))]
      .filter((id) => id !== '' && known.has(id))
      .slice(0, most);
    selects.forEach((select, index) => (select.value = ids[index] ?? ''));
    const laws = await Promise.all(ids.map(async (id) => [id, await fetchOnce<Clauses>(`${form.dataset['clauses']}${id}.json`)] as const));
    target.replaceChildren(...(laws.length === 0 ? [] : [table(laws, form.dataset['measures']!)]));
  };
  const show = () =>
    compare().catch(() => {
      if (known.size === 0) ready = null;
      target.replaceChildren(element('p', form.dataset['failed']!));
    });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // Without the list nothing can be chosen: the button asks for it again, and the address keeps what it names.
    if (known.size === 0) return void show();
    const address = new URL(page.location.href);
    address.searchParams.delete('m');
    for (const { value } of selects) if (value !== '') address.searchParams.append('m', value);
    history.pushState(null, '', address);
    void show();
  });
  addEventListener('popstate', () => void show());
  void show();
}

function table(laws: readonly (readonly [id: string, law: Clauses])[], root: string): HTMLElement {
  const made = element('table');
  made.className = 'cards compare';
  const head = element('tr');
  head.append(element('td'));
  for (const [id, law] of laws) {
    const cell = element('th');
    cell.setAttribute('scope', 'col');
    const link = element('a', law.name);
    link.setAttribute('href', `${root}${id}/`);
    cell.append(link, element('small', ` ${law.place}`));
    head.append(cell);
  }
  const thead = element('thead');
  thead.append(head);
  const body = element('tbody');
  laws[0]![1].rows.forEach(([question], row) => {
    const line = element('tr');
    const label = element('th', question);
    label.setAttribute('scope', 'row');
    line.append(label);
    for (const [, law] of laws) {
      const cell = element('td');
      cell.dataset['label'] = law.place;
      for (const answer of law.rows[row]![1]) cell.append(element('p', answer));
      line.append(cell);
    }
    body.append(line);
  });
  made.append(thead, body);
  return made;
}

function element(tag: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}
