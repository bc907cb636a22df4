import { cleanLine, cleanText } from '#model/outside-text.ts';

/**
 * Cities put staff and residents' e-mail addresses, phone numbers and log-in names into free text (seen in Boston and Somerville, 2026).
 * They stop here, at the door: nothing behind it ever holds them.
 */

/** Stands where something was left out, so that the sentence around it can still be read. */
const mark = '[…]';

// Every repetition is bounded and begins at the start of a word, so that no text takes long to search.
const email = /(?<![\w.+%-])(?:mailto:)?[\w.+%-]{1,64}(?:'[\w.+%-]{1,64})?@(?:[\w-]{1,63}\.){1,8}[A-Za-z]{2,24}(?![\w-])/g;
/** "clerk [at] city.gov", "clerk (at) city (dot) gov" */
const spelledEmail = /(?<![\w.+%-])[\w.+%-]{1,64}\s?[[(]\s?at\s?[\])]\s?[\w-]{1,63}(?:(?:\.|\s?[[(]\s?dot\s?[\])]\s?)[\w-]{1,63}){1,4}/gi;

// Area code and exchange begin with 2 to 9 (North American Numbering Plan), which dates and most other numbers with dashes do not; a
// number that is called a file, case, parcel or ordinance is one.
const phone =
  /(?<!\b(?:file|case|parcel|apn|contract|ordinance|resolution|docket|permit|bid|rfp|grant)s?(?:\s(?:no|nos|number|numbers|id))?[.:#\s]{0,4})(?<![\w$#/.,+-])(?:\+?1[\s.-]?)?(?:\([2-9]\d{2}\)\s?|[2-9]\d{2}[.\-\u2010-\u2013])[2-9]\d{2}[.\-\u2010-\u2013\s]\d{4}(?:,?\s?(?:x|ext\.?|extension)\s?\d{1,6})?(?![\w-]|[.,]\d)/gi;
const foreignPhone = /(?<![\w+])\+\d{1,3}(?:[\s.-]?\(?\d{2,4}\)?){2,5}(?![\w-])/g;
/** Without an area code or without dashes only a word before it tells a phone number. */
const namedPhone =
  /\b((?:phone|telephone|tel|fax|cell|mobile|call|dial|voicemail)(?:\s(?:no|number|us|the clerk))?[.:]?\s{0,2}(?:at\s)?)(?:\+?1[\s.-]?)?(?:\(?\d{3}\)?[\s.-]?)?\d{3}[\s.-]?\d{4}(?![\d-])/gi;

/** `CITYHALL\jsmith` */
const domainLogin = /(?<![\w\\])[A-Z][A-Z0-9-]{1,14}\\[A-Za-z][\w.-]{1,30}(?![\w\\])/g;
const namedLogin = /\b((?:log-?in|log-?on|user ?name|user ?id)(?:\s(?:name|id))?\s?[:=]\s?)[\w.\\-]{2,40}/gi;

/** Words that say nothing once the contact they introduce is gone. */
const labels =
  /\b(?:e-?mail|mailto|phone|telephone|tel|fax|cell|mobile|call|dial|voicemail|contact|log-?in|log-?on|user ?name|user ?id|no|number|name|id|or|and|at|us)\b/gi;

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
  const dropped = text
    .replace(email, mark)
    .replace(spelledEmail, mark)
    .replace(phone, mark)
    .replace(namedPhone, `$1${mark}`)
    .replace(foreignPhone, mark)
    .replace(domainLogin, mark)
    .replace(namedLogin, `$1${mark}`);
  if (dropped === text) return text;
  const left = dropped.replaceAll(mark, ' ').replace(labels, ' ');
  if (!/[\p{L}\p{N}]/u.test(left)) return '';
  return dropped
    .replaceAll(`<${mark}>`, mark)
    .replaceAll(`(${mark})`, mark)
    .replace(/\[…\](?:[ ,;/|]{1,3}\[…\])+/g, mark);
}
