import config from '#config';
import { catalogueOf } from '#i18n/catalogue.ts';
import type { Language } from '#i18n/languages.ts';
import type { Program } from '#model/program.ts';
import type { ProgramKind } from '#model/vocabulary.ts';
import { siteContent } from './site-content.ts';
import type { Trend } from './trends.ts';

type Finding = Program['findings'][number];

const kinds: readonly ProgramKind[] = config.programs;

/** Does this tracker have programs? If not, nothing on the site speaks of them. */
export const hasPrograms: boolean = kinds.includes('license-photos');

/** Address of their page; those of the states lie below it. */
export const licensePhotosPath = '/license-photos/';

/** What only pages in English say. */
export const licensePhotoWords = {
  /** What is counted, in the plural. */
  counted: 'license-photo programs',
  /** Head of the chart's first column. */
  chart: 'Main finding',
  /** What else readers type who look for such a record. */
  typed: 'DMV driver license photos',
} as const;

/** Which mark a finding gets; see the tones in site.css. */
export const findingTones: Record<Finding, string> = {
  'searched-for-ice': 'banned',
  'ice-had-access': 'banned',
  'requests-received': 'paused',
  'fbi-face-services-agreement': 'restricted',
  suspended: 'oversight',
  'prohibited-by-law': 'oversight',
  unknown: 'none',
};

/** @returns the entries of the main menu. */
export function programMenu(language: Language): (readonly [path: string, label: string])[] {
  return hasPrograms ? [[licensePhotosPath, catalogueOf(language).photos.name]] : [];
}

/** @returns for getStaticPaths: the page of the kind and one for each state, or none at all. */
export function programPages(ids: Iterable<string>): { params: { state: string | undefined } }[] {
  if (!hasPrograms) return [];
  return [undefined, ...[...ids].map((id) => id.split('/').at(-1)!)].map((state) => ({ params: { state } }));
}

/** @returns the record of a state; undefined for any other place. */
export async function programOf(place: string): Promise<Program | undefined> {
  const [, state, local] = place.split('/');
  return local === undefined ? (await siteContent()).programs.get(`license-photos/${state}`) : undefined;
}

/** @returns how many states have which main finding. */
export async function programTrend(): Promise<Trend | null> {
  if (!hasPrograms) return null;
  const { programs } = await siteContent();
  const { findings: words } = catalogueOf('en').photos;
  const records = [...programs.values()];
  const rows = (Object.keys(words) as Finding[])
    .map((finding) => ({
      label: words[finding],
      values: { [findingTones[finding]]: records.filter(({ findings }) => findings[0] === finding).length },
    }))
    .filter(({ values }) => Object.values(values).some((count) => count > 0));
  return {
    title: `In ${records.filter(wasSearched).length} of ${records.length} states looked into, searches of license photos for ICE, or ICE’s own access, are documented.`,
    series: [...new Set(Object.values(findingTones))].map((tone) => ({ id: tone, label: '', tone })),
    rows,
    counted: 'States by the main finding of their record. A state that is not counted was not looked into.',
  };
}

/** Are searches for immigration enforcement documented, or its own access? */
export function wasSearched({ findings }: Program): boolean {
  return findings.some((finding) => finding === 'searched-for-ice' || finding === 'ice-had-access');
}
