import { buildNow } from './clock.ts';
import { hearingIndexes } from './hearing-lists.ts';
import { nextMoment } from './next-moment.ts';
import { siteContent } from './site-content.ts';

/**
 * Until when the site says the same if nothing on record changes. `npm run build` has nothing to do before that.
 * @returns ISO 8601, UTC
 */
export async function holdsUntil(): Promise<string> {
  const { jurisdictions, sources, health } = await siteContent();
  const { ahead } = await hearingIndexes();
  return nextMoment(buildNow, {
    zones: [...new Set(['America/New_York', ...[...jurisdictions.values()].flatMap(({ timeZone }) => timeZone ?? [])])],
    meetings: ahead.map(({ hearing }) => hearing),
    sources: [...sources.keys()].flatMap((id) => health.get(id) ?? []),
  });
}
