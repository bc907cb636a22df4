import { showAnswer } from './answer-dom.ts';
import { answerFrom, fetchBook } from './book.ts';
import { askedPlace, meaningOf, type Asked, type Candidate, type GetFile } from './check-resolve.ts';
import { formatDate } from './dates.ts';

/** Runs the check page. What was typed stays in the browser: it goes into the fragment of the address, which no request carries. */
export function startCheck(page: Document): void {
  const form = page.querySelector<HTMLFormElement>('#check')!;
  const input = form.querySelector<HTMLInputElement>('input')!;
  const said = page.querySelector<HTMLElement>('#check-said')!;
  const choices = page.querySelector<HTMLOListElement>('#check-choices')!;
  const result = page.querySelector<HTMLElement>('#check-result')!;
  const notes = page.querySelector<HTMLElement>('#check-notes')!;
  const { files, root, subject, today, report } = form.dataset as Record<'files' | 'root' | 'subject' | 'today' | 'report', string>;

  const get: GetFile = async <T>(path: string) => {
    const response = await fetch(files + path);
    return response.ok ? ((await response.json()) as T) : null;
  };

  const answer = async (candidate: Candidate) => {
    const book = await fetchBook(`${files}states/`, candidate.state.toLowerCase());
    const asked = askedPlace(candidate, book);
    const view = answerFrom(book, asked.id, asked.name, asked.place, today, subject);
    showAnswer(page.querySelector<HTMLElement>('#answer')!, view, today, formatDate(today), book.measures);
    notes.replaceChildren(...remarks(candidate, asked, root, report).map((parts) => paragraph(page, parts)));
    result.hidden = false;
    return asked;
  };

  const look = async (typed: string) => {
    choices.replaceChildren();
    result.hidden = true;
    if (typed.trim() === '') {
      said.textContent = '';
      return;
    }
    const { candidates, sure } = await meaningOf(typed, get);
    const [first, second] = candidates;
    if (first === undefined) {
      said.textContent = `No place or ZIP code “${typed.trim()}” is known to us. Try the nearest town, or add the state: “Name, ST”.`;
      return;
    }
    if (sure && second !== undefined) {
      said.textContent = `“${typed.trim()}” is the name of ${candidates.length} places. Which one?`;
    } else {
      const asked = await answer(first);
      said.textContent = sure
        ? `The answer for ${asked.name}:`
        : `No place is spelled exactly so. The answer for ${asked.name}; or did you mean another one?`;
    }
    const offered = sure && second === undefined ? [] : candidates;
    choices.replaceChildren(
      ...offered.map((candidate) =>
        choice(page, candidate, () => void answer(candidate).then((asked) => (said.textContent = `The answer for ${asked.name}:`))),
      ),
    );
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    history.replaceState(null, '', `#${encodeURIComponent(input.value.trim())}`);
    void look(input.value);
  });
  const fromAddress = () => {
    const typed = decodeURIComponent(page.location.hash.slice(1));
    if (typed === '') return;
    input.value = typed;
    void look(typed);
  };
  addEventListener('hashchange', fromAddress);
  fromAddress();
}

function choice(page: Document, candidate: Candidate, choose: () => void): HTMLLIElement {
  const item = page.createElement('li');
  const button = page.createElement('button');
  button.type = 'button';
  button.className = 'choice';
  button.textContent = candidate.isState === true ? `${candidate.name} (the state)` : `${candidate.name}, ${candidate.state}`;
  button.addEventListener('click', choose);
  item.append(button);
  if (candidate.countyName !== '') item.append(` ${candidate.countyName} County area`);
  return item;
}

type Part = string | { label: string; to: string };

function remarks(candidate: Candidate, asked: Asked, root: string, report: string): Part[][] {
  const lines: Part[][] = [];
  if (asked.hasRecord) lines.push([{ label: `Everything about ${asked.name}`, to: `${root}${asked.id}/` }]);
  else {
    const text = `Please check ${asked.name}`;
    lines.push([
      `${asked.name} itself has not been checked here yet. What you see is what its county, its state and the nation say. `,
      { label: 'Tell us about a rule there', to: `${report}?title=${encodeURIComponent(text)}` },
      '.',
    ]);
  }
  if (asked.hasRecord && !asked.wholeCounty && candidate.isState !== true) {
    const carried =
      candidate.zip === undefined
        ? `The postal name ${candidate.name}`
        : `ZIP code ${candidate.zip} carries the name ${candidate.name}. A postal name`;
    lines.push([
      `${carried} is not a city limit: an address with it may lie outside the city, where its law does not apply. The city’s or county’s assessor, or the name on the property tax bill, tells.`,
    ]);
  }
  lines.push([
    { label: `All of ${asked.id.split('/')[1]!.toUpperCase()}`, to: `${root}us/${asked.id.split('/')[1]}/` },
    '. Not legal advice.',
  ]);
  return lines;
}

function paragraph(page: Document, parts: Part[]): HTMLParagraphElement {
  const made = page.createElement('p');
  for (const part of parts) {
    if (typeof part === 'string') {
      made.append(part);
      continue;
    }
    const link = page.createElement('a');
    link.href = part.to;
    link.textContent = part.label;
    made.append(link);
  }
  return made;
}
