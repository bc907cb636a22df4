import type { Program } from '#model/program.ts';

/** What is documented about a state's license photos, in the words of a page. */
export const findingWords: Record<Program['findings'][number], string> = {
  'searched-for-ice': 'Searched by face for ICE',
  'requests-received': 'Requests for searches received',
  'ice-had-access': 'ICE could search the system itself',
  'fbi-face-services-agreement': 'Agreement with the FBI’s face search unit',
  suspended: 'Searches suspended',
  'prohibited-by-law': 'Barred by law, at least in part',
  unknown: 'Not known',
};

/** Which mark a finding gets; see the tones in site.css. */
export const findingTones: Record<Program['findings'][number], string> = {
  'searched-for-ice': 'banned',
  'ice-had-access': 'banned',
  'requests-received': 'paused',
  'fbi-face-services-agreement': 'restricted',
  suspended: 'oversight',
  'prohibited-by-law': 'oversight',
  unknown: 'unchecked',
};

/** @returns "yes", "no" or "not found". */
export function yesNo(value: boolean | null): string {
  return value === null ? 'not found' : value ? 'yes' : 'no';
}
