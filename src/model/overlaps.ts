/** A meeting as far as overlaps go. */
export interface Spell {
  id: string;
  /** Milliseconds since 1970 UTC. */
  start: number;
  end: number;
}

/** Length that is assumed where no end is announced, in milliseconds. */
export const usualLength = 2 * 60 * 60 * 1000;

/** @returns for each meeting the ids of those that run at the same time; meetings without an overlap are left out. */
export function overlapsOf(spells: readonly Spell[]): Map<string, string[]> {
  const sorted = [...spells].sort((a, b) => a.start - b.start || a.id.localeCompare(b.id));
  const found = new Map<string, string[]>();
  const add = (id: string, other: string) => found.set(id, [...(found.get(id) ?? []), other]);
  sorted.forEach((spell, index) => {
    for (let next = index + 1; next < sorted.length && sorted[next]!.start < spell.end; next += 1) {
      add(spell.id, sorted[next]!.id);
      add(sorted[next]!.id, spell.id);
    }
  });
  return found;
}
