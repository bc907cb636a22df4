import { stateNames } from '#model/find-place.ts';
import type { Asked } from './asked-place.ts';
import type { Candidate } from './check-resolve.ts';
import type { BrowserWords } from './words.ts';

/** Where the notes lead to. */
interface Addresses {
  /** Of the pages in the language, with a closing slash. */
  root: string;
  /** Of the form for a report. */
  report: string;
}

type Part = string | { label: string; to: string };

/** @returns what is to be said under an answer: where there is more, and what it does not say. */
export function notesFor(candidate: Candidate, asked: Asked, { root, report }: Addresses, words: BrowserWords): HTMLParagraphElement[] {
  const { check: texts } = words.texts;
  const lines: Part[][] = [];
  if (asked.hasRecord) lines.push([{ label: texts.everything(asked.name), to: `${root}${asked.id}/` }]);
  else {
    const title = encodeURIComponent(texts.pleaseCheck(asked.name));
    const isCounty = candidate.kind === 'county';
    lines.push([
      isCounty ? texts.countyUnknown(asked.name) : texts.notChecked(asked.name),
      { label: texts.tellUs, to: `${report}?title=${title}` },
      '.',
    ]);
  }
  if (asked.hasRecord && !asked.wholeCounty) {
    const { zip, name } = candidate;
    lines.push([zip === undefined ? texts.postalName(name) : texts.zipCode(zip, name)]);
  }
  const state = asked.id.split('/')[1]!;
  const stateName = words.placeName(`us/${state}`, stateNames[state.toUpperCase()]!);
  lines.push([{ label: texts.allOf(stateName), to: `${root}us/${state}/` }, texts.notAdvice]);
  return lines.map(paragraph);
}

function paragraph(parts: Part[]): HTMLParagraphElement {
  const made = document.createElement('p');
  for (const part of parts) {
    if (typeof part === 'string') {
      made.append(part);
      continue;
    }
    const link = document.createElement('a');
    link.href = part.to;
    link.textContent = part.label;
    made.append(link);
  }
  return made;
}
