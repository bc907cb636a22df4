import { z } from 'astro/zod';
import { chamberList } from './closed-lists-hearing.ts';
import { link } from './source-reference.ts';

/** Congress.gov system code: lower-case Thomas id and two digits, `00` for the full committee (`hsju00`, `ssju23`, `jcse00`). */
export const committeeCode = z
  .string()
  .regex(/^[a-z]{4}\d{2}$/, 'must be a committee system code such as "hsju00"')
  .describe('Committee system code as Congress.gov writes it: four letters, two digits; 00 = the full committee.');

/** A body that holds hearings. */
export const committeeSchema = z.strictObject({
  code: committeeCode,
  name: z.string().min(1).describe('Official name, without its parent.'),
  shortName: z.string().min(1).optional().describe('Our short form for lists; absent on subcommittees.'),
  chamber: chamberList.describe('Whose committee it is.'),
  parent: committeeCode.optional().describe('Code of the full committee; absent on full committees.'),
  url: link.optional().describe('The committee’s own site; absent = not found.'),
  rss: link.optional().describe('The committee’s own feed, untested unless config says so; absent = not found.'),
  youtube: link.optional().describe('The committee’s channel; absent = not found.'),
  formerNames: z
    .array(
      z.strictObject({
        name: z.string().min(1).describe('Official name at the time, without its parent.'),
        shortName: z.string().min(1).optional().describe('Our short form of it; absent on subcommittees.'),
        congresses: z.array(z.int().min(1)).min(1).describe('Numbers of the Congresses for which a source gives this name.'),
      }),
    )
    .optional()
    .describe('Names under the same code in earlier Congresses, as far as found; hearings of those bear them.'),
  former: z.boolean().optional().describe('True when the body no longer exists; it stays because past hearings name it.'),
  note: z.string().optional().describe('What a reader should know about the entry.'),
});

export type Committee = z.infer<typeof committeeSchema>;

/** @returns the name in a Congress and our short form of it; today's where no other is on record */
export function nameIn(committee: Committee, congress: number | null): Pick<Committee, 'name' | 'shortName'> {
  return committee.formerNames?.find(({ congresses }) => congress !== null && congresses.includes(congress)) ?? committee;
}

/** @returns the code of the full committee that `code` belongs to, itself when it is one. */
export function fullCommitteeCode(code: string): string {
  return `${code.slice(0, 4)}00`;
}

/**
 * A subcommittee that is newer than our list is known by its parent: a hearing must never be lost to a renamed panel.
 * @returns the codes of which the list has neither the body itself nor its full committee
 */
export function unknownCommittees(codes: readonly string[], known: ReadonlyMap<string, Committee>): string[] {
  return codes.filter((code) => !known.has(code) && !known.has(fullCommitteeCode(code)));
}
