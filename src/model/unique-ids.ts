import type { z } from 'astro/zod';

/** For `superRefine`: rows of one record share no id, because each is the end of an address on its page. Rows without one are passed over. */
export function refuseRepeatedIds(rows: readonly { id?: string | undefined }[], key: string, context: z.RefinementCtx): void {
  const seen = new Set<string>();
  rows.forEach(({ id }, index) => {
    if (id === undefined) return;
    if (seen.has(id))
      context.addIssue({ code: 'custom', path: [key, index], message: `"${id}" is the id of another one above it: give it its own` });
    seen.add(id);
  });
}
