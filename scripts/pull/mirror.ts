import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';

/** File systems take names of 255 bytes, some whole paths of 260; a long one keeps its beginning and gets a digest of the whole. */
const longestName = 200;

/**
 * Where an address is kept in a mirror folder: `<host>/<path>`, a path that ends in `/` gets `index`, a query becomes part of the
 * name as `@<encodeURIComponent(query)>`. A name over 200 characters becomes its first 120, `~` and 16 hex digits of its SHA-256.
 * @param url an absolute http(s) address
 * @returns a relative path with `/`; no part of it is `.` or `..`
 * @throws Error when the address cannot name a file inside the mirror
 */
export function mirrorPath(url: URL): string {
  const ending = url.pathname.endsWith('/') ? `${url.pathname}index` : url.pathname;
  const query = url.search === '' ? '' : `@${encodeURIComponent(url.search.slice(1))}`;
  const parts = `${url.host.replace(':', '_')}${ending}${query}`.split('/');
  for (const part of parts) {
    const plain = decoded(part);
    if (plain === null || plain === '.' || plain === '..' || plain.includes('\0') || part === '') {
      throw new Error(`the address ${url.href} cannot be kept in a mirror folder`);
    }
  }
  return parts.map(short).join('/');
}

/** @returns the absolute file for an address in a mirror folder. @throws as `mirrorPath`. */
export function mirrorFile(folder: string, url: URL): string {
  return path.join(path.resolve(folder), ...mirrorPath(url).split('/'));
}

/** @returns true when the mirror is a web address and not a folder */
export function isAddress(mirror: string): boolean {
  return /^https?:\/\//.test(mirror);
}

/**
 * Looks into a mirror folder before anything is asked.
 * @returns the ids of the sources it has answers of, as its `mirror.json` lists them; null when it has no such file
 * @throws Error when there is no such folder, or the list cannot be read
 */
export function sourcesInMirror(folder: string): string[] | null {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new Error(`--mirror "${folder}": no such folder; give one laid out as <host>/<path>, or an address that begins with http`);
  const file = path.join(folder, 'mirror.json');
  if (statSync(file, { throwIfNoEntry: false }) === undefined) return null;
  try {
    return z.object({ sources: z.array(z.string()) }).parse(JSON.parse(readFileSync(file, 'utf8'))).sources;
  } catch (cause) {
    throw new Error(`${file} has no list "sources" of source ids: correct it, or name the sources to ask`, { cause });
  }
}

/** @returns the address that stands in for `url` at a mirror that is itself a web address: host first, then path and query as they are. */
export function mirrorAddress(mirror: URL, url: URL): URL {
  const base = mirror.href.replace(/\/$/, '');
  return new URL(`${base}/${url.host}${url.pathname}${url.search}`);
}

/** @returns null when a percent sign in `part` encodes nothing. */
function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

/** An address is ASCII, so that characters are bytes. */
function short(name: string): string {
  if (name.length <= longestName) return name;
  return `${name.slice(0, 120)}~${createHash('sha256').update(name).digest('hex').slice(0, 16)}`;
}
