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
// number that is called a file, case, parcel, section or ordinance is one, and so is a meeting's id. Blanks alone tell a phone number only
// when no further number stands beside them, as in a table; blanks around dashes only when three groups have its shape: "2019 - 2020" has not.
const numbered = String.raw`(?<!\b(?:file|case|parcel|apn|contract|ord|ordinance|resolution|docket|section|chapter|permit|bid|rfp|grant|id|(?:access|pass) ?code)s?(?:\s(?:no|nos|number|numbers|id))?[.:#\s]{0,4}|§{1,2}\s?)`;
const extension = String.raw`(?:,?\s?(?:x|ext\.?|extension)\s?\d{1,6})?`;
const dash = String.raw`[\-\u2010-\u2013\u2212]`;
const phone = new RegExp(
  String.raw`${numbered}(?<![\w$#/.,+-]|\d ?${dash} )(?:\+?1[\s.-]?)?(?:\( ?[2-9]\d{2} ?\)(?:\s| ?${dash} ?)?|[2-9]\d{2}(?:\.| ?${dash} ?))[2-9]\d{2}(?:[.\s]| ?${dash} ?)\d{4}${extension}(?![\w-]|[.,]\d| ${dash} ?\d)`,
  'gi',
);
const spacedPhone = new RegExp(
  String.raw`${numbered}(?<![\w$#/.,+-]|\d[\s,;]{1,2})(?:\+?1[\s.-])?[2-9]\d{2} [2-9]\d{2}(?:[ .]|${dash})\d{4}${extension}(?![\w-]|[.,]\d|,?\s\d)`,
  'gi',
);
const foreignPhone = /(?<![\w+])\+\d{1,3}(?:[\s.-]?\(?\d{2,4}\)?){2,5}(?![\w-])/g;
/** Without an area code or without dashes only a word before it tells a phone number. A roll call has a number of its own. */
const namedPhone = new RegExp(
  String.raw`\b((?:phone|telephone|tel|fax|cell|mobile|(?<!roll[\s-])call|contact|hotline|dial(?:-in)?|tt[dy]|voicemail)(?:\s(?:no|number|us|the clerk))?[.:]?\s{0,2}(?:at\s)?)(?:\+?1[\s.-]?)?(?:\(?\d{3}\)?(?:[\s./]| ?${dash} ?)?)?\d{3}(?:[\s.]| ?${dash} ?)?\d{4}(?![\d-])`,
  'gi',
);
const anyCase = (words: string) => words.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
/** Words between which people write a backslash for a slash: "and\or". */
const civic = 'city|town|county|state|federal|local|mayor|council|board|committee|commission|department|office|police|fire';
const common = 'and|or|his|hers?|s?he|him|they|them|yes|no|on|off|in|out|input|output|to|from|open|closed|start|end|men|women';
const paired = 'public|private|agenda|minutes|hearing|meeting|approved?|deny|denied|pass|fail|owner|tenant|landlord';
const everyday = `(?:${anyCase(`${common}|${civic}|${paired}`)})`;
const fileName = String.raw`[\w.-]{1,60}\.(?:${anyCase('pdf|docx?|xlsx?|pptx?|txt|rtf|csv|html?|jpe?g|png|gif|tiff?|mp[34]|zip|msg|exe')})(?!\w)`;
/**
 * `CITYHALL\jsmith`, `cityhall\jsmith`. No path of a file, whose backslashes are more or which ends as files do, and no "Visitor\u2019s" (an
 * address of a field hearing, JSON in a text: seen 2026); where the domain is not in capitals, no "Landlord\Tenant", no line break written
 * out ("Room three\nCity Hall") and no end of an RTF paragraph ("text\par").
 */
const domainLogin = new RegExp(
  String.raw`(?<![\w\\])(?!${everyday}\\${everyday}(?!\w)|[\w-]{1,15}\\${fileName})(?:[A-Z][A-Z0-9-]{1,14}\\|(?![A-Z][a-z]+\\[A-Z][a-z]+(?![\w.-]))[A-Za-z][A-Za-z0-9-]{1,14}\\(?![nrt][A-Z]|pard?(?!\w)))(?!u[\dA-Fa-f]{4})[A-Za-z][\w.-]{1,30}(?![\w\\])`,
  'g',
);
const namedLogin = /\b((?:log-?in|log-?on|user ?name|user ?id)(?:\s(?:name|id))?\s?[:=]\s?)[\w.\\-]{2,40}/gi;

/** What is left out, in this order. `needs` is cheap and true of every text with such a contact: most texts have none, and 20,000 titles are read at once. */
const forms: readonly { needs: RegExp; form: RegExp; by?: string }[] = [
  { needs: /[@＠﹫]/, form: email },
  { needs: /[@＠﹫]/, form: spacedEmail },
  { needs: /[[({]\s?at\s?[\])}]/i, form: spelledEmail },
  { needs: / dot /i, form: spokenEmail },
  { needs: /\d{3}\D{1,3}\d{4}/, form: phone },
  { needs: /\d{3}\D{1,3}\d{4}/, form: spacedPhone },
  { needs: /\d{3}\D{0,3}\d{4}/, form: namedPhone, by: `$1${mark}` },
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
