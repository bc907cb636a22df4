import { parseArgs, type ParseArgsConfig } from 'node:util';

/**
 * Reads what a command was given. `--help` prints what it takes and ends it; an option it does not know, or without its value, ends it with
 * status 1 and the same line.
 * @param takes one line, e.g. `npm run release [-- --dist DIR]`
 * @param help what `--help` prints, when that is longer
 */
export function readOptions<const T extends ParseArgsConfig>(takes: string, config: T, help = takes): ReturnType<typeof parseArgs<T>> {
  if ((config.args ?? process.argv.slice(2)).includes('--help')) {
    console.log(help);
    process.exit(0);
  }
  try {
    return parseArgs(config);
  } catch (error) {
    // Node explains at length how to write a word that begins with a dash.
    return refuse((error as Error).message.split('. ')[0]!, takes);
  }
}

/** Ends the command with status 1, saying what is wrong and what it takes. */
export function refuse(problem: string, takes: string): never {
  console.error(`${problem}; it takes: ${takes}`);
  process.exit(1);
}
