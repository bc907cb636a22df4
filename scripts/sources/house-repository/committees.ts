import type { Committee } from '#model/committee.ts';

/**
 * Two letters of the repository → the first four of the system code, where it is not `hs`: Intelligence, and the joint committees under
 * the letters the Clerk of the House gives them.
 */
const otherPrefixes: Record<string, string> = { IG: 'hlig', EC: 'jsec', IT: 'jstx', JL: 'jslc', JP: 'jspr' };

/** `II10` → `hsii10`; `JCSE00`, which has its own prefix, → `jcse00`. @returns null for what is no committee code. */
export function systemCode(code: string): string | null {
  const [, letters, digits] = /^([A-Z]{2}|[A-Z]{4})(\d{2})$/.exec(code.toUpperCase()) ?? [];
  if (letters === undefined) return null;
  if (letters.length === 4) return `${letters}${digits}`.toLowerCase();
  return `${otherPrefixes[letters] ?? `hs${letters.toLowerCase()}`}${digits}`;
}

/** `hsii10` → `II10` */
function repositoryCode(code: string): string {
  const own = Object.entries(otherPrefixes).find(([, prefix]) => prefix === code.slice(0, 4))?.[0];
  if (own !== undefined) return `${own}${code.slice(4)}`;
  return (code.startsWith('hs') ? code.slice(2) : code).toUpperCase();
}

/**
 * Finds the bodies that pages name in words only: "Subcommittee on Federal Lands (Committee on Natural Resources)".
 * @returns system codes; a subcommittee that is not known by this name gives its full committee
 */
export function systemCodesByName(lines: readonly string[], committees: ReadonlyMap<string, Committee>): string[] {
  return [...new Set(lines.flatMap((line) => findByName(line, committees)[0] ?? []))];
}

/** @returns the repository's codes for folders, subcommittees before their full committees. */
export function codesByName(lines: readonly string[], committees: ReadonlyMap<string, Committee>): string[] {
  return [...new Set(lines.flatMap((line) => findByName(line, committees)).map(repositoryCode))];
}

/** @returns codes of the subcommittee, where one is named and known, and of the full committee. */
function findByName(line: string, committees: ReadonlyMap<string, Committee>): string[] {
  const [, first = line, second] = /^(.*?)\s*\((.*)\)$/.exec(line) ?? [];
  const all = [...committees.values()].sort((a, b) => Number(a.former ?? false) - Number(b.former ?? false));
  const full = all.find(
    ({ parent, chamber, name }) => parent === undefined && chamber !== 'senate' && essence(name) === essence(second ?? first),
  );
  if (full === undefined) return [];
  const part = second === undefined ? undefined : all.find(({ parent, name }) => parent === full.code && essence(name) === essence(first));
  return [...(part === undefined ? [] : [part.code]), full.code];
}

/** The words of a name that tell it from others. */
function essence(name: string): string {
  const all = name.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  return all.filter((word) => !/^(house|permanent|select|committee|subcommittee|congress|on|of|the|and)$/.test(word)).join(' ');
}
