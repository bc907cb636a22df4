/** Words of four letters and more that nearly every announcement has: they show nothing. */
const procedural = new Set(
  (
    'about announce announced announces another before business canceled cancelled chairman chairwoman chair committee committees consider ' +
    'examination examine examines examining executive focusing from full hearing hearings held hold holding holds house into joint markup meeting ' +
    'member notice open part postponed ranking rescheduled schedule scheduled senate session states statement subcommittee subcommittees ' +
    'that their this united update updated upcoming will with witness witnesses'
  ).split(' '),
);

/**
 * Compares two titles of meetings by their longer words; words of procedure do not count.
 * @returns the words both have when at least half of those of the shorter title stand in the other; otherwise null
 */
export function wordsInCommon(one: string, other: string): string[] | null {
  const [few, many] = [longerWords(one), longerWords(other)].sort((a, b) => a.size - b.size) as [Set<string>, Set<string>];
  const common = [...few].filter((word) => many.has(word));
  return common.length > 0 && common.length * 2 >= few.size ? common : null;
}

function longerWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return new Set(words.filter((word) => !procedural.has(word)));
}
