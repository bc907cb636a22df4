import type { HeaderRule } from './policy.ts';

/** Two files for nginx: `maps` belongs into `http { }`, `headers` into `server { }`. */
export interface NginxFiles {
  maps: string;
  headers: string;
}

const written = '# Written by "npm run headers" from scripts/headers/policy.ts.\n';

/**
 * Writes each header as a map from path to value and one `add_header` for the whole server. An `add_header` inside a `location` would silently
 * drop all those of the server; with maps there is none. nginx leaves a header with an empty value away. `Content-Type` cannot be added: its
 * map becomes the type of a file through `types` and `default_type`.
 */
export function writeNginx(rules: readonly HeaderRule[]): NginxFiles {
  const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))].filter((name) => name !== 'Content-Type');
  const maps = names.map((name) => {
    // Of several regular expressions nginx takes the first that fits: the later rule has to stand first.
    const lines = rules
      .filter(({ headers }) => headers[name] !== undefined)
      .map(({ path, headers }) => `    ${path === '/*' ? 'default' : `"~${patternOf(path)}"`} "${headers[name]!}";`)
      .reverse();
    return `map $uri $${variableOf(name)} {\n${lines.join('\n')}\n}\n`;
  });
  const added = names.map((name) => `add_header ${name} $${variableOf(name)} always;`);
  return { maps: [written, ...maps].join('\n'), headers: `${written}\n${added.join('\n')}\n\n${locations(rules).join('\n')}\n` };
}

/** A folder whose files have types of their own gets a location with them; no `add_header` in it, see above. */
function locations(rules: readonly HeaderRule[]): string[] {
  const typed = rules.filter(({ headers }) => headers['Content-Type'] !== undefined);
  const folders = Map.groupBy(typed, ({ path }) => path.slice(0, path.indexOf('/', 1) + 1));
  return [...folders].flatMap(([folder, own]) => {
    // A `types` block replaces the server's whole list, so it has to name pages, too.
    const types = new Map([
      ['html', 'text/html'],
      ['json', 'application/json'],
      ...own.filter(({ path }) => path.includes('*.')).map((rule) => [rule.path.split('*.')[1]!, typeOf(rule)] as const),
    ]);
    const lines = [...types].map(([ending, type]) => `        ${type} ${ending};`);
    const whole = own.filter(({ path }) => !path.includes('*'));
    return [
      `location ${folder} {\n    types {\n${lines.join('\n')}\n    }\n}`,
      ...whole.map((rule) => `location = ${rule.path} {\n    types {\n    }\n    default_type ${typeOf(rule)};\n}`),
    ];
  });
}

/** The charset is added by nginx to all kinds of text. */
function typeOf({ headers }: HeaderRule): string {
  return headers['Content-Type']!.split(';')[0]!;
}

function variableOf(header: string): string {
  return `banwatch_${header.toLowerCase().replaceAll('-', '_')}`;
}

function patternOf(path: string): string {
  return `^${path.replaceAll(/[.+?^$()[\]{}|\\]/g, String.raw`\$&`).replace('*', '.*')}$`;
}
