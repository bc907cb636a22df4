import type { Observation, SourceContext } from './source.ts';

/** Says of each record whether its file would be that of another one. */
export class OneFileEach {
  readonly #known: { hearing: ReadonlyMap<string, unknown>; legislation: SourceContext['legislation'] };
  readonly #first = new Map<string, Observation>();
  readonly #lowerCase = new Map<ReadonlyMap<string, unknown>, Map<string, string>>();

  constructor({ known, legislation }: Pick<SourceContext, 'known' | 'legislation'>) {
    this.#known = { hearing: known, legislation };
  }

  /**
   * Ids that differ only in capital letters are one file on many systems, and one id may be made of two numbers: "26/7" and "26 7". The record that is
   * known stays, or else the one that was named first.
   * @returns why a record cannot have its file, or null
   */
  whyTaken(observation: Observation): string | null {
    const key = `${observation.kind ?? 'hearing'}|${observation.id.toLowerCase()}`;
    const first = this.#first.get(key);
    // The same record twice is another matter: see mapAll.
    if (first?.id === observation.id && first.sourceId === observation.sourceId) return null;
    const other = first === undefined ? this.#knownOther(observation) : `"${first.sourceId}" (${first.id})`;
    if (other === null) this.#first.set(key, observation);
    return other === null ? null : `is left out, because its file would be that of ${other}, which was there first`;
  }

  #knownOther(observation: Observation): string | null {
    if (observation.kind === 'notice') return null;
    const known = this.#known[observation.kind ?? 'hearing'];
    if (!known.has(observation.id)) {
      const variant = this.#lowerCaseOf(known).get(observation.id.toLowerCase());
      return variant === undefined ? null : `"${variant}"`;
    }
    if (observation.kind !== 'legislation') return null;
    const { file, url } = this.#known.legislation.get(observation.id)!;
    // A number that is only written in another way now leads to the same page.
    const isSame = file === observation.record.file || (url !== null && url === observation.record.url);
    return isSame ? null : `"${file}" (${observation.id})`;
  }

  /** Made only when something new is named. */
  #lowerCaseOf(known: ReadonlyMap<string, unknown>): Map<string, string> {
    const made = this.#lowerCase.get(known) ?? new Map([...known.keys()].map((id) => [id.toLowerCase(), id]));
    this.#lowerCase.set(known, made);
    return made;
  }
}
