import { expect, test } from 'vitest';
import { asCodeBlock, withoutCommands } from './inert-text.ts';

test.each([
  ['new: us/ca/x Fixes #12, closes banwatch/banwatch#3', 'new: us/ca/x Fixes no. 12, closes banwatch/banwatchno. 3'],
  ['resolves GH-7', 'resolves GH 7'],
  ['closes https://github.com/banwatch/banwatch/issues/4 now', 'closes (link) now'],
  ['thanks to @octocat', 'thanks to (at)octocat'],
  ['Budget [skip ci] and [ci skip]', 'Budget (skip ci) and (ci skip)'],
  ['Council [actions skip] meeting [Skip Actions]', 'Council (actions skip) meeting (Skip Actions)'],
  ['A [NO CI] and [ Actions  Skip ]', 'A (NO CI) and (Actions Skip)'],
  ['Skip-Checks: true', 'Skip-Checks  true'],
  ['two\nlines', 'two lines'],
  ['H.R. 7023, § 4(a); room 2141', 'H.R. 7023, § 4(a); room 2141'],
])('a commit text does not obey %j', (outside, plain) => {
  expect(withoutCommands(outside)).toBe(plain);
});

test('text with backticks cannot leave its code block', () => {
  expect(asCodeBlock('a ```` b\n# heading @octocat')).toBe('`````text\na ```` b\n# heading @octocat\n`````');
});
