import type { AnswerView } from '#model/answer-view.ts';

/**
 * Puts an answer into the block that the built page has (see AnswerBlock.astro). Everything becomes text nodes; nothing is parsed as HTML.
 * @param names short names of measures by id
 */
export function showAnswer(
  block: HTMLElement,
  view: AnswerView,
  on: string,
  onWords: string,
  names: Readonly<Record<string, { name: string }>>,
): void {
  const part = (name: string) => block.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
  part('headline').textContent = view.headline;
  part('headline').dataset['tone'] = view.tone;
  part('sentence').textContent = view.sentence;
  part('on').textContent = onWords;
  part('on').setAttribute('datetime', on);
  part('rows').replaceChildren(...view.rows.map((row) => rowElement(block, row, names)));
}

function rowElement(block: HTMLElement, row: AnswerView['rows'][number], names: Readonly<Record<string, { name: string }>>): HTMLElement {
  const root = block.dataset['measures']!;
  const tr = make('tr');
  const who = make('th', row.label);
  who.setAttribute('scope', 'row');
  const rule = make('td');
  const status = make('span', row.word);
  status.className = 'status';
  status.dataset['tone'] = row.tone;
  rule.append(status, ' ');
  if (row.since !== '') rule.append(make('small', row.since));
  const words = make('td', `${row.text} `);
  if (row.measure !== null) {
    const small = make('small');
    small.append(measureLink(root, row.measure, names), row.clause === null ? '' : `, ${row.clause}`);
    words.append(small);
  }
  if (row.also.length > 0) {
    const details = make('details');
    const list = make('ul');
    for (const other of row.also) {
      const item = make('li', `${other.text} `);
      item.append(measureLink(root, other.measure, names));
      list.append(item);
    }
    details.append(make('summary', `${row.also.length} more ${row.also.length === 1 ? 'rule' : 'rules'}`), list);
    words.append(details);
  }
  tr.append(who, rule, words);
  return tr;
}

function measureLink(root: string, id: string, names: Readonly<Record<string, { name: string }>>): HTMLElement {
  const link = make('a', names[id]?.name ?? id);
  link.setAttribute('href', `${root}${id}/`);
  return link;
}

function make(tag: string, text = ''): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
