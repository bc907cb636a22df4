import { createInterface } from 'node:readline/promises';
import { cleanLine } from '#model/outside-text.ts';
import { isFullDay, isPartialDate } from '#model/partial-date.ts';

/** Something a new record cannot do without. */
export interface Question {
  /** Name of the flag that answers it, without dashes; what a command takes without a flag is in capital letters. */
  flag: string;
  /** What to type, as an instruction. */
  what: string;
  /** @returns what is wrong with an answer and what would be right, or null; `answers` are the ones before it. */
  problem: (text: string, answers: Answers) => string | null;
}

/** Answers by the name of their flag: one clean line each. */
export type Answers = Readonly<Record<string, string>>;

/** Puts one question to a person. */
export type Ask = (question: string) => Promise<string>;

/**
 * Takes the answers that were given, and asks for the missing ones.
 * @param before answers that are there already; they come back with the new ones
 * @param questions in the order in which they are asked
 * @param given what the command line says, by flag; empty text counts as missing
 * @param ask null where nobody can be asked
 * @throws Error when a given answer is not good, or, where nobody can be asked, when one is missing; it names them all
 */
export async function complete(
  before: Answers,
  questions: readonly Question[],
  given: Readonly<Record<string, string | undefined>>,
  ask: Ask | null,
): Promise<Answers> {
  const answers: Record<string, string> = { ...before };
  const missing: string[] = [];
  for (const { flag, what, problem } of questions) {
    const name = nameOf(flag);
    const text = lineOf(given[flag]);
    if (text !== undefined) {
      const wrong = problem(text, answers);
      if (wrong !== null) throw new Error(`${name} "${text}": ${wrong}`);
      answers[flag] = text;
    } else if (ask === null) missing.push(`  ${name}  ${what}`);
    else answers[flag] = await askUntilGood({ flag, what, problem }, answers, ask);
  }
  if (missing.length > 0) throw new Error(`missing:\n${missing.join('\n')}\n(see --help)`);
  return answers;
}

async function askUntilGood({ flag, what, problem }: Question, answers: Answers, ask: Ask): Promise<string> {
  let remark = '';
  for (;;) {
    const text = cleanLine(await ask(`${remark}${what}\n${nameOf(flag)}: `));
    const wrong = text === '' ? 'it cannot be left out' : problem(text, answers);
    if (wrong === null) return text;
    remark = `  ${wrong}\n`;
  }
}

/** @returns what was typed as one clean line; undefined when nothing was. */
export function lineOf(typed: string | undefined): string | undefined {
  return cleanLine(typed ?? '') || undefined;
}

function nameOf(flag: string): string {
  return flag === flag.toUpperCase() ? flag : `--${flag}`;
}

/** @returns a question whose answer is one word of a closed list. */
export function oneOf(flag: string, what: string, allowed: readonly string[]): Question {
  return { flag, what: `${what}: ${allowed.join(', ')}`, problem: (text) => wordProblem(text, allowed) };
}

/** @returns null when the word is in the closed list, otherwise the list. */
export function wordProblem(word: string, allowed: readonly string[]): string | null {
  return allowed.includes(word) ? null : `must be one of ${allowed.join(', ')}`;
}

/** @returns what is wrong with a date known as far as the sources go, or null. */
export function dateProblem(text: string): string | null {
  return isPartialDate(text) ? null : 'must be a date such as 2019, 2019-06 or 2019-06-28';
}

/** @returns what is wrong with the day on which somebody looked, or null. */
export function dayProblem(text: string, today: string): string | null {
  if (!isPartialDate(text) || !isFullDay(text)) return 'must be a full date such as 2019-06-28';
  return text > today ? 'is still to come' : null;
}

/** @returns the parts of "a, b" */
export function listOf(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/**
 * Asks on a terminal.
 * @returns how to ask, and how to let go of the terminal afterwards; asking throws once the person ended the input
 */
export function askOn(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): { ask: Ask; close: () => void } {
  const lines = createInterface({ input, output });
  const over = new AbortController();
  // A question that is open when the input ends would wait for ever.
  lines.once('close', () => over.abort());
  return {
    ask: async (question) => {
      try {
        return await lines.question(question, { signal: over.signal });
      } catch {
        throw new Error('stopped, nothing was written');
      }
    },
    close: () => lines.close(),
  };
}
