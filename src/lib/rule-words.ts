import type { Provision } from '#model/measure.ts';
import type { Rule } from '#model/vocabulary.ts';
import { formatDate } from './format.ts';

export { ruleTones } from '#model/answer-view.ts';

export const ruleWords: Record<Rule, string> = {
  prohibited: 'Prohibited',
  paused: 'Paused',
  'needs-approval': 'Needs approval of the elected body',
  'needs-warrant': 'Needs a judge’s order',
  limited: 'Allowed within limits',
  consent: 'Needs notice or consent',
  reporting: 'Must be reported',
  permitted: 'Expressly permitted',
};

/** @returns "In effect since July 15, 2019." or what else the first day is known to be. */
export function fromWords({ from, fromBasis, notBefore }: Provision): string {
  const date = formatDate(from);
  switch (fromBasis) {
    case 'effective':
      return `In effect since ${date}`;
    case 'signed':
      return `Signed ${date} (the day it took effect was not found)`;
    case 'passed':
      return `Passed ${date} (the day it took effect was not found)`;
    case 'reported':
      return `Reported to apply since ${date}`;
    case 'seen-in-force':
      return `Seen in force on ${date} (its start was not found${notBefore === undefined ? '' : `; it was not before ${formatDate(notBefore)}`})`;
  }
}

/** @returns ", until July 1, 2022 (amended)." or a full stop. */
export function untilWords({ until, untilBasis }: Provision): string {
  if (until === undefined) return '.';
  return untilBasis === 'unclear'
    ? `; whether it applies after ${formatDate(until)} is unclear.`
    : `, until ${formatDate(until)} (${untilBasis}).`;
}
