import type { HearingClaim } from '#model/hearing.ts';
import { cleanLine } from '#model/outside-text.ts';
import { sentencesOf, statusIn, withoutStatus } from './status-words.ts';

/**
 * Reads the place of a city's meeting, which is one text: a room, an address, "Virtual". Cities write other things there, too: that the
 * meeting is cancelled, remarks between `--em--` marks (Cook County, seen 2017), what a hearing is about (Boston, seen 2026).
 * @param text of one line or several, without contacts
 * @returns the place, with what else was said as its note; nothing when no place is told
 */
export function readPlace(text: string): Pick<HearingClaim, 'location'> {
  const [first = '', ...others] = text.split('--em--');
  const remarks = others.filter((part) => statusIn([part]) === 'scheduled').map(cleanLine);
  const [place, ...more] = [...new Set([withoutNews(first), ...remarks])].filter((part) => /[\p{L}\p{N}]/u.test(part));
  if (place === undefined || /^tb[ad]$/i.test(place)) return {};
  const isNoPlace = /^(?:virtual|remote|online|zoom)(?: meeting)?$/i.test(place) || /\bhearing\b(?! room)/i.test(place);
  if (isNoPlace) return { location: { note: [place, ...more].join('; ') } };
  const note = more.length === 0 ? {} : { note: more.join('; ') };
  return { location: /,|\d+\s\S+\s/.test(place) ? { address: place, ...note } : { room: place, ...note } };
}

/** The place without the sentences that call the meeting off: "City Hall. This meeting is cancelled." → "City Hall." */
function withoutNews(text: string): string {
  const left = sentencesOf(text).map((sentence) => {
    if (statusIn([sentence]) === 'scheduled') return sentence;
    const rest = /\b(?:is|are|was|were|has|have|will)\b/i.test(sentence) ? '' : withoutStatus(sentence);
    return /^(?!virtual|remote|online|zoom)(?:[\w,.'’]{1,20} ){0,6}meeting$/i.test(rest) ? '' : rest;
  });
  return cleanLine(left.join(' '));
}
