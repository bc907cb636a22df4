/** English words that a browser needs: apart from the rest of the catalogue, because every reader of the check box loads them. */
export const browserEn = {
  check: {
    unknown: (typed: string) =>
      `No place or ZIP code “${typed}” is known to us. Try the nearest town or its ZIP code, or add the state: “Name, ST”.`,
    failed: 'The answer could not be loaded. Check the connection and ask again.',
    several: (typed: string, count: number) => `“${typed}” is the name of ${count} places. Which one?`,
    answerFor: (name: string) => `The answer for ${name}`,
    inexact: (name: string) => `No place is spelled exactly so. The answer for ${name}; or did you mean another one?`,
    unsure: 'No place is spelled exactly so. Do you mean one of these?',
    uncovered: (name: string) => `Not covered yet: ${name}. The record has the fifty states and the District of Columbia.`,
    choose: (count: number) => (count === 1 ? 'One place to choose' : `Choose one of ${count} places`),
    chooseAnother: (count: number) => `Choose another of ${count} places`,
    theState: (name: string) => `${name} (the state)`,
    stateOf: (name: string) => `State of ${name}`,
    countyArea: (county: string) => `${county} County area`,
    parishArea: (parish: string) => `${parish} Parish area`,
    notCovered: 'not covered yet',
    everything: (name: string) => `Everything about ${name}`,
    notChecked: (name: string) =>
      `${name} itself has not been checked here yet. What you see is what its county, its state and the nation say. `,
    countyUnknown: (name: string) =>
      `There is no record of ${name} here: whether the county has a rule of its own is not known. What you see is what its state and the nation say; the cities and towns in it may have rules of their own. `,
    tellUs: 'Tell us about a rule there',
    pleaseCheck: (name: string) => `Please check ${name}`,
    postalName: (name: string) =>
      `The postal name ${name} is not a city limit: an address with it may lie outside the city, where its law does not apply. The city’s or county’s assessor, or the name on the property tax bill, tells.`,
    zipCode: (zip: string, name: string) =>
      `ZIP code ${zip} carries the name ${name}. A postal name is not a city limit: an address with it may lie outside the city, where its law does not apply. The city’s or county’s assessor, or the name on the property tax bill, tells.`,
    allOf: (state: string) => `All of ${state}`,
    notAdvice: '. Not legal advice.',
  },
  answer: {
    otherDay: (isAhead: boolean, built: string) =>
      `${isAhead ? 'So it will be if nothing changes until then. ' : ''}What follows on this page stays as of ${built}.`,
    moreRules: (count: number) => `${count} more ${count === 1 ? 'rule' : 'rules'}`,
  },
  filters: {
    /** Each list says how many of its meetings fit. */
    ahead: (shown: number, all: number) => `${shown} of ${all} ${all === 1 ? 'meeting' : 'meetings'} ahead.`,
    waiting: (shown: number, all: number) => `${shown} of ${all} postponed ${all === 1 ? 'meeting' : 'meetings'}.`,
    past: (shown: number, all: number) => `${shown} of ${all} past ${all === 1 ? 'hearing' : 'hearings'}.`,
  },
};

export type BrowserCatalogue = typeof browserEn;
