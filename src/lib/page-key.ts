import { createHash } from 'node:crypto';
import { buildDay, isDemonstration } from './clock.ts';

/**
 * The key under which an incremental build keeps a page: it has to change with everything the page prints that is neither code nor settings, which
 * Astro hashes itself. The build's day is in it, because every page prints it.
 * @param inputs all else the page is made from; equal JSON = equal page
 */
export function pageKey(inputs: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([buildDay, isDemonstration, inputs]))
    .digest('base64url');
}
