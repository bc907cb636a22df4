import type { AnswerView } from '#model/answer-view.ts';
import type { Phrase } from '#model/phrase.ts';
import type { BrowserWords } from './words.ts';

/** What the block shows besides the answer itself. */
interface Shown {
  on: string;
  onWords: string;
  /** Short names of measures by id. */
  names: Readonly<Record<string, { name: string }>>;
  words: BrowserWords;
}

/** Puts an answer into the block that the built page has (see AnswerBlock.astro). Everything becomes text nodes; nothing is parsed as HTML. */
export function showAnswer(block: HTMLElement, view: AnswerView, shown: Shown): void {
  const part = (name: string) => block.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
  part('headline').textContent = view.headline;
  part('headline').dataset['tone'] = view.tone;
  part('sentence').replaceChildren(...phraseNodes(view.sentence, shown.words));
  part('on').textContent = shown.onWords;
  part('on').setAttribute('datetime', shown.on);
  part('rows').replaceChildren(...view.rows.map((row) => rowElement(block, row, shown)));
}

function rowElement(block: HTMLElement, row: AnswerView['rows'][number], { names, words }: Shown): HTMLElement {
  const linkTo = (measure: string) => inEnglish(measureLink(block.dataset['measures']!, measure, names), words);
  const tr = make('tr');
  const who = make('th', row.label);
  who.setAttribute('scope', 'row');
  const rule = make('td');
  const status = make('span', row.word);
  status.className = 'status';
  status.dataset['tone'] = row.tone;
  rule.append(status, ' ');
  if (row.since !== '') rule.append(make('small', row.since));
  const says = make('td');
  says.append(...phraseNodes(row.text, words), ' ');
  if (row.measure !== null) {
    const small = make('small');
    small.append(linkTo(row.measure), row.clause === null ? '' : `, ${row.clause}`);
    says.append(small);
  }
  if (row.also.length > 0) {
    const details = make('details');
    const list = make('ul');
    for (const other of row.also) {
      const item = make('li');
      item.append(...phraseNodes(other.text, words), ' ', linkTo(other.measure));
      list.append(item);
    }
    details.append(make('summary', words.texts.answer.moreRules(row.also.length)), list);
    says.append(details);
  }
  tr.append(who, rule, says);
  return tr;
}

/** Marks what is on record in English only. */
function phraseNodes(phrase: Phrase, words: BrowserWords): Node[] {
  return phrase.map((part) =>
    typeof part === 'string'
      ? document.createTextNode(part)
      : words.language === 'en'
        ? document.createTextNode(part.recorded)
        : inEnglish(make('span', part.recorded), words),
  );
}

function inEnglish(element: HTMLElement, { language }: BrowserWords): HTMLElement {
  if (language === 'en') return element;
  element.lang = 'en';
  if (element instanceof HTMLAnchorElement) element.hreflang = 'en';
  return element;
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
