import { cleanLine } from '#model/outside-text.ts';
import type { HearingStatus } from '#model/vocabulary.ts';

/**
 * The words by which sources call a meeting off or move it where no field says so. Committees of Congress write them before the title
 * (`leadingStatus`); cities write them into names, places and remarks, and in sentences (`statusIn`, `withoutStatus`).
 */
const stems: readonly [HearingStatus, RegExp][] = [
  ['cancelled', /cancel/i],
  ['postponed', /postpone/i],
  ['rescheduled', /re-?schedul/i],
];

/** @returns what a word, or a text that is there to say nothing else, calls a meeting; `scheduled` when it names no other status */
export function statusNamed(text: string): HearingStatus {
  return stems.find(([, stem]) => stem.test(text))?.[0] ?? 'scheduled';
}

// "Postponed Payments" and "Canceled-Check Fraud" are titles: the word must be in capitals, or set off by brackets, stars, a colon or a dash.
const inCapitals = /^[\s*[(]*(POSTPONED|CANCELL?ED|RE-?SCHEDULED)\b(?: UNTIL FURTHER NOTICE\b)?[\s\])*:;,.–—-]*/;
const marked = /^[\s*[(]*(postponed|cancell?ed|re-?scheduled)(?:\s*[\])*:]|\s+[–—-]|[–—]|-+\s)[\s\])*:;,.–—-]*/i;

/**
 * Takes words such as "POSTPONED:" off the front of a title, as committees of both chambers write them.
 * @param whole the title, cleaned
 * @returns the rest, and what the first of them said (null = there is none); a title that is nothing else stays
 */
export function leadingStatus(whole: string): { title: string; said: HearingStatus | null } {
  let title = whole;
  let said: HearingStatus | null = null;
  for (;;) {
    const match = marked.exec(title) ?? inCapitals.exec(title);
    const rest = title.slice(match?.[0].length ?? 0);
    // In a title all in capitals the word proves nothing unless something sets it off.
    if (match === null || (rest !== '' && rest === rest.toUpperCase() && /^\w+ ?$/.test(match[0]))) break;
    said ??= statusNamed(match[1]!);
    title = rest;
  }
  return { title: title || whole, said };
}

const kindsOfMeeting =
  'regular|special|city|town|county|village|school|council|committee|subcommittee|board|commission|public|joint|emergency|virtual|hybrid|zoom|planning|zoning|budget|finance|work|working|study|annual|monthly|weekly|the|this';
const meeting = String.raw`(?:(?:${kindsOfMeeting})\s+){0,5}(?:meeting|hearing|session)\b`;
const meetingFollows = new RegExp(String.raw`^\s+(?:${meeting}|agenda\b|notice\b)(?! items?\b)`, 'i');
const noun = '(?:cancell?ation|postponement|re-?scheduling)';
/**
 * What may say it, besides the plain words: "CANCELLATION of Meeting" (Chicago, seen 2023), "Cancellation Notice" (Worcester, seen 2026), "no
 * items to be heard" (Cook County, seen 2017).
 */
const signs = new RegExp(
  String.raw`(?<![\p{L}\p{N}]|\b(?:un|non|pre)-)(?:(?:cancell?ed|postponed|re-?scheduled)|${noun} notice|(?:notice of )?${noun} of ${meeting}|notice of ${noun}|no items to be heard)(?![\p{L}\p{N}])`,
  'giu',
);

/** Further away in a sentence no word tells how a sign is meant. */
const reach = 300;
/** Words that go on after "canceled" where it is no adjective: "canceled due to snow". All others are what is canceled: "canceled contracts". */
const goesOn =
  /^\s+(?:(?:to|until|till|from|for|due|because|as|at|by|and|or|but|in|on|per|with|without|this|today|tonight|tomorrow|indefinitely|owing|after|pending|since|effective|via|no|lack|is|was|has|will|please|see|join|through|during|if|unless|upon|under|now|inclement|weather|the meeting|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|\d)/i;
const reason =
  /^[\s*)\]}!.:,;|\u2013\u2014-]*(?:due|because|owing|lack of|no quorum|until|till|to be|will|see|per|moved|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d)/i;

/** "was not cancelled", "will not be rescheduled" */
const denied = /(?:\b(?:not|never|nor|cannot|no longer)|n['’]t)\s+(?:(?:yet|been|be|being|to be|currently|officially|formally)\s+){0,3}$/i;
const conditional = /\b(?:if|unless|whether|in case|in the event)\b/i;
const noVerbAfter = String.raw`\b(?!.*\b(?:is|are|was|were|has|will)\b)`;
/** "may be cancelled", "should it be cancelled"; not the month of May, and not "can no longer be held and is cancelled". */
const possible = [
  new RegExp(
    String.raw`\b(?:might|could|can(?! no)|should|would|may(?= (?:(?:also|not|still|later) )?(?:be|have|need|get)\b))${noVerbAfter}`,
    'i',
  ),
  new RegExp(String.raw`\bmay(?! \d)${noVerbAfter}`),
];
/** Another meeting's: "in place of the canceled meeting of May 5". */
const replaced =
  /\b(?:in (?:place|lieu) of|instead of|replac(?:es?|ing)|replacement (?:of|for)|make-?up (?:of|for)|substitut\w{1,4} for)\b[^:;\u2013\u2014]*$/i;
/** A part of it: "in-person attendance is cancelled", "item 5 is postponed". */
const part = new RegExp(
  String.raw`\bitems?\s*(?:nos?\.?|#)?\s*\d|\b(?:attendance|participation|access|parking|broadcast|webcast|telecast|live ?stream(?:ing)?|reception|interpretation|translation|public comment|presentation|items?)(?:\s+(?:at|for|of|in|to) (?:the |this )?(?:meeting|hearing|session))?(?:\s+(?!(?:meeting|hearing|session|council|committee|board|commission)\b)[\w'’]+){0,4}\s+$`,
  'i',
);
/** "The canceled meeting" is another one, "the rescheduled meeting" may be this one. */
const determined = /\b(?:the|an?|any|each|every|previously|earlier|that|those|these|our|its)\s+$/i;
const predicate =
  /(?:\b(?:is|are|was|were|be|been|being|hereby)|['’]s)\s+(?:(?:also|now|both|either|officially|hereby|therefore|again|all)\s+){0,3}$/i;
const relative = /\b(?:that|which)\s+(?:(?:has|have|had|is|are|was|were|been)\s+){1,2}$/i;
const subject = /(?:\b(?:meeting|hearing|session|council|committee|board|commission|authority|workshop|today|tonight)|\d)\s+$/i;

/** "The May 5 meeting was cancelled; this one replaces it." */
const replacesAnother =
  /\b(?:this|today['’]s|tonight['’]s)(?: (?:one|special|regular|meeting|hearing|session)){0,3} (?:now |will )?(?:replaces?|substitutes? for|takes? (?:its|the) place|is (?:a|the|its) (?:replacement|make-?up|substitute))\b|\b(?:replaced|superseded) (?:by|with) (?:this|today['’]s|tonight['’]s)\b/i;
const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const someDay = String.raw`(?:(?<month>${monthNames.join('|')})[a-z]{0,6}\.? (?<day>\d{1,2})(?:st|nd|rd|th)?|(?<m>\d{1,2})/(?<d>\d{1,2}))(?:(?:, ?| |/)(?<year>\d{4}|\d{2}(?=\s)))?`;
const toSign = String.raw`(?:(?! - )[^:;\u2013\u2014])*$`;
/** "The May 5 meeting has been", "the meeting of May 5 is" */
const dated = [
  new RegExp(String.raw`\b${someDay},? (?:(?:${kindsOfMeeting}) ){0,5}(?:meeting|hearing|session)\b${toSign}`, 'i'),
  new RegExp(
    String.raw`\b(?:meeting|hearing|session) (?:(?:of|on|for|originally|previously|scheduled|set) ){1,3}(?:[a-z]{3,6}day,? )?${someDay}(?!\d)${toSign}`,
    'i',
  ),
];

/** One sentence from another; remarks stand between `--em--` marks (Cook County, seen 2017). */
export function sentencesOf(text: string): string[] {
  return text.split(/--em--|\n|(?<=[.!?;])\s/);
}

interface Sign {
  status: HearingStatus;
  start: number;
  end: number;
}

/** Where a sentence says that its meeting does not take place as planned. */
function* signsIn(sentence: string): Generator<Sign> {
  for (const { 0: sign, index: start } of sentence.matchAll(signs)) {
    const end = start + sign.length;
    const [before, after] = [sentence.slice(Math.max(0, start - reach), start), sentence.slice(end, end + reach)];
    const status = /^no items/i.test(sign) ? 'cancelled' : statusNamed(sign);
    if (isMeant(before, sign, after)) yield { status, start, end };
  }
}

/** @param before what the sentence says before the sign, and `after` behind it: never far */
function isMeant(before: string, sign: string, after: string): boolean {
  if ([denied, conditional, ...possible, replaced, part, relative].some((form) => form.test(before))) return false;
  if (/^(?:\s+[\w'’-]+){0,3}\s+(?:if|unless)\b/i.test(after)) return false;
  if (determined.test(before)) return /^re/i.test(sign) && meetingFollows.test(after) && /\b(?:the|an?)\s+$/i.test(before);
  if (predicate.test(before) || /^no items/i.test(sign)) return true;
  const setOff = /(?:^|[^\p{L}\p{N}\s'’])\s*$/u.test(before);
  const compound = /^-\p{L}/u.test(after);
  if (!compound && (!/^\s+\p{L}/u.test(after) || goesOn.test(after))) {
    return setOff || subject.test(before) || (/^\p{Lu}/u.test(sign) && !/^\s+(?:by|in|from|on|with|without|under|during)\b/i.test(after));
  }
  // Another word follows: "Canceled Regular Meeting", "Meeting canceled everywhere", "CANCELED City Council"; else it is an adjective.
  if (setOff && meetingFollows.test(after)) return true;
  if (!compound && /\b(?:meeting|hearing|session)\s+$/i.test(before)) return true;
  const standsOut = sign === sign.toUpperCase() && /\p{Ll}/u.test(before + after);
  return standsOut && (setOff || !compound) && !/\b(?:on|of|for|about|re|regarding|concerning|with|and|or|to|in|from|by)\s+$/i.test(before);
}

/**
 * Reads what a city says about one meeting, in names or in sentences. Not every such word counts: "if the meeting is cancelled", "in-person
 * attendance is cancelled", "in place of the canceled meeting" and "a hearing on canceled contracts" say nothing of the kind.
 * @param texts all that is said about the meeting, in any order; empty texts say nothing
 * @param date day of the meeting, `YYYY-MM-DD`: what is called off for another day is another meeting; null = not known
 * @returns what any of them says, a cancellation before all else; `scheduled` when none does
 */
export function statusIn(texts: readonly string[], date: string | null = null): HearingStatus {
  const said = new Set(texts.flatMap((text) => statusesIn(text, date)));
  return stems.find(([status]) => said.has(status))?.[0] ?? 'scheduled';
}

function statusesIn(text: string, date: string | null): HearingStatus[] {
  const sentences = sentencesOf(text);
  const replaces = sentences.some((sentence) => replacesAnother.test(sentence));
  return sentences.flatMap((sentence) =>
    [...signsIn(sentence)].flatMap(({ status, start }) => {
      const before = sentence.slice(Math.max(0, start - reach), start);
      const ofAnother = (replaces && isOfAnother(before)) || (status !== 'rescheduled' && date !== null && isOfAnotherDay(before, date));
      return ofAnother ? [] : [status];
    }),
  );
}

/** In a text that says that this meeting replaces one: does a sentence speak of that one? */
function isOfAnother(before: string): boolean {
  return /\b(?:meeting|hearing|session)\b/i.test(before) && !/\bthis\b/i.test(before);
}

function isOfAnotherDay(before: string, date: string): boolean {
  const named = dated.map((form) => form.exec(before)?.groups).find((groups) => groups !== undefined);
  if (named === undefined) return false;
  const month = named['m'] === undefined ? monthNames.indexOf(named['month']!.toLowerCase()) + 1 : Number(named['m']);
  const [year, ofMonth, day] = date.split('-');
  if (named['year'] !== undefined && !year!.endsWith(named['year'])) return true;
  return month !== Number(ofMonth) || Number(named['day'] ?? named['d']) !== Number(day);
}

/**
 * A status is no part of a name: "Budget Committee - CANCELLED due to snow" → "Budget Committee". What `statusIn` does not count stays.
 * @returns the name on one line, without the words, the marks around them and the reason behind them; `''` when it was nothing else
 */
export function withoutStatus(name: string): string {
  return cleanLine(sentencesOf(name).map(withoutSigns).join(' '));
}

const marks = /(?<![\s*([{:;|/\u2013\u2014-])[\s*([{:;|/\u2013\u2014-]+$/;

function withoutSigns(sentence: string): string {
  const [sign] = signsIn(sentence);
  if (sign === undefined) return sentence;
  const named = sentence
    .slice(0, sign.start)
    .replace(/(?:\s+(?:has|have|had|will|is|are|was|were|be|been|being|hereby|now|also|officially)){1,5}\s*$/i, '');
  const opened = /[([{]/.test(marks.exec(named)?.[0] ?? '');
  const before = named.replace(marks, '').replace(/\s?[*([{:;,|/\u2013\u2014-]\s?(?:the |this )?(?:meeting|hearing|session)$/i, '');
  const rest = sentence.slice(sign.end);
  const closing = opened ? /^[^)\]}]*[)\]}]/.exec(rest) : null;
  const after =
    closing === null && (goesOn.test(rest) || reason.test(rest))
      ? ''
      : withoutSigns(rest.slice(closing?.[0].length ?? 0).replace(/^[\s*!.:;,|/\u2013\u2014-]+/, ''));
  const left = after === '' ? before.replace(/[\s,]+$/, '') : `${before}${/^[)\]}]/.test(after) ? '' : ' '}${after}`;
  return /[\p{L}\p{N}]/u.test(left) ? left : '';
}
