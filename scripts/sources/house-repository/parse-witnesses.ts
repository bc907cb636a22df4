import { z } from 'astro/zod';
import { element, readAs, words } from './xml.ts';

const rawWitnessSchema = element({
  '@remove-date': words,
  '@display-order': words,
  honorific: words,
  firstname: words,
  middlename: words,
  lastname: words,
  suffix: words,
  retired: words,
  position: words,
  organization: words,
});
const rawListSchema = element({
  '@meeting-id': words,
  panel: z.array(element({ '@sort-order': words, witness: z.array(rawWitnessSchema).default([]) })).default([]),
});

export type RawWitness = z.infer<typeof rawWitnessSchema>;

/**
 * Reads a witness list. Its `meeting-id` is the bare event id, unlike the meeting's own.
 * @returns the witnesses by panel and place, withdrawn ones included; those without a place (`NA`) keep the file's order at the end
 * @throws Error when the body is not the witness list of `eventId`
 */
export function parseWitnesses(text: string, eventId: string): RawWitness[] {
  const list = readAs(text, 'witness-list', ['panel', 'witness'], rawListSchema);
  const about = list['@meeting-id'].replace(/^[A-Z]+/, '');
  if (about !== eventId) throw new Error(`the witness list is that of event "${about}"`);
  return [...list.panel]
    .sort((a, b) => place(a['@sort-order']) - place(b['@sort-order']))
    .flatMap(({ witness }) => [...witness].sort((a, b) => place(a['@display-order']) - place(b['@display-order'])));
}

function place(order: string): number {
  return /^\d+$/.test(order) ? Number(order) : Number.MAX_SAFE_INTEGER;
}
