/** @returns the list without rows that say the same as one before: sources repeat themselves */
export function unique<T>(list: readonly T[]): T[] {
  return [...new Map(list.map((one) => [JSON.stringify(one), one])).values()];
}
