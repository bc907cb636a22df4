import { fullCommitteeCode, type Committee } from '#model/committee.ts';
import type { Notice } from '#model/notice.ts';
import { committeeFacet } from './feed-facets.ts';
import { followLinks, type FollowLinks } from './follow-links.ts';
import { committeeName } from './format.ts';
import { byStanding, hearingIndexes } from './hearing-lists.ts';
import { bySoonest, type ListedHearing } from './hearing-order.ts';
import { freshnessOf, keysOf, pageKey } from './page-key.ts';
import { siteContent } from './site-content.ts';
import { scopeOfCommittee, type Scope } from './source-status.ts';

/** How many past meetings and announcements a committee's page lists; all of them are in search and in the data. */
const [mostPast, mostNotices] = [100, 50];

/** What the page of a committee lists, its subcommittees' meetings included. */
export interface CommitteePage {
  /** undefined for a body that our list does not have yet. */
  committee: Committee | undefined;
  /** Those that exist today. */
  subcommittees: Committee[];
  /** Soonest first. */
  ahead: ListedHearing[];
  /** Latest first; see `HearingIndexes`. */
  waiting: ListedHearing[];
  /** Latest first. */
  past: ListedHearing[];
  /** Latest first. */
  notices: Notice[];
  follow: FollowLinks;
  scope: Scope;
}

/** @returns what the page of a committee shows; lists are empty for one that never met. */
export async function committeePage(code: string): Promise<CommitteePage> {
  const { committees } = await siteContent();
  const { byCommittee } = await hearingIndexes();
  const subcommittees = [...committees.values()].filter(({ parent, former }) => parent === code && former !== true);
  // Meetings of panels that no longer exist, or that our list does not have yet, are still the committee's.
  const codes = code === fullCommitteeCode(code) ? [...byCommittee.keys()].filter((one) => fullCommitteeCode(one) === code) : [code];
  const list = [...new Set(codes.flatMap((one) => byCommittee.get(one) ?? []))].sort(bySoonest);
  const { ahead, waiting, past } = byStanding(list);
  return {
    committee: committees.get(code),
    subcommittees,
    ahead,
    waiting: waiting.slice(0, mostPast),
    past: past.slice(0, mostPast),
    notices: ((await noticesByCommittee()).get(fullCommitteeCode(code)) ?? []).slice(0, mostNotices),
    follow: await followLinks(committeeFacet(code)),
    scope: scopeOfCommittee(code, committees),
  };
}

/** @returns the key of the page for incremental builds */
export function committeePageKey(code: string): Promise<string | undefined> {
  return pageKey(async () => {
    const { ahead, waiting, past, scope, ...rest } = await committeePage(code);
    const name = committeeName(code, (await siteContent()).committees);
    return [name, rest, await keysOf(ahead), await keysOf(waiting), await keysOf(past), await freshnessOf(scope)];
  });
}

let grouping: Promise<Map<string, Notice[]>> | undefined;

/** @returns announcements by the full committee, latest first. */
function noticesByCommittee(): Promise<Map<string, Notice[]>> {
  grouping ??= siteContent().then(({ notices }) =>
    Map.groupBy(
      [...notices.values()].sort((a, b) => (b.published ?? '').localeCompare(a.published ?? '')),
      ({ committee }) => fullCommitteeCode(committee),
    ),
  );
  return grouping;
}
