import type { Fault } from '../fault.ts';
import { answerFaults } from './answers.ts';
import { connectionFaults } from './connection.ts';
import { detailFaults } from './details.ts';
import { jsonFaults } from './json.ts';
import { pageFaults } from './pages.ts';
import { recordFaults } from './records.ts';
import { textFaults } from './text.ts';
import { xmlFaults } from './xml.ts';

/** All faults, in the order of the table. */
export const faults: readonly Fault[] = [
  ...connectionFaults,
  ...answerFaults,
  ...textFaults,
  ...xmlFaults,
  ...jsonFaults,
  ...recordFaults,
  ...detailFaults,
  ...pageFaults,
];
