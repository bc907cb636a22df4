/** Small insertions into two files that people keep. Everything else in them stays byte for byte. */

/** What a row of a family's `cities.ts` says. */
export interface CityRow {
  client: string;
  name: string;
  jurisdiction: string;
  timeZone: string;
}

/** Longest line the formatter leaves on one line (`.prettierrc.json`). */
const longestLine = 140;

/** @returns the clients that have a row. */
export function clientsIn(cities: string): string[] {
  return [...cities.matchAll(/\bclient: (['"])([^'"]+)\1/g)].map(([, , client]) => client!);
}

/**
 * Adds a row as the last one: the rows are in the order in which people added them.
 * @param cities text of a `cities.ts`
 * @throws Error when its list cannot be found
 */
export function withCity(cities: string, { client, name, jurisdiction, timeZone }: CityRow): string {
  const list = /(?<=^export const cities: readonly City\[\] = \[)[^\]]*(?=\];$)/m.exec(cities);
  if (list === null) throw new Error('cities.ts has no list "export const cities: readonly City[] = [" that ends with "];"');
  const zone = new RegExp(`^const (\\w+) = '${timeZone.replaceAll('+', '\\+')}';$`, 'm').exec(cities)?.[1] ?? literal(timeZone);
  const parts = [`client: ${literal(client)}`, `name: ${literal(name)}`, `jurisdiction: ${literal(jurisdiction)}`, `timeZone: ${zone}`];
  const short = `  { ${parts.join(', ')} },`;
  const row = short.length <= longestLine ? short : ['  {', ...parts.map((part) => `    ${part},`), '  },'].join('\n');
  // The formatter puts a single row on the line of its list.
  const rows = list[0].includes('\n') ? list[0].trimEnd() : list[0] === '' ? '' : `\n  ${list[0]},`;
  return `${cities.slice(0, list.index)}${rows}\n${row}\n${cities.slice(list.index + list[0].length)}`;
}

/**
 * Adds a source id behind the last one of its family, or as the last one.
 * @param config text of `banwatch.config.ts`
 * @throws Error when it is there already, or the list cannot be found
 */
export function withSource(config: string, source: string): string {
  const list = /^( *)sources: \[([^\]]*)\]/m.exec(config);
  if (list === null) throw new Error(`banwatch.config.ts has no list "sources: […]": add '${source}' by hand where the sources are named`);
  const [whole, indent, inside] = list as unknown as [string, string, string];
  const ids = [...inside.matchAll(/'([a-z0-9-]+)'/g)];
  if (ids.some(([, id]) => id === source)) throw new Error(`${source} is there already, in banwatch.config.ts`);
  const family = source.slice(0, source.indexOf('-') + 1);
  const last = ids.findLast(([, id]) => id!.startsWith(family)) ?? ids.at(-1);
  const from = list.index + whole.indexOf('[') + 1;
  if (last === undefined) return `${config.slice(0, from)}'${source}'${config.slice(from)}`;
  const behind = from + last.index + last[0].length;
  const separator = inside.includes('\n') ? `,\n${indent}  ` : ', ';
  return `${config.slice(0, behind)}${separator}'${source}'${config.slice(behind)}`;
}

/** @returns a text as the formatter writes it in TypeScript: single quotes, unless there are some inside. */
export function literal(text: string): string {
  if (text.includes("'") && !text.includes('"')) return JSON.stringify(text);
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
