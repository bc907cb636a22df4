import { describe, expect, test } from 'vitest';
import { billAnswer, meetingAnswer } from './fixtures.ts';
import { parseList, parseMeeting } from './parse.ts';

describe('a body that is not what was asked for is refused', () => {
  test.each([
    ['a page with status 200', '<!DOCTYPE html><html></html>', 'not JSON but a page or XML'],
    ['XML, the default format', '<?xml version="1.0"?><api-root/>', 'not JSON but a page or XML'],
    ['an empty body', '', 'the answer is empty'],
    ['a body cut off', meetingAnswer().slice(0, -9), 'not JSON, perhaps cut off'],
    ['a list', '[]', 'not an answer of the API: no object'],
    ['an error in words', '{"error": "Unknown resource: x", "request": {}}', 'the API answers with an error: Unknown resource: x'],
    [
      'an error of the gate',
      '{"error": {"code": "OVER_RATE_LIMIT", "message": "Slow down"}}',
      'the API answers with an error: OVER_RATE_LIMIT: Slow down',
    ],
    ['an error without words', '{"error": {}}', 'the API answers with an error: without a reason'],
    ['no wrapper', '{"request": {}}', 'no "committeeMeeting" in the answer'],
    ['an empty wrapper', '{"committeeMeeting": null}', 'no "committeeMeeting" in the answer'],
  ])('%s', (_, body, message) => {
    expect(() => parseMeeting(body)).toThrow(message);
  });

  test('a list without its key, unless it says that it is empty', () => {
    expect(parseList('{"pagination": {"count": 0}}')).toEqual({ rows: [], unread: [], length: 0, count: 0 });
    expect(parseList('{"committeeMeetings": null, "pagination": {"total": 0}}')).toEqual({ rows: [], unread: [], length: 0, count: 0 });
    expect(parseList('{"committeeMeetings": []}')).toEqual({ rows: [], unread: [], length: 0, count: null });
    expect(() => parseList('{"pagination": {"count": 3}}')).toThrow('no list "committeeMeetings" in the answer');
    expect(() => parseList('{"request": {}}')).toThrow('no list "committeeMeetings" in the answer');
    expect(() => parseList('{"bills": [], "pagination": {"count": 3}}')).toThrow('no list "committeeMeetings" in the answer');
  });

  test('a bill in place of a meeting', () => {
    expect(() => parseMeeting(billAnswer())).toThrow('no "committeeMeeting" in the answer');
  });
});
