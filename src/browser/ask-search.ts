import type { SearchAnswer, SearchQuestion } from '#search/finder.ts';
import type { WorkerAnswer, WorkerQuestion } from './search-worker.ts';

export interface Reply {
  answer: SearchAnswer;
  /** False when the list for quick find has everything. */
  hasArchive: boolean;
}

/** Asks the index in a worker, so that typing is never held up. */
export class SearchClient {
  readonly #root: string;
  readonly #waiting = new Map<number, { resolve: (reply: Reply) => void; reject: (error: Error) => void }>();
  #worker: Worker | undefined;
  #asked = 0;

  /** @param root folder of search, absolute or from the page */
  constructor(root: string) {
    this.#root = new URL(root, location.href).href;
  }

  /** Starts the worker and loads the list, before anything is typed. */
  warm(): void {
    this.ask('quick', { query: '', most: 1 }).catch(() => undefined);
  }

  /** @throws Error when the index cannot be loaded */
  ask(scope: WorkerQuestion['scope'], question: SearchQuestion): Promise<Reply> {
    const worker = (this.#worker ??= this.#start());
    const id = (this.#asked += 1);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.postMessage({ id, scope, root: this.#root, question } satisfies WorkerQuestion);
    });
  }

  #start(): Worker {
    const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if ('error' in data) waiting?.reject(new Error(data.error));
      else waiting?.resolve({ answer: data.answer, hasArchive: data.hasArchive });
    });
    worker.addEventListener('error', () => {
      this.#worker = undefined;
      for (const { reject } of this.#waiting.values()) reject(new Error('the search worker did not start'));
      this.#waiting.clear();
    });
    return worker;
  }
}
