import { boundWords } from '#model/answer-words.ts';
import { statusToday } from './answers.ts';
import { placeName } from './places.ts';
import { measureStatusWords, yesNo } from './words.ts';
import { fromWords, ruleWords, untilWords } from './rule-words.ts';
import { siteContent } from './site-content.ts';

/** A law as rows of a comparison: question and answers, in words. */
export interface Clauses {
  name: string;
  place: string;
  rows: [question: string, answers: string[]][];
}

/** @returns what the comparison shows of a measure. */
export async function clausesOf(id: string): Promise<Clauses> {
  const { measures, jurisdictions } = await siteContent();
  const measure = measures.get(id)!;
  const { provisions, enforcement } = measure;
  return {
    name: measure.name,
    place: placeName(measure.jurisdiction, jurisdictions),
    rows: [
      ['Status', [measureStatusWords[statusToday(measure, jurisdictions)]]],
      ['What it says', provisions.map(({ rule, says }) => `${ruleWords[rule]}: ${says}`)],
      ['Who is bound', [...new Set(provisions.flatMap(({ binds }) => binds.map((party) => boundWords[party])))]],
      ['Since and until', provisions.map((provision) => `${fromWords(provision)}${untilWords(provision)}`)],
      ['Clause', [...new Set(provisions.map(({ clause, basis }) => clause ?? `not found: ${basis}`))]],
      ['What stays allowed', orNotFound(provisions.flatMap(({ exceptions }) => exceptions))],
      ['Can a person sue?', [yesNo(enforcement.privateRightOfAction)]],
      ['Remedies', [enforcement.remedies ?? 'not found']],
      ['Is evidence kept out of court?', [yesNo(enforcement.evidenceSuppression)]],
      ['Citations', orNotFound(measure.citations)],
    ],
  };
}

function orNotFound(list: readonly string[]): string[] {
  return list.length === 0 ? ['none found'] : [...new Set(list)];
}
