import { z } from 'astro/zod';
import type { ContentRecords } from './collections.ts';
import type { TrackerConfig } from './tracker-config.ts';

/**
 * What is wrong with a tracker's settings, or with content that was written for other settings. Types cannot say it, and none of it fails by itself: a
 * sentence would only be wrong in Spanish, a topic would never be found.
 * @returns one sentence each; empty when all is well
 */
export function findConfigProblems(tracker: TrackerConfig): string[] {
  const { topics, translations, site, sources, federalRegister } = tracker;
  const problems: string[] = [];
  const ids = topics.map(({ id }) => id);
  for (const id of new Set(ids.filter((one, index) => ids.indexOf(one) !== index))) problems.push(`topic "${id}" is there twice`);
  for (const { id, terms, threshold } of topics) {
    if (!/^[a-z0-9-]+$/.test(id)) problems.push(`topic "${id}": an id is part of addresses, so write small letters, digits and hyphens`);
    if (terms.reduce((sum, { weight }) => sum + weight, 0) < threshold)
      problems.push(`topic "${id}": all its terms together do not reach its threshold of ${threshold}, so nothing would ever belong to it`);
  }
  for (const [language, { topics: names, phrases }] of Object.entries(translations)) {
    for (const { id, phrase } of topics) {
      if (names[id] === undefined) problems.push(`translations.${language}.topics has no name for "${id}"`);
      if (phrase !== undefined && phrases[id] === undefined)
        problems.push(`translations.${language}.phrases has nothing for "${id}", which has the phrase "${phrase}"`);
    }
    for (const [key, given] of Object.entries({ topics: names, phrases }))
      for (const id of Object.keys(given))
        if (!ids.includes(id)) problems.push(`translations.${language}.${key} names "${id}", which is no topic`);
  }
  if (!/^[a-z0-9.-]+,\d{4}(-\d\d){0,2}$/.test(site.tagAuthority))
    problems.push(`site.tagAuthority "${site.tagAuthority}" must be a domain, a comma and a year in which it was yours (RFC 4151)`);
  if (!z.iso.date().safeParse(tracker.began).success) problems.push(`began "${tracker.began}" must be a day, such as "2026-11-23"`);
  if (sources.includes('federal-register') && (federalRegister.terms.length === 0 || federalRegister.agencies.length === 0))
    problems.push('federalRegister names no terms or no agencies, but "federal-register" is among the sources');
  return problems;
}

/** @returns what content does not fit the settings, because it was written or pulled for others. */
export function findForeignContent(tracker: TrackerConfig, records: ContentRecords): { record: string; message: string }[] {
  const ids = tracker.topics.map(({ id }) => id);
  const foreign = ({
    topics,
    curated,
  }: {
    topics: readonly { topic: string }[];
    curated?: { topics?: string[] | undefined } | undefined;
  }) => [...topics.map(({ topic }) => topic), ...(curated?.topics ?? [])].filter((topic) => !ids.includes(topic));
  return [
    ...[...records.programs.keys()]
      .filter((id) => !tracker.programs.some((kind) => id.startsWith(`${kind}/`)))
      .map((id) => ({ record: `programs/${id}`, message: 'is of a kind that banwatch.config.ts does not name under "programs"' })),
    ...(['hearings', 'legislation', 'notices'] as const).flatMap((kind) =>
      [...records[kind]].flatMap(([id, record]) =>
        [...new Set(foreign(record))].map((topic) => ({
          record: `${kind}/${id}`,
          message: `names the topic "${topic}", which banwatch.config.ts does not have: remove the record and pull again`,
        })),
      ),
    ),
  ];
}
