import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { askOn, complete, dateProblem, dayProblem, listOf, oneOf, type Question } from './ask.ts';

const questions: Question[] = [
  { flag: 'PLACE', what: 'The place', problem: (text) => (text === 'Nowhere' ? 'is no place' : null) },
  oneOf('kind', 'What it is', ['city', 'town']),
  { flag: 'code', what: 'Its code', problem: (text, { kind }) => (text.startsWith(kind!) ? null : `must begin with ${kind}`) },
];
const given = { PLACE: 'Lowell', kind: 'city', code: 'city-1' };

describe('without a terminal', () => {
  test('what was given is taken as clean lines', async () => {
    expect(await complete({}, questions, { ...given, PLACE: ' Lo\u202ewell\n' }, null)).toEqual(given);
  });

  test('everything that is missing is named at once, with its flag', async () => {
    const wait = complete({}, questions, { kind: 'city', code: ' ' }, null);
    await expect(wait).rejects.toThrow('missing:\n  PLACE  The place\n  --code  Its code\n(see --help)');
  });

  test('an answer that is not good is refused with what would be', async () => {
    await expect(complete({}, questions, { ...given, kind: 'moon' }, null)).rejects.toThrow('--kind "moon": must be one of city, town');
    await expect(complete({}, questions, { ...given, PLACE: 'Nowhere' }, null)).rejects.toThrow('PLACE "Nowhere": is no place');
    await expect(complete({}, questions, { ...given, code: 'x' }, null)).rejects.toThrow('must begin with city');
  });

  test('earlier answers come back with the new ones', async () => {
    expect(await complete({ kind: 'town' }, questions.slice(2), { code: 'town-2' }, null)).toEqual({ kind: 'town', code: 'town-2' });
  });
});

describe('on a terminal', () => {
  test('only what is missing is asked, until the answer is good', async () => {
    const typed = ['', 'moon', 'town', 'town-3'];
    const asked: string[] = [];
    const answers = await complete({}, questions, { PLACE: 'Lowell' }, (question) => {
      asked.push(question);
      return Promise.resolve(typed.shift()!);
    });
    expect(answers).toEqual({ PLACE: 'Lowell', kind: 'town', code: 'town-3' });
    expect(asked).toEqual([
      'What it is: city, town\n--kind: ',
      '  it cannot be left out\nWhat it is: city, town\n--kind: ',
      '  must be one of city, town\nWhat it is: city, town\n--kind: ',
      'Its code\n--code: ',
    ]);
  });

  test('a line that is typed is the answer', async () => {
    const input = new PassThrough();
    const output = new PassThrough();
    const { ask, close } = askOn(input, output);
    const answer = ask('Kind? ');
    input.write('city\n');
    expect(await answer).toBe('city');
    expect(String(output.read())).toContain('Kind? ');
    close();
  });

  test('the end of the input stops the question and every later one', async () => {
    const input = new PassThrough();
    const { ask } = askOn(input, new PassThrough());
    const answer = ask('Kind? ');
    input.end();
    await expect(answer).rejects.toThrow('stopped, nothing was written');
    await expect(ask('Code? ')).rejects.toThrow('stopped, nothing was written');
  });
});

test('a date is taken as far as it goes, and a day only when it was', () => {
  expect(['2026', '2026-03', '2026-03-10'].map(dateProblem)).toEqual([null, null, null]);
  expect(dateProblem('2026-02-30')).toContain('must be a date');
  expect(dayProblem('2026-03-10', '2026-03-10')).toBeNull();
  expect(dayProblem('2026-03', '2026-03-10')).toContain('must be a full date');
  expect(dayProblem('2026-03-11', '2026-03-10')).toBe('is still to come');
});

test('a list is parted by commas, blanks around them or not', () => {
  expect(listOf(' a,b , ,c')).toEqual(['a', 'b', 'c']);
});
