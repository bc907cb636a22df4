import { readYaml, YamlError } from './read-yaml.ts';

/**
 * Content files: YAML front matter between `---` lines, then a body. Read as plain data, see `readYaml`. Written as one JSON value per key: valid YAML, stable, without quoting traps.
 */

export interface ContentFile {
  /** Front matter as plain data; an empty object when there is none. */
  data: Record<string, unknown>;
  /** All that follows the closing `---` line, byte for byte. */
  body: string;
  /** The `curated:` block as written by a person, byte for byte with its last line feed; empty text when there is none. */
  curatedText: string;
}

/**
 * Takes a content file apart.
 * @param text the whole file
 * @throws Error when the front matter does not open, close, or parse to a mapping; a YamlError names the line of the file
 */
export function parseContentFile(text: string): ContentFile {
  const opening = /^---[ \t]*\r?\n/.exec(text);
  if (opening === null) throw new Error('front matter must begin with a line "---" at the top of the file');
  const closing = /^---[ \t]*(\r?\n|$)/m.exec(text.slice(opening[0].length));
  if (closing === null) throw new Error('front matter has no closing line "---"');
  const yaml = text.slice(opening[0].length, opening[0].length + closing.index);
  const data: unknown = yaml.trim() === '' ? {} : readFront(yaml);
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw new Error('front matter must be a list of "key: value" lines');
  return {
    data: data as Record<string, unknown>,
    body: text.slice(opening[0].length + closing.index + closing[0].length),
    // Not `.`: it stops at U+2028, which pasted text can hold and which ends no line in YAML.
    curatedText: /^curated:[^\n]*\n(?:(?:[ \t#-][^\n]*|\r)?\n)*/m.exec(yaml)?.[0] ?? '',
  };
}

/** Counts lines as the file has them, the opening `---` before the first. */
function readFront(yaml: string): unknown {
  const own = readOwnFront(yaml);
  if (own !== null) return own;
  try {
    return readYaml(yaml);
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    throw new YamlError(error.message, error.line === undefined ? undefined : error.line + 1, { cause: error.cause });
  }
}

/**
 * Reads what `formatContentFile` wrote, which takes a fifth of the time YAML takes: JSON for each key, or for each row below it.
 * @returns null for all else, where YAML has to decide: a value counts only when it is written exactly as we would write it, so no difference
 *   between JSON and YAML, such as a key that is there twice, can slip through
 */
function readOwnFront(yaml: string): Record<string, unknown> | null {
  if (!yaml.endsWith('\n') || escaped.test(yaml)) return null;
  const data: Record<string, unknown> = {};
  let rows: unknown[] | null = null;
  for (const line of yaml.slice(0, -1).split('\n')) {
    if (line.startsWith('  - ')) {
      const row = readJsonScalar(line.slice('  - '.length));
      if (rows === null || typeof row !== 'object' || row === null) return null;
      rows.push(row);
      continue;
    }
    const [, key, written] = /^([a-z][a-zA-Z0-9]*):(?: (.*))?$/s.exec(line) ?? [];
    // A key without a value is one with rows, and has some.
    if (key === undefined || rows?.length === 0 || Object.hasOwn(data, key)) return null;
    rows = written === undefined ? [] : null;
    const value = rows ?? readJsonScalar(written!);
    if (value === undefined) return null;
    data[key] = value;
  }
  return rows?.length === 0 ? null : data;
}

/** @returns undefined for what is not written as `formatContentFile` writes it. */
function readJsonScalar(written: string): unknown {
  try {
    const value: unknown = JSON.parse(written);
    const again = JSON.stringify(value);
    return again === written || withEscapes(again) === written ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Writes front matter and body.
 * @param data values that JSON can hold; keys with `undefined` are left out
 * @param keys the order of the keys; a key that is not named here is not written
 * @param curatedText a `curated:` block to keep as it is, or empty text
 * @returns the file; the same input always gives the same bytes
 */
export function formatContentFile(data: Readonly<Record<string, unknown>>, keys: readonly string[], curatedText = '', body = ''): string {
  const lines: string[] = ['---\n'];
  for (const key of keys) {
    const value = data[key];
    if (value === undefined || key === 'curated') continue;
    const rows = Array.isArray(value) && value.some((row) => typeof row === 'object' && row !== null);
    // One row a line, so that a diff shows which witness or change was added.
    if (rows) lines.push(`${key}:\n`, ...(value as unknown[]).map((row) => `  - ${JSON.stringify(row)}\n`));
    else lines.push(`${key}: ${JSON.stringify(value)}\n`);
  }
  return withEscapes(lines.join('')) + curatedText + '---\n' + body;
}

/** YAML allows fewer raw characters than JSON (YAML 1.2.2 §5.1, c-printable), so the rest is written as \\u escapes. */
const escaped = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/;
const everyEscaped = new RegExp(escaped, 'g');

function withEscapes(json: string): string {
  return json.replace(everyEscaped, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
