import { describe, expect, test } from 'vitest';
import { complaintOf, line, plain, parseJson } from './json-answer.ts';

describe('a body', () => {
  test('is read with or without a byte order mark', () => {
    expect(parseJson('\ufeff[1]')).toEqual([1]);
    expect(parseJson(' {"a": null}\n')).toEqual({ a: null });
  });

  test.each([
    ['is empty', ' \n', 'the answer is empty'],
    ['is a byte order mark alone', '\ufeff', 'the answer is empty'],
    ['is a page', '\n<!DOCTYPE html><title>Down</title>', 'not JSON but a page or XML'],
    ['is cut off', '[{"MatterId": 1, "Mat', 'not JSON, perhaps cut off'],
  ])('that %s says so', (_, text, message) => {
    expect(() => parseJson(text)).toThrow(message);
  });
});

describe('a complaint', () => {
  test.each([
    ['repeats what an error says, without contacts', { Message: 'Ask\nclerk@testville.gov' }, 'an error: "Ask […]"'],
    ['names the fields of another object', { status: 500, reason: 'x' }, 'an object (status, reason)'],
    ['tells nothing from something', null, 'null'],
    ['names a bare value by its type', 'no', 'a string'],
  ])('%s', (_, answer, complaint) => {
    expect(complaintOf(answer)).toBe(complaint);
  });
});

test('absent texts are empty, numbers are texts, contacts are dropped', () => {
  expect([line.parse(null), line.parse('  Write to clerk@testville.gov by Friday. '), plain.parse(undefined), plain.parse(1201)]).toEqual([
    '',
    'Write to […] by Friday.',
    '',
    '1201',
  ]);
});
