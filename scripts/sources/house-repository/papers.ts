import type { HearingClaim } from '#model/hearing.ts';
import { cleanLine, httpAddress } from '#model/outside-text.ts';
import { freeLine } from '#pull/drop-contacts.ts';

/** A document as XML and page both have it. */
export interface Paper {
  /** The repository's code (`BR`) or the page's heading. */
  kind: string;
  description: string;
  /** Where the number of a bill may stand, the best first. */
  numbers: readonly string[];
  files: readonly { url: string; type: string }[];
}

/** What the codes mean; where Congress.gov shows the same document we use its words. A code not listed stays as it is. */
const kinds = new Map(
  Object.entries({
    BR: 'Bills and Resolutions',
    SD: 'Support Document',
    AM: 'Amendment',
    CA: 'Committee Amendment',
    FA: 'Floor Amendment',
    CR: 'Committee Report',
    CV: 'Committee Recorded Vote',
    HT: 'Transcript',
    HC: 'Hearing Cover',
    HW: 'Witness List',
    HQ: 'Questions for the Record',
    MS: 'Member Statement',
  }),
);
/** What stands for bills and resolutions: code in the XML, heading on the page. */
const billKinds = ['BR', 'Text of Legislation'];

/** @returns one entry per document that has a file with a usable address: its first PDF, else its first file. */
export function readDocuments(papers: readonly Paper[]): NonNullable<HearingClaim['documents']> {
  const documents = papers.flatMap(({ kind, description, files }) => {
    const usable = files.flatMap(({ url, type }) => {
      const address = httpAddress(url.replace(/^http:/i, 'https:'));
      return address === null ? [] : [{ url: address, isPdf: /pdf/i.test(type) || /\.pdf$/i.test(address) }];
    });
    const file = usable.find(({ isPdf }) => isPdf) ?? usable[0];
    if (file === undefined) return [];
    const word = cleanLine(kinds.get(kind) ?? kind) || null;
    return [{ title: freeLine(description) || word || file.url.split('/').at(-1)!, kind: word, url: file.url }];
  });
  return [...new Map(documents.map((document) => [document.url, document])).values()];
}

/**
 * Finds the bills among the documents. The number has no fixed form ("HR 188", "933", "RCP 115-23", "X", absent): it is recovered from the
 * name of the file or the start of the description, and what has none there is a document only.
 * @param congress of the meeting; a file name may say another
 */
export function readBills(papers: readonly Paper[], congress: number): NonNullable<HearingClaim['bills']> {
  const bills = papers
    .filter(({ kind }) => billKinds.includes(kind))
    .flatMap(({ description, numbers, files }) => {
      const named = files.map(({ url }) => fromFileName(url)).find((found) => found !== null) ?? null;
      const title = freeLine(description);
      const number = numbers.map(billNumber).find((found) => found !== null) ?? named?.number ?? billNumber(startOf(title));
      if (number === null || number === undefined) return [];
      const rest = title.startsWith(startOf(title)) ? title.slice(startOf(title).length).replace(/^[\s,:;–—-]+/, '') : title;
      // "H.R. 4435 (as introduced)" names a version, no title.
      return [{ congress: named?.congress ?? congress, number, title: /^\([^()]*\)$/.test(rest) ? null : rest || null }];
    });
  return [...new Map(bills.map((bill) => [`${bill.congress}|${bill.number}`, bill])).values()];
}

const bill = /^(H|S)\.?\s*(R|J\.?\s*Res|Con\.?\s*Res|Res)?\.?\s*0*([1-9]\d{0,5})$/i;

/** `HR 188`, `h.r.188` → `H.R. 188`; `hres5` → `H.Res. 5`; `S 12` → `S. 12`. @returns null for anything else. */
export function billNumber(text: string): string | null {
  const [, chamber, form = '', number] = bill.exec(text.trim()) ?? [];
  if (chamber === undefined) return null;
  const house = chamber.toUpperCase() === 'H';
  const words = { '': house ? null : 'S.', r: house ? 'H.R.' : null, res: '.Res.', jres: '.J.Res.', conres: '.Con.Res.' };
  const word = words[form.toLowerCase().replace(/[\s.]/g, '') as keyof typeof words];
  if (word === null) return null;
  return `${word.startsWith('.') ? chamber.toUpperCase() : ''}${word} ${number}`;
}

/** `…/BILLS-118HR188ih.pdf` → H.R. 188 of the 118th Congress. */
function fromFileName(url: string): { congress: number; number: string } | null {
  const [, congress, number] = /\/BILLS-(\d{2,3})((?:h|s)(?:r|j?res|conres)?\d+)[a-z]*[^/]*$/i.exec(url) ?? [];
  const read = number === undefined ? null : billNumber(number);
  return read === null ? null : { congress: Number(congress), number: read };
}

/** The number a description begins with, or `''`. */
function startOf(title: string): string {
  return /^(?:H|S)\.?\s*(?:R|J\.?\s*Res|Con\.?\s*Res|Res)?\.?\s*\d+(?![\w-])/i.exec(title)?.[0] ?? '';
}
