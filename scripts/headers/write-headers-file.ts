import { matches, type HeaderRule } from './policy.ts';

/** Limits of Cloudflare Pages; Netlify has none that are lower. */
export const maxRules = 100;
export const maxLine = 2000;

/**
 * Writes a `_headers` file that Cloudflare Pages and Netlify read alike. Where an earlier rule gave the same header, Cloudflare would join both
 * values, so it is told to drop the first with a `!` line; Netlify passes over such a line and takes the later value anyway (read with the
 * parsers of both, @cloudflare/pages-shared 0.13 and @netlify/headers-parser 9, 2026-11).
 * @throws Error when a limit is passed
 */
export function writeHeadersFile(rules: readonly HeaderRule[]): string {
  if (rules.length > maxRules) throw new Error(`_headers: ${rules.length} rules, Cloudflare Pages reads ${maxRules}`);
  const blocks = rules.map(({ path, headers }, index) => {
    const given = new Set(
      rules
        .slice(0, index)
        .filter((earlier) => overlaps(earlier.path, path))
        .flatMap((earlier) => Object.keys(earlier.headers)),
    );
    return [
      path,
      ...Object.entries(headers).flatMap(([name, value]) => [...(given.has(name) ? [`  ! ${name}`] : []), `  ${name}: ${value}`]),
    ].join('\n');
  });
  const text = `# Written by "npm run headers" from scripts/headers/policy.ts.\n\n${blocks.join('\n\n')}\n`;
  const long = text.split('\n').find((line) => line.length > maxLine);
  if (long !== undefined) throw new Error(`_headers: a line has ${long.length} characters, Cloudflare Pages reads ${maxLine}`);
  return text;
}

/** Can a path fit both patterns, by what stands before and after their `*`? */
function overlaps(one: string, other: string): boolean {
  if (!one.includes('*')) return matches({ path: other, headers: {} }, one);
  if (!other.includes('*')) return matches({ path: one, headers: {} }, other);
  const [[a, x], [b, y]] = [one.split('*') as [string, string], other.split('*') as [string, string]];
  return (a.startsWith(b) || b.startsWith(a)) && (x.endsWith(y) || y.endsWith(x));
}

/** @returns the rules in a `_headers` file; `!` lines are left out. */
export function readHeadersFile(text: string): HeaderRule[] {
  const rules: { path: string; headers: Record<string, string> }[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#') || line.trim().startsWith('!')) continue;
    if (!line.startsWith(' ')) rules.push({ path: line.trim(), headers: {} });
    else rules.at(-1)!.headers[line.slice(0, line.indexOf(':')).trim()] = line.slice(line.indexOf(':') + 1).trim();
  }
  return rules;
}
