import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { mirrorAddress, mirrorFile, mirrorPath, sourcesInMirror } from './mirror.ts';

test('the host is the first folder and the path follows', () => {
  expect(mirrorPath(new URL('https://www.senate.gov/general/x.xml'))).toBe('www.senate.gov/general/x.xml');
});

test('a path that ends in a slash gets "index"', () => {
  expect(mirrorPath(new URL('https://www.senate.gov/'))).toBe('www.senate.gov/index');
  expect(mirrorPath(new URL('https://www.senate.gov/a/'))).toBe('www.senate.gov/a/index');
  expect(mirrorPath(new URL('https://www.senate.gov/a/?b=c'))).toBe('www.senate.gov/a/index@b%3Dc');
});

test('a query becomes part of the name, its slashes encoded', () => {
  expect(mirrorPath(new URL('https://api.congress.gov/v3/meeting?from=2026-07-25T00:00:00Z&at=a/b'))).toBe(
    'api.congress.gov/v3/meeting@from%3D2026-07-25T00%3A00%3A00Z%26at%3Da%2Fb',
  );
});

test('two queries never share a file', () => {
  const [one, other] = ['a=1&b=2', 'a=1%26b=2'].map((query) => mirrorPath(new URL(`https://x.gov/p?${query}`)));
  expect(one).not.toBe(other);
});

test('the colon of a port, which Windows does not allow in a name, becomes an underscore', () => {
  expect(mirrorPath(new URL('http://127.0.0.1:8080/x'))).toBe('127.0.0.1_8080/x');
});

test('dots in a plain path are resolved before they become folders', () => {
  expect(mirrorPath(new URL('https://x.gov/a/../../../etc/passwd'))).toBe('x.gov/etc/passwd');
});

test.each(['a//b', 'a%00b', '..%2F', '%2e%2e%2fetc%2fpasswd', 'a/..%2f..%2f..%2fetc/passwd', '..%5c..%5cetc'])(
  'the path /%s stays inside the mirror folder or is refused',
  (address) => {
    const folder = path.resolve('mirror');
    let file: string | null = null;
    try {
      file = mirrorFile(folder, new URL(`https://x.gov/${address}`));
    } catch (error) {
      expect((error as Error).message).toMatch(/cannot be kept in a mirror folder/);
    }
    // As the file system reads it: percent signs are ordinary characters there.
    if (file !== null) expect(path.resolve(file).startsWith(`${folder}${path.sep}x.gov${path.sep}`)).toBe(true);
  },
);

test.each(['a//b', 'a%00b'])('the path /%s is refused', (address) => {
  expect(() => mirrorPath(new URL(`https://x.gov/${address}`))).toThrow('cannot be kept in a mirror folder');
});

test('a path with a percent sign that encodes nothing is refused or kept, but never ends the pull with a bare URIError', () => {
  expect(() => mirrorPath(new URL('https://x.gov/100%'))).toThrow('cannot be kept in a mirror folder');
});

test('at a mirror that is a web address the host comes first, path and query stay as they are', () => {
  const url = new URL('https://www.senate.gov/general/x.xml?a=b%2Fc');
  for (const mirror of ['http://127.0.0.1:8080', 'http://127.0.0.1:8080/']) {
    expect(mirrorAddress(new URL(mirror), url).href).toBe('http://127.0.0.1:8080/www.senate.gov/general/x.xml?a=b%2Fc');
  }
  expect(mirrorAddress(new URL('http://127.0.0.1:8080/faults/empty/'), url).href).toBe(
    'http://127.0.0.1:8080/faults/empty/www.senate.gov/general/x.xml?a=b%2Fc',
  );
});

test('a name too long for a file keeps its beginning and stays one of its kind', () => {
  const names = ['a', 'b'].map((last) => mirrorPath(new URL(`https://x.gov/p?${'[]'.repeat(50)}=${last}`)));
  const [one, other] = names as [string, string];
  expect(one).not.toBe(other);
  expect(one).toMatch(/^x\.gov\/p@(%5B%5D)+.*~[0-9a-f]{16}$/);
  expect(names.map((name) => name.length)).toEqual([143, 143]);
  const whole = `https://x.gov/p?${'a'.repeat(198)}`;
  expect(mirrorPath(new URL(whole))).toBe(`x.gov/p@${'a'.repeat(198)}`);
});

describe('a mirror folder', () => {
  test('that is not there is said at once', () => {
    expect(() => sourcesInMirror('/nonexist')).toThrow('--mirror "/nonexist": no such folder');
  });

  test('lists the sources it has answers of, or says nothing', async () => {
    expect(sourcesInMirror('mirror')).toContain('senate-schedule');
    const folder = await mkdtemp(path.join(tmpdir(), 'mirror-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    expect(sourcesInMirror(folder)).toBeNull();
    await writeFile(path.join(folder, 'mirror.json'), '{"sources": "all"}');
    expect(() => sourcesInMirror(folder)).toThrow('mirror.json has no list "sources"');
  });
});
