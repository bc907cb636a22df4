/** What can go wrong besides a kill. Each returns the problems it saw, or says why it could not be tried here. */
import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pull, type Asked, type Ended } from './child.ts';
import { freshContent, secondClock, type Place } from './place.ts';
import { problemsAfterCut, problemsAfterNext, readTree } from './tree.ts';

export type Outcome = string[] | { skipped: string };

export interface Hazard {
  name: string;
  /** Left out of `npm test`: much like another one, or makes a file system of its own, for which it needs the rights of root on Linux. */
  benchOnly?: true;
  run: (place: Place) => Promise<Outcome>;
}

export const hazards: readonly Hazard[] = [
  failing('a disk that fills up while files are prepared', { call: 'write', code: 'ENOSPC', after: 0.5 }),
  { ...failing('a disk that fills up while files are moved into place', { call: 'rename', code: 'ENOSPC', after: 0.5 }), benchOnly: true },
  { ...failing('a folder that cannot be written from the first file on', { call: 'rename', code: 'EROFS', after: 0 }), benchOnly: true },
  failing('a folder that may not be written from the middle on', { call: 'rename', code: 'EACCES', after: 0.5 }),
  { ...failing('no room for the staging folder', { call: 'mkdir', code: 'ENOSPC', after: 0 }), benchOnly: true },
  { name: 'two pulls at once', run: twoAtOnce },
  { name: 'a clock set back', run: clockSetBack },
  { name: 'a file system that is full (mounted)', benchOnly: true, run: fullDisk },
  { name: 'a file system that is read-only (mounted)', benchOnly: true, run: readOnlyDisk },
];

/** One call of the file system fails from a share of the files on; then it works again. */
function failing(name: string, { after, ...failure }: NonNullable<Asked['failing']>): Hazard {
  return {
    name,
    async run(place) {
      const content = await freshContent(place, 'failing');
      const asked = { content, mirror: place.mirror, now: secondClock };
      const ended = await pull({ ...asked, failing: { ...failure, after: Math.round(after * place.after.size) } }).ended;
      const cut = await readTree(content);
      return [
        ...failedCleanly(ended, 2, new RegExp(failure.code)),
        ...problemsAfterCut(cut, place),
        ...[...cut.keys()].filter((file) => file.startsWith('.pull/staging')).map((file) => `${file} takes up room after the failure`),
        ...(await problemsOfNext(asked, place)),
      ];
    },
  };
}

/** The first pull is stopped in the middle of its writing; a second one must leave its hands off, and then the first one goes on. */
async function twoAtOnce(place: Place): Promise<Outcome> {
  const content = await freshContent(place, 'two');
  const asked = { content, mirror: place.mirror, now: secondClock };
  const { child, ended } = pull(asked);
  const isWriting = async () =>
    [...(await readTree(content).catch(() => new Map())).keys()].some((file) => file.startsWith('.pull/staging/'));
  while (child.exitCode === null && !(await isWriting())) await wait(1);
  child.kill('SIGSTOP');
  const stopped = await readTree(content);
  const second = await pull(asked).ended;
  const problems = failedCleanly(second, 1, /another pull is at work in .*: wait for it to end, nothing was done/);
  const between = await readTree(content);
  for (const name of new Set([...stopped.keys(), ...between.keys()])) {
    if (stopped.get(name) !== between.get(name)) problems.push(`${name} was touched by the second pull`);
  }
  child.kill('SIGCONT');
  const first = await ended;
  if (first.status !== 0) problems.push(`the first pull ended with status ${first.status}: ${first.stdout}`);
  return [...problems, ...problemsAfterNext(await readTree(content), place)];
}

/**
 * After a complete pull, the machine's clock falls back by two days: meetings that are over seem to be ahead again. A pull with the same
 * answers changes nothing, and one whose answers lack two meetings says of none that it is no longer listed.
 */
async function clockSetBack(place: Place): Promise<Outcome> {
  const content = await freshContent(place, 'clock');
  const asked = { content, mirror: place.mirror, now: secondClock };
  await pull(asked).ended;
  const problems: string[] = [];
  const earlier = { ...asked, now: '2026-07-24T18:00:00Z' };
  for (const mirror of [place.mirror, await withoutTwoMeetings(place)]) {
    const { status, stdout, stderr } = await pull({ ...earlier, mirror }).ended;
    if (status !== 0) problems.push(`a pull with the clock set back ended with status ${status}: ${stdout}${stderr}`);
    problems.push(...problemsAfterNext(await readTree(content), place));
  }
  return problems;
}

async function withoutTwoMeetings(place: Place): Promise<string> {
  const name = 'www.senate.gov/general/committee_schedules/hearings.xml';
  const rows = (await readTree(place.mirror)).get(name)!.split(/(?=<meeting>)/);
  const folder = path.join(place.folder, 'shorter');
  await mkdir(path.join(folder, path.dirname(name)), { recursive: true });
  await writeFile(path.join(folder, name), [rows[0], ...rows.slice(3)].join(''));
  return folder;
}

async function fullDisk(place: Place): Promise<Outcome> {
  return onOwnDisk(place, async (content, disk) => {
    const asked = { content, mirror: place.mirror, now: secondClock };
    // Room for half of what has to be prepared.
    const used = Number(execFileSync('du', ['-sk', disk]).toString().split('\t')[0]);
    execFileSync('mount', ['-o', `remount,size=${Math.round(used * 1.5)}k`, disk]);
    const ended = await pull(asked).ended;
    const problems = [...failedCleanly(ended, 2, /ENOSPC|no space left/i), ...problemsAfterCut(await readTree(content), place)];
    execFileSync('mount', ['-o', `remount,size=${used * 10}k`, disk]);
    return [...problems, ...(await problemsOfNext(asked, place))];
  });
}

async function readOnlyDisk(place: Place): Promise<Outcome> {
  return onOwnDisk(place, async (content, disk) => {
    const asked = { content, mirror: place.mirror, now: secondClock };
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    const ended = await pull(asked).ended;
    const problems = [...failedCleanly(ended, 1, /cannot be written/), ...problemsAfterCut(await readTree(content), place)];
    execFileSync('mount', ['-o', 'remount,rw', disk]);
    return [...problems, ...(await problemsOfNext(asked, place))];
  });
}

/** A file system in memory, with the content on it. */
async function onOwnDisk(place: Place, run: (content: string, disk: string) => Promise<string[]>): Promise<Outcome> {
  const disk = path.join(place.folder, 'disk');
  await mkdir(disk, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256m', 'tmpfs', disk], { stdio: 'pipe' });
  } catch (error) {
    return { skipped: `nothing can be mounted here (${(error as Error).message.split('\n')[0]})` };
  }
  try {
    return await run(await freshContent(place, 'content', disk), disk);
  } finally {
    execFileSync('umount', [disk]);
  }
}

/** One line that says why, no stack, and the status that was promised. */
function failedCleanly({ status, stdout, stderr }: Ended, promised: number, reason: RegExp): string[] {
  const said = `${stdout}${stderr}`;
  return [
    ...(status === promised ? [] : [`ended with status ${status} in place of ${promised}: ${said}`]),
    ...(reason.test(said) ? [] : [`does not say ${reason}: ${said}`]),
    ...(/\n\s+at /.test(said) ? [`shows a stack: ${said}`] : []),
  ];
}

async function problemsOfNext(asked: Asked, place: Place): Promise<string[]> {
  const { status, stdout, stderr } = await pull(asked).ended;
  const problems = status === 0 ? [] : [`the next pull ended with status ${status}: ${stdout}${stderr}`];
  return [...problems, ...problemsAfterNext(await readTree(asked.content), place)];
}
