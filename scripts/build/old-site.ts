import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * Moves the site of the last build out of the way and removes it while the next is being built: Astro would remove file by file before it begins,
 * 2 to 5 seconds of a site of 25,000 files (November 2026).
 * @param folder the project
 * @returns when it is out of the way: a promise within that ends when it is gone, also what an interrupted build left
 */
export async function clearOldSite(folder: string): Promise<{ gone: Promise<void> }> {
  const waste = path.join(folder, '.cache', 'old-sites');
  await mkdir(waste, { recursive: true });
  // It may not be there, or, mounted for itself, not be movable: then it is Astro's to clear.
  await rename(path.join(folder, 'dist'), path.join(await mkdtemp(path.join(waste, 'site-')), 'dist')).catch(() => undefined);
  return { gone: rm(waste, { recursive: true, force: true }) };
}
