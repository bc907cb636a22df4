/** English words of the page on method. */
export const howWeKnowEn = {
  description: 'Method, confidence, disagreements between sources, and how to report an error.',
  intro: (enteredByPeople: string) =>
    `Every fact on this site names the texts it rests on and the day somebody last read them. ${enteredByPeople}; hearings come from official feeds by script. An answer for a place is never typed: it is computed from dated rules, so that a rule that ends stops counting on its day.`,
  lawsByPeople: 'Laws and policies are entered by people',
  lawsAndProgramsByPeople: 'Laws, policies and programs are entered by people',
  no: 'Three kinds of “no”',
  ended: 'Ended',
  endedMeans: ': there was a rule, and the page says when and how it ended.',
  noneFound: 'None found',
  noneFoundMeans: ': somebody looked, and the page says when and where.',
  notChecked: 'Not checked',
  notCheckedMeans: ': nobody has looked. This is not “no ban”.',
  notEntered: '“Found, not entered yet” is none of them: somebody found a rule, and what it says is still to be put on record.',
  coverage: (places: string, states: string) => `Of the ${places} places with a record: ${states}.`,
  coverageStates: {
    found: (count: string) => `${count} checked, and a law, a policy or a bill was found`,
    'none-found': (count: string) => `${count} checked, and nothing was found`,
    'not-checked': (count: string) => `${count} not checked`,
  },
  confidence: 'Confidence',
  confidenceMeans: (laws: string, levels: string) =>
    `High: primary text or several independent sources agree. Medium: good secondary sources, with gaps. Low: a single or weak source. Of ${laws} laws and bills: ${levels}.`,
  also: (counted: string) => `There are also ${counted}.`,
  hearings: (count: string) => `${count} hearings`,
  federal: 'Federal agencies',
  federalMeans:
    'A city or state cannot bind ICE, the FBI, CBP or the TSA. That no act of Congress forbids or limits their use in general means: none is known to us. Bills that died are listed, and bind nobody.',
  places: 'Places and ZIP codes',
  placesMean:
    'The [check page](check) knows the postal places and ZIP codes of the package zipcodes 8.0.0 (BSD license) and the county borders of us-atlas 3.0.1 (ISC license; Census Bureau cartographic boundaries of 2017). Both are made for other purposes: a postal name is not a municipality, and a ZIP code can cross borders. Territories are not covered.',
  corrections: 'Corrections',
  correctionsMean:
    'Every record has a link that opens a report with its id filled in. Corrections are made in the open, in the [history of the content folder](history), which is our corrections log: who changed which fact, when, and why.',
  script: 'If our script asks your server',
  scriptDoes: (name: string) =>
    `It says who it is, “${name}”, sends one request at a time, and asks only for what changed where the server can tell. If it is in your way, [tell us](issues). Whom it asks, and how each answered last, is on the [page of sources](sources).`,
  notAdvice: 'This is a description of public records, not legal advice.',
  conflicts: 'Where sources disagree or are thin',
  conflictsCount: (count: string) => `${count} records carry such a note; it stands on the page of each.`,
};
