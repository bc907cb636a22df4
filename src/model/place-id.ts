/** @returns the chain above a place, nearest first, the place itself excluded: counties, state, nation. */
export function placesAbove(id: string, counties: readonly string[] = []): string[] {
  const parts = id.split('/');
  if (parts.length === 1) return [];
  if (parts.length === 2) return ['us'];
  return [...counties, parts.slice(0, 2).join('/'), 'us'];
}

/** @returns the two-letter state of a place in upper case, or null for the nation. */
export function stateOf(id: string): string | null {
  return id.split('/')[1]?.toUpperCase() ?? null;
}
