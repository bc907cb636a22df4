/** A query with the pages that answer it, best first. */
export interface JudgedQuery {
  query: string;
  right: string[];
  kind: 'exact' | 'typo' | 'typos' | 'order' | 'code' | 'prefix' | 'phrase' | 'place';
}

export interface RankingFigures {
  /** Mean of 1 / rank of the first right answer among the first ten; 1 = always first. */
  mrr: number;
  /** Share of queries with a right answer among the first ten. */
  recall: number;
  /** Queries whose first answer is not right. */
  notFirst: string[];
}

/** @param answers for each query the addresses found, best first */
export function measureRanking(queries: readonly JudgedQuery[], answers: readonly (readonly string[])[]): RankingFigures {
  const ranks = queries.map(({ right }, index) => answers[index]!.slice(0, 10).findIndex((url) => right.includes(url)));
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    mrr: sum(ranks.map((rank) => (rank === -1 ? 0 : 1 / (rank + 1)))) / queries.length,
    recall: ranks.filter((rank) => rank !== -1).length / queries.length,
    notFirst: queries.filter((_, index) => ranks[index] !== 0).map(({ query }) => query),
  };
}

/** @returns the query with one slip in one word of five letters or more, at every place: a letter missing, doubled, wrong, or swapped. */
export function withOneSlip(query: string): string[] {
  const words = query.split(' ');
  return words.flatMap((word, at) => {
    if (!/^[a-z]{5,}$/i.test(word)) return [];
    const slips = [...word].flatMap((letter, i) => [
      word.slice(0, i) + word.slice(i + 1),
      word.slice(0, i) + letter + word.slice(i),
      word.slice(0, i) + (letter === 'k' ? 'x' : 'k') + word.slice(i + 1),
      ...(i + 1 < word.length && word[i + 1] !== letter ? [word.slice(0, i) + word[i + 1]! + letter + word.slice(i + 2)] : []),
    ]);
    return [...new Set(slips)].map((slip) => [...words.slice(0, at), slip, ...words.slice(at + 1)].join(' '));
  });
}
