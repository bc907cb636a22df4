import { wordsOf } from './words.ts';

/** A piece of a title, and whether it is to be marked. */
export interface TitlePart {
  text: string;
  marked: boolean;
}

/**
 * @param title as shown
 * @param words known words that were looked for (`SearchAnswer.words`)
 * @returns the title cut into pieces; put together they are the title
 */
export function markWords(title: string, words: ReadonlySet<string>): TitlePart[] {
  const parts: TitlePart[] = [];
  for (const text of title.split(/([\p{L}\p{N}’'.-]+)/u)) {
    if (text === '') continue;
    const marked = wordsOf(text).some((word) => words.has(word));
    const last = parts.at(-1);
    if (last?.marked === marked) last.text += text;
    else parts.push({ text, marked });
  }
  return parts;
}
