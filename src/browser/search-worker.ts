import type { SearchAnswer, SearchQuestion } from '#search/finder.ts';
import { openSearch, type OpenSearch } from '#search/open-search.ts';

/** A question to the worker. `quick` = the list of names, `all` = every record. */
export interface WorkerQuestion {
  id: number;
  scope: 'quick' | 'all';
  /** Folder of search, an absolute address. */
  root: string;
  question: SearchQuestion;
}

/** What comes back: an answer, or why there is none. */
export type WorkerAnswer = { id: number; hasArchive: boolean; answer: SearchAnswer } | { id: number; error: string };

let opening: Promise<OpenSearch> | undefined;

function open(root: string): Promise<OpenSearch> {
  opening ??= openSearch(async (path) => {
    const response = await fetch(new URL(path, root));
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.json();
  });
  // A failed start must not stand in the way of the next try.
  opening.catch(() => (opening = undefined));
  return opening;
}

addEventListener('message', ({ data }: MessageEvent<WorkerQuestion>) => {
  void (async () => {
    try {
      const search = await open(data.root);
      const finder = await (data.scope === 'quick' ? search.quick() : search.all());
      const answer = await finder.find(data.question);
      postMessage({ id: data.id, hasArchive: search.manifest.archive !== undefined, answer } satisfies WorkerAnswer);
    } catch (error) {
      postMessage({ id: data.id, error: String(error) } satisfies WorkerAnswer);
    }
  })();
});
