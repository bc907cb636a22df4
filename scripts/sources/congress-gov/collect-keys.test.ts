import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { emptyContext } from '#pull/source-context.ts';
import { door, empty, eventIdIn, failure, following, key, keys, nameAll, now, quickDoor } from './door.ts';
import { billAnswer, list, meetingAnswer, row } from './fixtures.ts';
import { congressGov } from './source.ts';

describe('without a key', () => {
  test.each([{}, { CONGRESS_GOV_API_KEY: '' }, { CONGRESS_GOV_API_KEY: '  ' }])('%j nothing is asked', async (given) => {
    const { fetchText, asked } = quickDoor(() => '');
    expect(await congressGov.collect(fetchText, emptyContext(now, { keys: given }))).toEqual({
      raws: [],
      covers: null,
      notAsked: 'no CONGRESS_GOV_API_KEY in the environment',
    });
    expect(asked).toEqual([]);
  });
});

describe('the key', () => {
  test('goes into a header of every request, and into no address and no recorded file name', async () => {
    const record = await mkdtemp(path.join(tmpdir(), 'congress-gov-record-'));
    onTestFinished(() => rm(record, { recursive: true }));
    const asked: { address: string; key: unknown }[] = [];
    const fetchText = await door((address, request) => {
      asked.push({ address, key: request.headers['x-api-key'] });
      if (address.includes('/bill/')) return { body: billAnswer() };
      if (eventIdIn(address) !== '') return { body: meetingAnswer() };
      return { body: address.includes('/house?') ? list([row('900301')]) : empty };
    }, record);
    const collected = await congressGov.collect(fetchText, emptyContext(now, { keys, measures: following([119, 'S. 9001']) }));
    expect(nameAll(collected)).toEqual(['119-s-9001', '900301']);
    expect(asked.map((one) => one.key)).toEqual(Array(5).fill(key));
    expect(asked.map(({ address }) => address).join()).not.toContain('SECRET');
    const files = await readdir(record, { recursive: true });
    expect(files.join()).not.toContain('SECRET');
    expect(files).toContain('api.congress.gov/v3/bill/119/s/9001@format%3Djson');
  });

  test('is in no error, not even one that repeats it', async () => {
    const refused = await door(() => ({ status: 403, body: `{"error": {"code": "API_KEY_INVALID", "message": "${key}"}}` }));
    const told = await door(() => ({ body: `{"error": {"code": "API_KEY_INVALID", "message": "not valid: ${key}"}}` }));
    const errors = [
      await failure(congressGov.collect(refused, emptyContext(now, { keys }))),
      await failure(congressGov.collect(told, emptyContext(now, { keys }))),
      await failure(congressGov.collect(told, emptyContext(now, { keys: { CONGRESS_GOV_API_KEY: `SECRET\n${key}` } }))),
      await failure(congressGov.collect(told, emptyContext(now, { keys: { CONGRESS_GOV_API_KEY: 'SECRET-é' } }))),
    ];
    expect(errors.map(({ message }) => message)).toEqual([
      '[congress-gov fetch] HTTP 403 (https://api.congress.gov/v3/committee-meeting/119/house)',
      '[congress-gov parse] the API answers with an error: API_KEY_INVALID: not valid: [key]',
      '[congress-gov fetch] CONGRESS_GOV_API_KEY holds a character that no key has',
      '[congress-gov fetch] CONGRESS_GOV_API_KEY holds a character that no key has',
    ]);
    expect(errors.map((error) => JSON.stringify([error, error.stack, String(error.cause)])).join()).not.toContain('SECRET');
  });
});
