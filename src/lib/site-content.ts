import { getCollection, type CollectionEntry } from 'astro:content';
import config from '#config';
import { applyCurated, withCuratedTopics } from '#model/curated.ts';
import type { ContentRecords } from '#model/collections.ts';
import type { Hearing } from '#model/hearing.ts';
import type { Legislation } from '#model/legislation.ts';
import type { Retired } from '#model/retired.ts';
import type { SourceHealth } from '#model/source-health.ts';
import type { SourceRecord } from '#model/source-record.ts';
import { findForeignContent } from '#model/config-rules.ts';
import { findBrokenReferences } from '#model/references.ts';

/** Everything the pages show, read once per build. The only place that asks Astro for collections. */
export interface SiteContent extends ContentRecords {
  /** What people should know about each source, by id. */
  sources: Map<string, SourceRecord>;
  /** How each source has answered, by id; absent = no pull on a schedule has asked it. */
  health: Map<string, SourceHealth>;
  /** What was taken out, with the reason. */
  retired: readonly Retired[];
  /** Entries whose body the page renders, by `<collection>/<id>`. */
  entries: Map<string, CollectionEntry<'measures' | 'programs' | 'explainers' | 'hearings' | 'jurisdictions'>>;
}

let loading: Promise<SiteContent> | undefined;

/**
 * @returns all records by id, hearings and files with what people curated applied
 * @throws Error naming the file when a record refers to something that does not exist; Astro itself only logs that
 */
export function siteContent(): Promise<SiteContent> {
  loading ??= load();
  return loading;
}

async function load(): Promise<SiteContent> {
  const [jurisdictions, measures, programs, explainers, hearings, legislation, notices, committees, sources, retired, health] =
    await Promise.all([
      getCollection('jurisdictions'),
      getCollection('measures'),
      getCollection('programs'),
      getCollection('explainers'),
      getCollection('hearings'),
      getCollection('legislation'),
      getCollection('notices'),
      getCollection('committees'),
      getCollection('sources'),
      getCollection('retired'),
      getCollection('sourceHealth'),
    ]);
  const asked: readonly string[] = config.sources;
  const content: SiteContent = {
    jurisdictions: byId(jurisdictions),
    measures: byId(measures),
    programs: byId(programs),
    explainers: byId(explainers),
    hearings: new Map(hearings.map(({ id, data }) => [id, applyCurated(data as Hearing)])),
    legislation: new Map([...byId<Legislation>(legislation)].map(([id, file]) => [id, withCuratedTopics(file)])),
    notices: byId(notices),
    committees: byId(committees),
    // What the config does not ask is no source of this site, though the project knows how to read it.
    sources: new Map(sources.filter(({ id }) => asked.includes(id)).map(({ id, data }) => [id, data])),
    health: new Map(health.flatMap(({ data }) => data.entries.map((one) => [one.id, one] as const))),
    retired: retired.flatMap(({ data }) => data.entries),
    entries: new Map(
      [...measures, ...programs, ...explainers, ...hearings, ...jurisdictions].map((entry) => [`${entry.collection}/${entry.id}`, entry]),
    ),
  };
  const broken = [...findBrokenReferences(content), ...findForeignContent(config, content)];
  if (broken.length > 0) {
    throw new Error(`References to nothing:\n${broken.map(({ record, message }) => `  content/${record}.mdx ${message}`).join('\n')}`);
  }
  return content;
}

function byId<T>(entries: readonly { id: string; data: unknown }[]): Map<string, T> {
  return new Map([...entries].sort((a, b) => a.id.localeCompare(b.id)).map(({ id, data }) => [id, data as T]));
}
