import type { z } from 'astro/zod';

/** @returns what a schema did not like, in one line: `claim.date: Invalid ISO date; claim.kind: …`. */
export function complaint({ issues }: { issues: readonly z.core.$ZodIssue[] }): string {
  return issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
}
