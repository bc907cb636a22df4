import { z } from 'astro/zod';
import { complaint } from '#pull/complaint.ts';
import { readXml } from '../xml-answer.ts';

/** What the catalogue card (MODS) of a printed hearing says, in its own words; a part that is missing is null or an empty list. */
export interface PrintedHearing {
  /** e.g. `CHRG-118hhrg52385` */
  package: string;
  /** In capitals, as printed. */
  title: string;
  /** `YYYY-MM-DD`; several when a hearing went on, or when one volume prints several hearings. */
  heldDates: string[];
  /** The chamber's number of the meeting; older volumes have none, a volume of several hearings has several. */
  eventIds: string[];
  /** Codes of the full committees, as written; MODS never has the code of a subcommittee. */
  committees: string[];
  citation: string | null;
}

const text = z.union([z.string(), z.looseObject({ '#text': z.string() }).transform((element) => element['#text'])]).catch('');

const cardSchema = z.object({
  titleInfo: z.array(z.unknown()).default([]),
  extension: z.array(z.unknown()).default([]),
});

const extensionSchema = z.object({
  accessId: text.default(''),
  heldDate: z.array(text).default([]),
  eventId: z.array(text).default([]),
  preferredCitation: text.default(''),
  congCommittee: z.array(z.looseObject({ authorityId: z.string().default('') }).catch({ authorityId: '' })).default([]),
});

const expected = { what: 'MODS', root: 'mods', lists: ['titleInfo', 'extension', 'heldDate', 'eventId', 'congCommittee'] };

/**
 * Reads the MODS of one package.
 * @param body the whole body
 * @param packageId the package that was asked for
 * @throws Error when the body is not the MODS of that package: an error page, cut off, another root, another package
 */
export function parseMods(body: string, packageId: string): PrintedHearing {
  const card = cardSchema.safeParse(readXml(body, expected));
  if (!card.success) throw new Error(`not MODS: ${complaint(card.error)}`);
  const extensions = card.data.extension.flatMap((extension) => extensionSchema.safeParse(extension).data ?? []);
  const ids = extensions.map(({ accessId }) => accessId).filter((id) => id !== '');
  if (!ids.includes(packageId)) throw new Error(`the answer is about ${ids[0] ?? 'no package'}`);
  const all = (pick: (extension: z.infer<typeof extensionSchema>) => readonly string[]) => [
    ...new Set(extensions.flatMap(pick).filter((value) => value !== '')),
  ];
  return {
    package: packageId,
    title: readTitle(card.data.titleInfo),
    heldDates: all(({ heldDate }) => heldDate),
    eventIds: all(({ eventId }) => eventId),
    committees: all(({ congCommittee }) => congCommittee.map(({ authorityId }) => authorityId)),
    citation: all(({ preferredCitation }) => [preferredCitation])[0] ?? null,
  };
}

/** The one without a type: others are alternative and abbreviated titles. */
function readTitle(infos: readonly unknown[]): string {
  const read = infos.flatMap((info) => z.looseObject({ title: text, type: z.string().optional() }).safeParse(info).data ?? []);
  return read.find(({ type }) => type === undefined)?.title ?? '';
}
