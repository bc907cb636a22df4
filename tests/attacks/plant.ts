import { addresses, attacks, ids, megabyte } from './strings.ts';

/**
 * What is replaced in a good answer:
 * - words: every text but those without which the record is not one (dates, numbers, codes, ids); of the addresses every other one
 * - ids: ids and file numbers too
 * - all: everything that is text, numbers where an id stands
 */
export type Aim = 'words' | 'ids' | 'all';

/** Names of fields that tell a record apart, become part of its file's name, or lead to the next answer. */
const id = /(?:^|-)id$|^(?:guid|identifier|accessId|authorityId|MatterFile|EventItemMatterFile|document_number|number|document_num)$|Id$/;
/** Names of fields with a code from a closed list, and of what belongs to the format and not to the record. */
const code =
  /^(?:chamber|congress|systemCode|current-status|docClass|cmte_code|partition|part|document_prefix|remove-date|doc-type|meeting-type|congress-num|next_page_url|format|isPermaLink|rel|type|version|encoding|method|action|class|href|xmlns.*|.*-order|.*S(?:equence|ort))$/;
const address = /(?:url|link|hyperlink|agendafile|minutesfile)$/i;
const time = /date|time|_on$/i;
/** Numbers, codes, a time in brackets, and the words by which a page says that it has nothing. */
const fixed = /^[\d\s:.,/+-]+$|^[A-Z]{1,6}\d*$|\(\d{1,2}:\d{2}[^()]*\)$|^No meetings found/;

type Kind = 'id' | 'code' | 'address' | 'text';

function kindOf(name: string, text: string | null): Kind {
  if (text !== null && /^https?:/.test(text) && name !== 'next_page_url' && !name.startsWith('xmlns')) return 'address';
  if (id.test(name)) return 'id';
  if (code.test(name) || time.test(name) || (text !== null && fixed.test(text.trim()))) return 'code';
  return address.test(name) ? 'address' : 'text';
}

/**
 * Puts attacks into the answers of sources. Each field of a source begins somewhere else in the list and goes on with the next attack, so that
 * a field that occurs often gets them all.
 */
export class Planter {
  readonly #aim: Aim;
  readonly #counts = new Map<string, number>();
  /** How many texts were replaced. */
  planted = 0;

  constructor(aim: Aim) {
    this.#aim = aim;
  }

  /** @param host whose answer it is @returns the JSON text with its texts replaced; names of keys stay */
  json(text: string, host: string): string {
    const walk = (node: unknown, name: string): unknown => {
      if (Array.isArray(node)) return node.map((one) => walk(one, name));
      if (typeof node === 'object' && node !== null)
        return Object.fromEntries(Object.entries(node).map(([key, inner]) => [key, walk(inner, key)]));
      if (typeof node === 'string' || node === null) return this.#replace(host, name, node) ?? node;
      if (typeof node === 'number' && this.#aim !== 'words' && id.test(name)) return this.#replace(host, name, String(node), true) ?? node;
      return node;
    };
    return JSON.stringify(walk(JSON.parse(text), ''));
  }

  /** @returns XML or HTML with its texts and attribute values replaced; the elements stay */
  markup(text: string, host: string): string {
    // What stands before the first record says which answer it is.
    const start = Math.max(text.search(/<(?:item|entry|meeting|table|div|committee-meeting|witness-list|titleInfo)\b/), 0);
    const tokens = text.slice(start).split(/(<[^<>]*>)/);
    let element = '';
    const planted = tokens.map((token, index) => {
      if (index % 2 === 0) {
        if (token.trim() === '') return token;
        const found = this.#replace(host, element, unescaped(token));
        return found === null ? token : escaped(found);
      }
      element = /^<([\w:.-]+)/.exec(token)?.[1] ?? '';
      if (/^<[?!/]/.test(token)) return token;
      return token.replace(/([\w:.-]+)="([^"]*)"/g, (whole, name: string, inner: string) => {
        const found = this.#replace(host, name, unescaped(inner));
        return found === null ? whole : `${name}="${escaped(found)}"`;
      });
    });
    return text.slice(0, start) + planted.join('');
  }

  /** @returns what stands in place of a text, or null when it stays */
  #replace(host: string, name: string, text: string | null, isNumber = false): string | null {
    const kind = kindOf(name, text);
    if (this.#aim !== 'all' && kind !== 'text' && kind !== 'address' && !(kind === 'id' && this.#aim === 'ids')) return null;
    const key = `${host} ${name}`;
    const count = this.#counts.get(key) ?? 0;
    this.#counts.set(key, count + 1);
    // Records must survive: not each of them loses the address or the id that it needs.
    const every = this.#aim === 'all' || kind === 'text' ? 1 : isNumber ? 4 : 2;
    if ((count + startOf(name)) % every !== 0) return null;
    this.planted += 1;
    const list = kind === 'address' ? addresses : kind === 'id' ? ids : texts;
    const found = list[(startOf(name) + Math.floor(count / every) * stride) % list.length]!;
    // What makes a record ours stays in it; it comes last, because many attacks must come first.
    const topic = kind === 'text' ? (topics.find((words) => text?.toLowerCase().includes(words)) ?? '') : '';
    if (title.test(name) && count === megabyteAt) return `${topic} ${megabyte}`;
    return topic === '' ? found : `${found} ${topic}`;
  }
}

/** By which sources tell what is ours, the surer first. */
const topics = ['facial recognition', 'hearing'];
const title = /^(?:title|matter|MatterTitle|meeting-title)$/;
/** Which title of a host is a megabyte long: one is enough. */
const megabyteAt = 3;
/** Neighbours in the lists are alike: steps of this width, which no list's length is a multiple of, bring other kinds sooner. */
const stride = 11;
for (const list of [attacks, addresses, ids])
  if (list.length % stride === 0) throw new Error(`${list.length} attacks: some would never come`);

const texts = attacks.map(({ text }) => text);

function startOf(name: string): number {
  return [...name].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) % 10_007, 7);
}

/** Line breaks as references, or a reader of XML would fold them; what XML cannot say at all is left out. */
function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .toWellFormed()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;')
    .replaceAll('\n', '&#10;');
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
