import { cleanLine, cleanText } from '#model/outside-text.ts';

/**
 * Cities put staff and residents' e-mail addresses, phone numbers and log-in names into free text (seen in Boston and Somerville, 2026).
 * They stop here, at the door: nothing behind it ever holds them.
 */

/** Stands where something was left out, so that the sentence around it can still be read. */
const mark = '[…]';

// No text takes long to search: what may repeat without end begins only where a run begins, and ends it; all else is bounded.
const letters = String.raw`[\p{L}\p{M}\p{N}_.+%-]`;
/** The part before the sign, from its beginning; O’Brien has an apostrophe in it. */
const local = String.raw`(?<!${letters}|${letters}['’ʼ])${letters}+(?:['’ʼ]${letters}+)*`;
const label = String.raw`[\p{L}\p{M}\p{N}_-]{1,63}`;
const domain = String.raw`(?:${label}\.){1,8}\p{L}{2,63}`;
const email = new RegExp(String.raw`(?:(?<!${letters})mailto:|)${local}[@＠﹫]${domain}`, 'giu');
/** "clerk @ city.gov". A page that somebody is to look at stands behind such a sign, too: "live @ testville.gov/tv". */
const spacedEmail = new RegExp(
  String.raw`(?!(?:[ap]\.?m\.?|us|live|online) ?@)${local}(?: [@＠﹫] ?|[@＠﹫] )(?!www\.)${domain}(?![\p{L}\p{N}/-]|\.\p{L})`,
  'giu',
);
/** "clerk [at] city.gov", "clerk (at) city (dot) gov" */
const spelledEmail = new RegExp(
  String.raw`${local}\s?[[({]\s?at\s?[\])}]\s?${label}(?:(?:\.|\s?[[({]\s?dot\s?[\])}]\s?)${label}){1,4}`,
  'giu',
);
/** "jane dot public at city dot gov": without brackets only a known end tells it from a sentence. */
const spokenEmail = new RegExp(
  String.raw`${local}(?: dot ${letters}{1,64}){0,2} at (?!the )${label}(?: dot ${label}){0,3} dot (?:gov|us|org|com|net|edu|mil|info)(?![\p{L}\p{N}])`,
  'giu',
);

// Area code and exchange begin with 2 to 9 (North American Numbering Plan), which dates and most other numbers with dashes do not; a
// number that is called a file, case, parcel or ordinance is one, and so is a meeting's id. Blanks alone tell a phone number only when no
// further number stands beside them, as in a table.
const numbered = String.raw`(?<!\b(?:file|case|parcel|apn|contract|ordinance|resolution|docket|permit|bid|rfp|grant|id|(?:access|pass) ?code)s?(?:\s(?:no|nos|number|numbers|id))?[.:#\s]{0,4})`;
const extension = String.raw`(?:,?\s?(?:x|ext\.?|extension)\s?\d{1,6})?`;
const phone = new RegExp(
  String.raw`${numbered}(?<![\w$#/.,+-])(?:\+?1[\s.-]?)?(?:\([2-9]\d{2}\)\s?|[2-9]\d{2}[.\-\u2010-\u2013\u2212])[2-9]\d{2}[.\-\u2010-\u2013\u2212\s]\d{4}${extension}(?![\w-]|[.,]\d)`,
  'gi',
);
const spacedPhone = new RegExp(
  String.raw`${numbered}(?<![\w$#/.,+-]|\d[\s,;]{1,2})(?:\+?1[\s.-])?[2-9]\d{2} [2-9]\d{2}[ .\-\u2010-\u2013\u2212]\d{4}${extension}(?![\w-]|[.,]\d|,?\s\d)`,
  'gi',
);
const foreignPhone = /(?<![\w+])\+\d{1,3}(?:[\s.-]?\(?\d{2,4}\)?){2,5}(?![\w-])/g;
/** Without an area code or without dashes only a word before it tells a phone number. A roll call has a number of its own. */
const namedPhone =
  /\b((?:phone|telephone|tel|fax|cell|mobile|(?<!roll[\s-])call|contact|hotline|dial(?:-in)?|tt[dy]|voicemail)(?:\s(?:no|number|us|the clerk))?[.:]?\s{0,2}(?:at\s)?)(?:\+?1[\s.-]?)?(?:\(?\d{3}\)?[\s./-]?)?\d{3}[\s.-]?\d{4}(?![\d-])/gi;

/** `CITYHALL\jsmith` */
const domainLogin = /(?<![\w\\])[A-Z][A-Z0-9-]{1,14}\\[A-Za-z][\w.-]{1,30}(?![\w\\])/g;
const namedLogin = /\b((?:log-?in|log-?on|user ?name|user ?id)(?:\s(?:name|id))?\s?[:=]\s?)[\w.\\-]{2,40}/gi;

/** What is left out, in this order. `needs` is cheap and true of every text with such a contact: most texts have none, and 20,000 titles are read at once. */
const forms: readonly { needs: RegExp; form: RegExp; by?: string }[] = [
  { needs: /[@＠﹫]/, form: email },
  { needs: /[@＠﹫]/, form: spacedEmail },
  { needs: /[[({]\s?at\s?[\])}]/i, form: spelledEmail },
  { needs: / dot /i, form: spokenEmail },
  { needs: /\d{4}/, form: phone },
  { needs: /\d{4}/, form: spacedPhone },
  { needs: /\d{4}/, form: namedPhone, by: `$1${mark}` },
  { needs: /\+\d/, form: foreignPhone },
  { needs: /\\/, form: domainLogin },
  { needs: /log|user/i, form: namedLogin, by: `$1${mark}` },
];

/** Words that say nothing once the contact they introduce is gone. */
const labels =
  /\b(?:e-?mail|mailto|phone|telephone|tel|fax|cell|mobile|call|dial(?:-in)?|hotline|tt[dy]|voicemail|contact|log-?in|log-?on|user ?name|user ?id|no|number|name|id|or|and|at|us)\b/gi;

/** @returns one line of free text from outside, cleaned and without contacts; `''` when nothing else was said */
export function freeLine(raw: string): string {
  return dropContacts(cleanLine(raw));
}

/** Like `freeLine`, for text whose line breaks say something. */
export function freeText(raw: string): string {
  return dropContacts(cleanText(raw));
}

/**
 * Leaves out e-mail addresses, phone numbers and log-in names. File numbers, dates, amounts and ordinance numbers stay.
 * @param text one line or several, already cleaned
 * @returns the text with `[…]` in place of each; empty text when nothing else was said
 */
export function dropContacts(text: string): string {
  let dropped = text;
  for (const { needs, form, by = mark } of forms) if (needs.test(text)) dropped = dropped.replace(form, by);
  if (dropped === text) return text;
  const left = dropped.replaceAll(mark, ' ').replace(labels, ' ');
  if (!/[\p{L}\p{N}]/u.test(left)) return '';
  return dropped
    .replaceAll(`<${mark}>`, mark)
    .replaceAll(`(${mark})`, mark)
    .replace(/\[…\](?:[ ,;/|]{1,3}\[…\])+/g, mark);
}
