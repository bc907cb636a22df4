import { askOn, type Ask } from './ask.ts';

/**
 * Runs a command that begins a record: on a terminal it can ask, what went wrong is one line, and the exit status says whether a file was written.
 * @param command its name
 * @param write returns the file it wrote; it is given `null` where nobody can be asked
 */
export async function begin(command: string, write: (ask: Ask | null) => Promise<string>): Promise<void> {
  const terminal = process.stdin.isTTY ? askOn(process.stdin, process.stdout) : null;
  try {
    const file = await write(terminal?.ask ?? null);
    console.log(`Wrote ${file}. What comes next stands at its top; "npm run check" accepts it as it is.`);
  } catch (error) {
    console.error(`${command}: ${(error as Error).message}`);
    process.exitCode = 1;
  } finally {
    terminal?.close();
  }
}
