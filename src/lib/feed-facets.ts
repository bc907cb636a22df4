import config from '#config';
import { newestItems, type FeedItem } from '#feeds/feed-item.ts';
import { announcementItem, changeItems } from '#feeds/hearing-items.ts';
import { fileChangeItems, newFileItem } from '#feeds/legislation-items.ts';
import { measureItems } from '#feeds/measure-items.ts';
import { fullCommitteeCode } from '#model/committee.ts';
import { addressOf } from './addresses.ts';
import { buildNow } from './clock.ts';
import { feedWords, legislationWords, measureWords } from './feed-words.ts';
import { committeeName } from './format.ts';
import { placeName } from './places.ts';
import { siteContent, type SiteContent } from './site-content.ts';
import { scopeOfCommittee, type Scope } from './source-status.ts';

/** The groups of feeds in the order of their page. */
export const feedGroups = ['everything', 'topics', 'places', 'committees'] as const;
export type FeedGroup = (typeof feedGroups)[number];

/** One slice of the news that a reader can follow, in every format. */
export interface FeedFacet {
  /** Its address below `/feeds/`, without the ending; never changes. */
  id: string;
  group: FeedGroup;
  /** Without the name of the site. */
  title: string;
  description: string;
  /** Page of the site that shows the same. */
  path: string;
  /** The sources it rests on. */
  scope: Scope;
  /** Newest first, as many as a feed holds. */
  items: FeedItem[];
}

/** An item with the facets that it belongs to. */
interface FiledItem {
  item: FeedItem;
  facets: readonly string[];
}

let collecting: Promise<Map<string, FeedFacet>> | undefined;

/** Every feed of the site by id: the one list behind the files, the pages' links, the list of feeds and the OPML. */
export function feedFacets(): Promise<Map<string, FeedFacet>> {
  collecting ??= siteContent().then(collect);
  return collecting;
}

function collect(content: SiteContent): Map<string, FeedFacet> {
  const items = new Map<string, FeedItem[]>();
  for (const { item, facets } of [...hearingNews(content), ...measureNews(content), ...legislationNews(content)]) {
    // A build for an earlier day, as in the demonstration, must not speak of what comes after it.
    if (Date.parse(item.published) > Date.parse(buildNow)) continue;
    for (const facet of facets) {
      const list = items.get(facet);
      if (list === undefined) items.set(facet, [item]);
      else list.push(item);
    }
  }
  const plans = [...everything, ...topicPlans(), ...placePlans(content), ...committeePlans(content)];
  return new Map(plans.map((plan) => [plan.id, { ...plan, items: newestItems(items.get(plan.id) ?? []) }]));
}

/** @returns id of the feed of a committee's page: a full committee goes by its four letters and holds its subcommittees. */
export function committeeFacet(code: string): string {
  return `committees/${code === fullCommitteeCode(code) ? code.slice(0, 4) : code}`;
}

function hearingNews(content: SiteContent): FiledItem[] {
  const words = feedWords(content);
  return [...content.hearings].flatMap(([id, hearing]) => {
    const facets = [
      'hearings',
      ...placesOf(hearing.jurisdiction),
      ...new Set(hearing.committees.flatMap((code) => [committeeFacet(code), committeeFacet(fullCommitteeCode(code))])),
      ...hearing.topics.map(({ topic }) => `topics/${topic}`),
    ];
    const announcement = announcementItem(id, hearing, words);
    return [
      ...(announcement === null ? [] : [{ item: announcement, facets }]),
      ...changeItems(id, hearing, words).map((item) => ({ item, facets: ['changes', ...facets] })),
    ];
  });
}

function measureNews({ measures, jurisdictions }: SiteContent): FiledItem[] {
  const words = measureWords(jurisdictions);
  return [...measures].flatMap(([id, measure]) =>
    measureItems(id, measure, buildNow, words).map((item) => ({
      item,
      facets: ['changes', 'measures', ...placesOf(measure.jurisdiction), ...item.categories.map((topic) => `topics/${topic}`)],
    })),
  );
}

function legislationNews({ legislation, jurisdictions }: SiteContent): FiledItem[] {
  const words = legislationWords(jurisdictions);
  return [...legislation].flatMap(([id, file]) => {
    const first = newFileItem(id, file, words);
    return [...(first === null ? [] : [first]), ...fileChangeItems(id, file, words)].map((item) => ({
      item,
      facets: ['changes', 'legislation', ...placesOf(file.jurisdiction), ...item.categories.map((topic) => `topics/${topic}`)],
    }));
  });
}

/** A place is followed by itself and within its state. */
function placesOf(jurisdiction: string): string[] {
  const state = jurisdiction.split('/').slice(0, 2).join('/');
  return state === jurisdiction ? [jurisdiction] : [jurisdiction, state];
}

type FacetPlan = Omit<FeedFacet, 'items'>;

const everything: FacetPlan[] = [
  {
    id: 'changes',
    group: 'everything',
    title: 'Changes',
    description:
      'Every step of a law, every new or changed file, every change of a hearing. Announcements of hearings have their own feed.',
    path: '/changes/',
    scope: 'everything',
  },
  {
    id: 'hearings',
    group: 'everything',
    title: 'Hearings',
    description: 'Hearings, markups and meetings as they are announced, and every change to one.',
    path: '/hearings/',
    scope: 'everything',
  },
  {
    id: 'measures',
    group: 'everything',
    title: 'Laws',
    description: `Steps of ordinances, statutes, rules and bills on ${config.subject}: introduced, passed, in effect, amended, repealed, expired.`,
    path: '/measures/',
    scope: { sources: [] },
  },
  {
    id: 'legislation',
    group: 'everything',
    title: 'Files',
    description: `New and changed files on ${config.subject} in the systems of councils and of Congress.`,
    path: '/changes/',
    scope: 'everything',
  },
];

function topicPlans(): FacetPlan[] {
  return config.topics.map(({ id, name }) => ({
    id: `topics/${id}`,
    group: 'topics',
    title: name,
    description: `Hearings, files and laws on the topic “${name}”.`,
    path: addressOf.topic(id),
    scope: 'everything',
  }));
}

function placePlans({ jurisdictions, measures, hearings, legislation }: SiteContent): FacetPlan[] {
  const named = [...measures.values(), ...hearings.values(), ...legislation.values()].flatMap(({ jurisdiction }) => placesOf(jurisdiction));
  return [...new Set(named)]
    .filter((id) => jurisdictions.has(id))
    .sort((a, b) => a.localeCompare(b))
    .map((id) => ({
      id,
      group: 'places',
      title: placeName(id, jurisdictions),
      description: placeDescription(id),
      path: addressOf.place(id),
      scope: { place: id },
    }));
}

function placeDescription(id: string): string {
  const depth = id.split('/').length;
  if (depth === 1) return 'Hearings of Congress, federal bills, rules and files.';
  return depth === 2 ? 'Laws, files and hearings of the state and of its places.' : 'Laws, files and hearings of the place.';
}

function committeePlans({ hearings, notices, committees }: SiteContent): FacetPlan[] {
  const meeting = [...hearings.values()].flatMap((hearing) => hearing.committees);
  const codes = new Set([
    ...meeting.flatMap((code) => [fullCommitteeCode(code), code]),
    ...[...notices.values()].map(({ committee }) => fullCommitteeCode(committee)),
  ]);
  return [...codes].sort().map((code) => ({
    id: committeeFacet(code),
    group: 'committees',
    title: committeeName(code, committees),
    description: code === fullCommitteeCode(code) ? 'Meetings of the committee and of its subcommittees.' : 'Meetings of the subcommittee.',
    path: addressOf.committee(code),
    scope: scopeOfCommittee(code, committees),
  }));
}
