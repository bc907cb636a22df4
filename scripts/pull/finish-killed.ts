import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { ContentRecords } from '#model/collections.ts';
import { clearStaging, writeRecords, type Writing } from './write.ts';

/**
 * Completes what a killed pull had begun: removes what it had prepared and not moved, and ends its renaming of records. A hearing that got its event id lies under a new name and says its former ids; its old file and
 * the notices that name it come after, so a kill can leave both behind, and no later answer would bring them up again.
 * @param records all that is known; former records are taken out of it and notices put right
 * @param files path of each record's file from the content folder, by `<collection>/<id>`
 * @returns the paths written, from the content folder; none on a dry run, which puts only `records` right
 * @throws Error when a file cannot be removed or written
 */
export async function finishKilled(
  content: string,
  { hearings, notices }: Pick<ContentRecords, 'hearings' | 'notices'>,
  files: ReadonlyMap<string, string>,
  dryRun: boolean,
): Promise<string[]> {
  if (!dryRun) await clearStaging(content);
  const movedTo = new Map([...hearings].flatMap(([id, { formerIds = [] }]) => formerIds.map((former) => [former, id] as const)));
  for (const former of movedTo.keys()) {
    hearings.delete(former);
    const file = files.get(`hearings/${former}`);
    if (file !== undefined && !dryRun) await rm(path.join(content, file), { force: true });
  }
  const following: Writing[] = [];
  for (const [id, notice] of notices) {
    const hearing = movedTo.get(notice.hearing ?? '');
    if (hearing === undefined) continue;
    const record = { ...notice, hearing };
    notices.set(id, record);
    following.push({ collection: 'notices', id, record });
  }
  return dryRun || following.length === 0 ? [] : writeRecords(content, following, 'pull');
}
