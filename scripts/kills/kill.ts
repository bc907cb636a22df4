import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { pull } from './child.ts';
import { freshContent, secondClock, type Place } from './place.ts';
import { problemsAfterCut, problemsAfterNext, readTree, stateOf } from './tree.ts';

/** When a pull is killed. */
export interface Moment {
  /**
   * `anywhere`: from outside, after a share of the pull's usual time. The others hit what a clock would seldom hit: half-way through
   * writing a file, right after a file was moved into place, and right after one that has a new name was removed under its old one.
   */
  phase: 'anywhere' | 'write' | 'rename' | 'rm';
  /** 0 to 1, of the time or of the calls. */
  share: number;
}

const moment: fc.Arbitrary<Moment> = fc.record({
  phase: fc.constantFrom('anywhere', 'anywhere', 'write', 'rename', 'rename', 'rm'),
  share: fc.integer({ min: 0, max: 1000 }).map((perMille) => perMille / 1000),
});

/** Draws moments; the same seed gives the same ones. */
export function drawMoments(count: number, seed: number): Moment[] {
  // Without bias, or most moments would be near the beginning and the end.
  return fc.sample(fc.noBias(moment), { numRuns: count, seed });
}

export interface Trial {
  /** How far the pull had come. */
  state: 'old' | 'mixed' | 'new';
  problems: string[];
}

/** Kills one pull with SIGKILL, looks at what is left, lets the next pull run, and looks again. */
export async function killOnce(place: Place, moment: Moment): Promise<Trial> {
  for (let { share } = moment; ; share /= 2) {
    const content = await freshContent(place, 'killed');
    const { status, stderr } = await killedPull(place, content, { ...moment, share });
    // It was faster than usual: an earlier moment then.
    if (status === 0 && share > 0.01) continue;
    if (status !== null) return { state: 'old', problems: [`the pull ended with status ${status} before it was killed: ${stderr}`] };
    const left = await readTree(content);
    const problems = problemsAfterCut(left, place);
    const next = await pull({ content, mirror: place.mirror, now: secondClock }).ended;
    if (next.status !== 0) problems.push(`the next pull ended with status ${next.status}: ${next.stdout}${next.stderr}`);
    problems.push(...problemsAfterNext(await readTree(content), place));
    return { state: stateOf(left, place), problems };
  }
}

async function killedPull(place: Place, content: string, { phase, share }: Moment) {
  const asked = { content, mirror: place.mirror, now: secondClock };
  if (phase === 'anywhere') {
    const { child, ended } = pull(asked);
    await wait(share * place.wholeMs);
    child.kill('SIGKILL');
    return ended;
  }
  const written = [...place.after].filter(([name, text]) => !name.startsWith('.pull/') && place.before.get(name) !== text).length;
  const calls = phase === 'rm' ? place.renamed.size : written;
  return pull({ ...asked, failing: { call: phase, code: 'SIGKILL', after: Math.floor(share * (calls - 1)) } }).ended;
}
