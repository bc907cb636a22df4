import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';

/** YAML that is not taken, said in one line. `line` is 1-based, in the text that was read. */
export class YamlError extends Error {
  readonly line: number | undefined;
  constructor(message: string, line: number | undefined, options?: ErrorOptions) {
    super(message, options);
    this.name = 'YamlError';
    this.line = line;
  }
}

/**
 * Reads YAML as plain data: with the core schema dates stay text and no tag can build anything. Aliases are not taken either: a few lines of
 * them stand for gigabytes, and nothing here needs them.
 * @throws YamlError saying what to do
 */
export function readYaml(text: string): unknown {
  try {
    return load(text, { schema: CORE_SCHEMA, maxAliases: 0 });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    throw new YamlError(whatToDo(error), error.mark === undefined ? undefined : error.mark.line + 1, { cause: error });
  }
}

function whatToDo({ reason, mark }: YAMLException): string {
  if (/alias/.test(reason)) return 'an alias ("*name") is not taken: write the text out in each place, or in quotation marks if it is text';
  const tag = /unknown \w+ tag !<(.*)>/.exec(reason)?.[1];
  if (tag !== undefined)
    return `a tag ("${tag.replace('tag:yaml.org,2002:', '!!')}") is not taken: remove it, or write the text in quotation marks`;
  // What stands there and the line before it, where a quotation mark may have been left open.
  const near =
    mark === undefined
      ? ''
      : mark.buffer
          .split('\n')
          .slice(Math.max(mark.line - 1, 0), mark.line + 1)
          .join(' ')
          .trim();
  return near === '' ? `not YAML: ${reason}` : `not YAML: ${reason}, near: ${near.slice(0, 100)}`;
}
