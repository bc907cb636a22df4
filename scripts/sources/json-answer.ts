import { z } from 'astro/zod';
import { cleanLine } from '#model/outside-text.ts';
import { freeLine, freeText } from '#pull/drop-contacts.ts';

/** One line of free text, without contacts and without blanks at its ends; `''` when absent. */
export const line = z
  .string()
  .nullish()
  .transform((text) => freeLine(text ?? ''));
/** Free text whose line breaks say something, without contacts; `''` when absent. */
export const lines = z
  .string()
  .nullish()
  .transform((text) => freeText(text ?? ''));
/** What is no free text: numbers people know, dates, addresses; `''` when absent. Cities write some numbers as numbers (seen 2026). */
export const plain = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((text) => cleanLine(String(text ?? '')));

/**
 * @param text the body of an answer, with or without a byte order mark
 * @returns what it holds, unchecked
 * @throws Error that says what the body is instead: empty, a page or XML, cut off. Load balancers answer with pages and status 200 (seen 2026).
 */
export function parseJson(text: string): unknown {
  const body = text.replace(/^\ufeff/, '').trim();
  if (body === '') throw new Error('the answer is empty');
  if (body.startsWith('<')) throw new Error('not JSON but a page or XML');
  try {
    return JSON.parse(body) as unknown;
  } catch (error) {
    throw new Error('not JSON, perhaps cut off', { cause: error });
  }
}

/** @returns what an error object says, or its shape: "an error: …", "null", "an object (a, b)". */
export function complaintOf(answer: unknown): string {
  const said = z.object({ Message: z.string() }).safeParse(answer);
  if (said.success) return `an error: "${freeLine(said.data.Message).slice(0, 200)}"`;
  if (answer === null || typeof answer !== 'object') return answer === null ? 'null' : `a ${typeof answer}`;
  return `an object (${Object.keys(answer).slice(0, 5).join(', ')})`;
}
