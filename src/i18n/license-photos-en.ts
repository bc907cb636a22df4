import type { Program } from '#model/program.ts';

/** English words of the programs of kind `license-photos`: what is on record about searches of a state’s license photos by face. */
export const licensePhotosEn = {
  /** In the menu. */
  name: 'License photos',
  /** In a sentence, with the article the language needs. */
  inSentence: 'license photos',
  description: 'Which states’ driver-license photos were searched by face, for whom, how it was asked, and what the law says today.',
  title: 'Driver-license photos as a police line-up',
  intro: (subject: string, states: string, searched: string) =>
    `Records published in July 2019 showed that ICE had asked Vermont, Utah and Washington to run ${subject} over their license photos. Vermont and Utah did it; whether Washington did is disputed. This is what is on record for ${states} states. In ${searched} of them searches for ICE, or access of ICE to the system, are documented. For the others our records do not establish a search for ICE, which is not the same as “never”.`,
  mapCaption:
    'License photos by state, main finding. Gray: looked into, no search for ICE found. Hatched: not looked into. The table below says the same.',
  byState: 'State by state',
  state: 'State',
  onRecord: 'On record',
  since: 'Since',
  howAsked: 'How it was asked',
  anyStatus: 'Licenses whatever the immigration status',
  notLookedInto: 'Not looked into',
  notListed:
    'States that are not listed were not looked into. “Barred by law” can be partial: in Utah, Maryland, Illinois and New York the bar concerns immigration enforcement only, in Maine searches outside the cases the law lists.',
  fbi: 'The FBI in figures',
  beyond: 'Vendors, letters, surveys',
  federal: 'What binds federal agencies',
  in: (state: string) => `License photos in ${state}`,
  agency: 'Agency',
  today: 'Law and practice today',
  sinceDate: (date: string) => `, since ${date}`,
  counted: (count: string) => `${count} license-photo programs`,
  confidence: 'Confidence',
  figures: 'Figures',
  happened: 'What happened',
  laws: 'Laws that bear on it',
  report: 'Report a mistake in this record',
  summary: 'Driver-license photos',
  noPolicy: 'Today’s policy was not found.',
  more: 'What is on record about license photos here',
  findings: {
    'searched-for-ice': 'Searched by face for ICE',
    'requests-received': 'Requests for searches received',
    'ice-had-access': 'ICE could search the system itself',
    'fbi-face-services-agreement': 'Agreement with the FBI’s face search unit',
    suspended: 'Searches suspended',
    'prohibited-by-law': 'Barred by law, at least in part',
    unknown: 'Looked into: no search for ICE found',
  } satisfies Record<Program['findings'][number], string>,
};

/** Plural name of the kind in search: apart from the rest, because a browser loads it when somebody searches. */
export const licensePhotosKindEn = 'License-photo programs';
