/**
 * Loaded into a pull before anything else (`node --import`): from its n-th use on, one call of the file system fails as on a full disk or
 * in a folder that cannot be written, or the n-th use is the last thing the process does. `BANWATCH_FAIL` holds `{"call", "code", "after"}`.
 */
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const { call, code, after } = JSON.parse(process.env['BANWATCH_FAIL']!) as { call: string; code: string; after: number };
let left = after;

/** @returns true when the process is to be killed in this call; throws when the call is to fail */
function isDue(name: string, file: unknown): boolean {
  if (name !== call || left-- > 0) return false;
  if (code === 'SIGKILL') return true;
  throw Object.assign(new Error(`${code}: made to fail, ${name} '${String(file)}'`), { code, syscall: name });
}

const killed = () => process.kill(process.pid, 'SIGKILL');

const { rename, mkdir, open, rm } = promises;
promises.rename = async (from, to) => {
  const isLast = isDue('rename', to);
  await rename(from, to);
  if (isLast) killed();
};
promises.rm = async (file, options) => {
  // Records only: clearing away what was prepared is a call, too.
  const isLast = String(file).endsWith('.mdx') && isDue('rm', file);
  await rm(file, options);
  if (isLast) killed();
};
promises.mkdir = (async (folder: string, options?: object) => {
  isDue('mkdir', folder);
  return mkdir(folder, options);
}) as typeof mkdir;
promises.open = async (...given) => {
  const handle = await open(...given);
  const { writeFile } = handle;
  handle.writeFile = async (text, options) => {
    if (isDue('write', given[0])) {
      const whole = String(text);
      await writeFile.call(handle, whole.slice(0, whole.length / 2), options);
      killed();
    }
    return writeFile.call(handle, text, options);
  };
  return handle;
};
syncBuiltinESMExports();
