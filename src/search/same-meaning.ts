/** Groups of words that mean the same to the tracker's readers, from `banwatch.config.ts`. */
export type SameMeaning = readonly (readonly string[])[];

/** @returns for each word the words that stand for its groups: "=ban" for every word of the group of "ban"; no typed word looks like that */
export function meaningsOf(sameMeaning: SameMeaning): Map<string, string[]> {
  const meanings = new Map<string, string[]>();
  for (const group of sameMeaning) for (const word of group) meanings.set(word, [...(meanings.get(word) ?? []), `=${group[0]!}`]);
  return meanings;
}
