import { standingOf, type HearingStanding } from '#model/curated.ts';
import type { Hearing } from '#model/hearing.ts';
import type { Notice } from '#model/notice.ts';
import { buildNow } from './clock.ts';
import { committeeName } from './format.ts';
import { bodiesOf, changeWords, ownAddressOf } from './hearing-words.ts';
import { freshnessOf, keysOf, pageKey } from './page-key.ts';
import { siteContent, type SiteContent } from './site-content.ts';
import type { Scope } from './source-status.ts';

/** All that the page of a hearing prints besides words of the site; what is not in here must not be on the page, see `hearingPageKey`. */
export interface HearingPage {
  id: string;
  hearing: Hearing;
  standing: HearingStanding;
  /** What people wrote below the front matter, or null. */
  prose: string | null;
  /** Who meets, see `bodiesOf`. */
  bodies: readonly string[];
  /** Old and new value of each change, see `changeWords`. */
  changes: readonly string[];
  /** The names of the committees that its sources name, by code. */
  committeeNames: Readonly<Record<string, string>>;
  /** The laws an editor linked it to. */
  measures: readonly { id: string; name: string }[];
  /** Announcements of the committee that were matched to it. */
  notices: readonly Pick<Notice, 'title' | 'url' | 'published'>[];
  /** What the sources are called that the page names, by id. */
  sourceTitles: Readonly<Record<string, string>>;
  scope: Scope;
  /** An official page about this meeting alone; null = not found. */
  ownAddress: string | null;
}

let noticesByHearing: Promise<Map<string, Notice[]>> | undefined;
let timesNamed: ReadonlyMap<string, number> | undefined;

/** @throws Error when there is no such hearing */
export async function hearingPage(id: string): Promise<HearingPage> {
  const content = await siteContent();
  const { hearings, entries, measures, sources } = content;
  const hearing = hearings.get(id);
  if (hearing === undefined) throw new Error(`there is no hearing "${id}"`);
  noticesByHearing ??= Promise.resolve(groupNotices(content));
  const body = entries.get(`hearings/${id}`)?.body?.trim() ?? '';
  return {
    id,
    hearing,
    standing: standingOf(hearing, buildNow),
    prose: body === '' ? null : body,
    bodies: bodiesOf(hearing, content),
    changes: hearing.changes.map((change) => changeWords(change, hearing, content.committees)),
    committeeNames: Object.fromEntries(
      Object.values(hearing.claims ?? {})
        .flatMap(({ committees = [] }) => committees)
        .map((code) => [code, committeeName(code, content.committees, hearing.congress)]),
    ),
    measures: (hearing.curated?.measures ?? []).map((measure) => ({ id: measure, name: measures.get(measure)!.name })),
    notices: ((await noticesByHearing).get(id) ?? []).map(({ title, url, published }) => ({ title, url, published })),
    sourceTitles: Object.fromEntries(
      [...hearing.seenIn, ...hearing.changes].map(({ source }) => [source, sources.get(source)?.title ?? source]),
    ),
    scope: { sources: hearing.seenIn.map(({ source }) => source) },
    ownAddress: ownAddressOf(hearing, (timesNamed ??= countAddresses(content))),
  };
}

/** @returns the key of the page for incremental builds */
export function hearingPageKey({ id, hearing, ...rest }: HearingPage): Promise<string | undefined> {
  return pageKey(async () => [rest, await keysOf([{ id, hearing }]), await freshnessOf(rest.scope)]);
}

/** @returns how many hearings have an address as their official page, by that address */
function countAddresses({ hearings }: SiteContent): Map<string, number> {
  const times = new Map<string, number>();
  for (const { url } of hearings.values()) if (url !== null) times.set(url, (times.get(url) ?? 0) + 1);
  return times;
}

function groupNotices({ notices }: SiteContent): Map<string, Notice[]> {
  const groups = new Map<string, Notice[]>();
  for (const notice of notices.values()) {
    if (notice.hearing === null) continue;
    const group = groups.get(notice.hearing);
    if (group === undefined) groups.set(notice.hearing, [notice]);
    else group.push(notice);
  }
  return groups;
}
