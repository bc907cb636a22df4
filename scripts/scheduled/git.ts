import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** Runs git with these arguments and this input. @returns what it wrote. @throws GitError when it says no. */
export type Git = (parameters: readonly string[], input?: string) => Promise<string>;

/** Git said no. */
export class GitError extends Error {
  /** Its exit status. */
  readonly status: number;
  constructor(parameters: readonly string[], status: number, said: string) {
    super(`git ${parameters.join(' ')} ended with ${status}: ${said.trim().slice(0, 600)}`);
    this.name = 'GitError';
    this.status = status;
  }
}

/**
 * @param folder the working copy
 * @param environment for git, see {@link withToken}
 */
export function gitIn(folder: string, environment: NodeJS.ProcessEnv): Git {
  return async (parameters, input = '') => {
    const child = spawn('git', [...parameters], { cwd: folder, env: { ...environment, GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' } });
    const ended = new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (status) => resolve(status ?? 1));
    });
    child.stdin.on('error', () => {}); // Git may end without reading its input.
    child.stdin.end(input);
    const [out, wrong, status] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
    if (status !== 0) throw new GitError(parameters, status, wrong || out);
    return out;
  };
}

/**
 * Puts a token for GitHub into git's environment: unlike one in `.git/config` or an address, it is in no file and in no message, and the
 * pull, which does not get this environment, does not know it.
 * @param server e.g. `https://github.com`
 */
export function withToken(environment: NodeJS.ProcessEnv, server: string, token: string | undefined): NodeJS.ProcessEnv {
  if (token === undefined || token === '') return environment;
  return {
    ...environment,
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `http.${server}/.extraheader`,
    GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`,
  };
}
