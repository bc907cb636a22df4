import { whyNotShown } from '#model/outside-text.ts';

/**
 * Looks at every text of what people wrote, however deep it lies.
 * @returns the keys that lead to a text which cannot be shown as it is, with what to do
 */
export function flawsIn(node: unknown, path: readonly string[] = []): { path: string[]; message: string }[] {
  if (typeof node === 'string') {
    const message = whyNotShown(node);
    return message === null ? [] : [{ path: [...path], message }];
  }
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, inner]) => flawsIn(inner, [...path, key]));
}
