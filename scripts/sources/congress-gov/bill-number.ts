/** Bill types as the API's paths write them, with how they are printed, what they are and how congress.gov's pages call them. */
const types = {
  hr: { printed: 'H.R.', word: 'Bill', page: 'house-bill' },
  s: { printed: 'S.', word: 'Bill', page: 'senate-bill' },
  hres: { printed: 'H.Res.', word: 'Resolution', page: 'house-resolution' },
  sres: { printed: 'S.Res.', word: 'Resolution', page: 'senate-resolution' },
  hjres: { printed: 'H.J.Res.', word: 'Joint resolution', page: 'house-joint-resolution' },
  sjres: { printed: 'S.J.Res.', word: 'Joint resolution', page: 'senate-joint-resolution' },
  hconres: { printed: 'H.Con.Res.', word: 'Concurrent resolution', page: 'house-concurrent-resolution' },
  sconres: { printed: 'S.Con.Res.', word: 'Concurrent resolution', page: 'senate-concurrent-resolution' },
} as const;

export type BillType = keyof typeof types;

/** One bill of one Congress. */
export interface Bill {
  congress: number;
  type: BillType;
  number: string;
}

/** @param printed as in "S. 1691", "H.R. 3693", "H.J.Res. 5" @returns null when it is no number of a bill or resolution */
export function readBillNumber(printed: string): { type: BillType; number: string } | null {
  const read = /^([a-z]+)(\d+)$/.exec(printed.toLowerCase().replace(/[.\s]/g, ''));
  const type = read === null ? null : readBillType(read[1]!);
  return type === null ? null : { type, number: String(Number(read![2])) };
}

/** @param word "HR" as in answers or "hr" as in paths */
export function readBillType(word: string): BillType | null {
  const type = word.toLowerCase();
  return Object.hasOwn(types, type) ? (type as BillType) : null;
}

/** @returns "H.R. 1653" */
export function printedNumber(type: BillType, number: string): string {
  return `${types[type].printed} ${number}`;
}

/** @returns what it is: "Bill", "Joint resolution" */
export function billWord(type: BillType): string {
  return types[type].word;
}

/** @returns `119-s-1691` */
export function billFile({ congress, type, number }: Bill): string {
  return `${congress}-${type}-${number}`;
}

/** @returns the page for people about a bill */
export function billPage({ congress, type, number }: Bill): string {
  return `https://www.congress.gov/bill/${ordinal(congress)}-congress/${types[type].page}/${number}`;
}

/** @returns "119th", "121st" */
export function ordinal(number: number): string {
  const teens = number % 100 >= 11 && number % 100 <= 13;
  return `${number}${teens ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`;
}
