import { drawMutations, type Mutation } from './mutate.ts';
import type { Recording } from './recordings.ts';
import { tryMutation } from './try-mutation.ts';

/** What came of the mutations of one source. */
export interface Count {
  folder: string;
  mutations: number;
  /** Answers that failed as a whole, in the way they should. */
  refused: number;
  /** Answers that were read all the same. */
  read: number;
  /** Records read and records skipped, in all answers that were read. */
  records: number;
  skipped: number;
  crashes: { reason: string; times: number; first: Mutation; recording: string }[];
}

/**
 * Spoils the recordings of one source, each as often as the others.
 * @param recordings of one folder
 */
export async function countMutations(recordings: readonly Recording[], mutations: number, seed: number): Promise<Count> {
  const count: Count = { folder: recordings[0]!.folder, mutations, refused: 0, read: 0, records: 0, skipped: 0, crashes: [] };
  let index = -1;
  for (const mutation of drawMutations(mutations, seed)) {
    index += 1;
    const recording = recordings[index % recordings.length]!;
    const result = await tryMutation(recording, mutation);
    if (result.kind === 'refused') count.refused += 1;
    else if (result.kind === 'read') {
      count.read += 1;
      count.records += result.records;
      count.skipped += result.skipped;
    } else {
      const known = count.crashes.find(({ reason }) => reason === result.reason);
      if (known === undefined) {
        count.crashes.push({ reason: result.reason, times: 1, first: mutation, recording: `${recording.source.id}, mutation ${index}` });
      } else known.times += 1;
    }
  }
  return count;
}
