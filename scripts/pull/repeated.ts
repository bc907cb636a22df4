import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'astro/zod';
import { digestOfContent } from '../content/read.ts';
import type { FetchText } from './fetch.ts';
import type { Pull } from './run.ts';
import type { Source } from './source.ts';

const answeredSchema = z.object({
  /** Names everything the outcome follows from, but the clock. */
  digest: z.string(),
  /** The clock of that pull, ISO 8601 UTC. */
  now: z.string(),
  seen: z.number(),
  unchanged: z.number(),
});

/** A source's answer after which a pull had nothing left to do. */
export type Answered = z.infer<typeof answeredSchema>;

/**
 * Remembers by source which answer to which content left nothing to do, so that the same answer is not read, mapped and compared again. It
 * is believed only on the same day and not before the hour it was seen at: within a day fewer meetings are ahead, so nothing can newly be
 * missing; and once a day everything is compared in any case.
 */
export class RepeatedAnswers {
  readonly #file: string;
  readonly #known: Record<string, Answered>;

  private constructor(file: string, known: Record<string, Answered>) {
    this.#file = file;
    this.#known = known;
  }

  /** @param file JSON; one that is absent, torn or of another form counts as empty, and every answer is then read */
  static async open(file: string): Promise<RepeatedAnswers> {
    const text = await readFile(file, 'utf8').catch(() => '{}');
    const parsed = z.record(z.string(), answeredSchema).safeParse(readJson(text));
    return new RepeatedAnswers(file, parsed.data ?? {});
  }

  /**
   * @param digest of all that the outcome follows from
   * @param now ISO 8601 UTC
   * @returns what was seen when the same was answered earlier this day, or null
   */
  find(source: string, digest: string, now: string): Answered | null {
    const before = this.#known[source];
    if (before?.digest !== digest || before.now > now || before.now.slice(0, 10) !== now.slice(0, 10)) return null;
    return before;
  }

  /** Remembers that this leaves nothing to do. @throws Error when the file cannot be written */
  async keep(source: string, answered: Answered): Promise<void> {
    this.#known[source] = answered;
    await mkdir(path.dirname(this.#file), { recursive: true });
    await writeFile(`${this.#file}.new`, `${JSON.stringify(this.#known, null, 2)}\n`);
    await rename(`${this.#file}.new`, this.#file);
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

/** The answer of a source that has only one. */
export interface WholeAnswer {
  /** What came of the same answer before; null = it has to be read. */
  before: Answered | null;
  /** Gives that answer without asking again. */
  fetchText: FetchText;
  /** Remembers that the answer leaves nothing to do with the content as it is by then. A failure is only told: the next pull reads it again. */
  keep(outcome: Omit<Answered, 'digest'>): Promise<void>;
}

/**
 * Asks a source that has one address for its answer, and looks whether it is the one of before.
 * @returns null where a source has more than one address, where nothing is remembered, and while the clock is not to be trusted
 * @throws SourceError (step fetch) when there is no good answer
 */
export async function askWhole({ id, whole }: Source<unknown>, fetchText: FetchText, pull: Pull): Promise<WholeAnswer | null> {
  const { repeated, options, known, behind } = pull;
  if (whole === undefined || repeated === null || behind !== null) return null;
  const { address, ...ask } = whole;
  const answer = await fetchText(address, ask);
  const given = JSON.stringify([options.topics, [...known.committees]]);
  const digest = () => digestOf([codeDigest(), id, answer.text, (pull.content ??= digestOfContent(options.content)), given]);
  const inFull = options.full || options.since !== null || options.acceptLosses.includes(id);
  return {
    before: inFull ? null : repeated.find(id, digest(), options.now),
    fetchText: (url, more) => (url === address ? Promise.resolve(answer) : fetchText(url, more)),
    async keep(outcome) {
      try {
        await repeated.keep(id, { digest: digest(), ...outcome });
      } catch (error) {
        options.progress(`${id}: its answer cannot be remembered (${(error as Error).message}), the next pull reads it again`);
      }
    },
  };
}

function digestOf(parts: readonly string[]): string {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part).update('\0');
  return digest.digest('hex');
}

/** What reads, maps, compares and describes, from the project's folder; beside it the packages, Node and its time zones. */
const code = ['scripts/{pull,sources,content}/**/*.ts', 'src/model/**/*.ts', 'banwatch.config.ts', 'package-lock.json'];
const project = fileURLToPath(new URL('../../', import.meta.url));
let codeKnown: string | null = null;

/** @returns a digest of the code as it lies on the disk, read once */
function codeDigest(): string {
  if (codeKnown !== null) return codeKnown;
  const files = code.flatMap((pattern) => globSync(pattern, { cwd: project })).filter((file) => !file.endsWith('.test.ts'));
  const texts = files.sort().flatMap((file) => [file, readFileSync(path.join(project, file), 'utf8')]);
  codeKnown = digestOf([process.version, process.versions.tz ?? '', process.versions.icu ?? '', ...texts]);
  return codeKnown;
}
