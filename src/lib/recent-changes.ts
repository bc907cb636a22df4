import { changesOnRecord, type Change } from './changes-on-record.ts';
import { buildNow, capitalDay } from './clock.ts';
import { siteContent } from './site-content.ts';

let collecting: Promise<Change[]> | undefined;

/** @returns what changed up to the build's day, newest first; made once per build. */
export function recentChanges(): Promise<Change[]> {
  collecting ??= siteContent().then((content) => changesOnRecord(content, buildNow, capitalDay));
  return collecting;
}
