import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import config from '#config';
import { allSources } from '#sources/index.ts';
import { groupNamed, groupOfCron, hearingSources, nationalSources, schedules, sourcesOf } from './schedules.ts';

const workflow = readFileSync('.github/workflows/pull.yml', 'utf8');
const crontab = readFileSync('deploy/crontab', 'utf8');

test('the workflow runs on exactly the lines of the timetable', () => {
  const lines = [...workflow.matchAll(/- cron: '([^']+)'/g)].map(([, cron]) => cron);
  expect(lines).toEqual(schedules.map(({ cron }) => cron));
});

test('the crontab runs the same groups on the same lines', () => {
  for (const { cron, group } of schedules) {
    expect(crontab.split('\n').some((line) => line.startsWith(`${cron} `) && line.includes(`pull:scheduled -- ${group}`))).toBe(true);
  }
});

test('the systemd timers start the same groups at the same hours, in New York, which is four hours behind in summer', () => {
  for (const { cron, group } of schedules) {
    const [minute, hours, , , weekdays] = cron.split(' ');
    const timer = readFileSync(`deploy/systemd/banwatch-pull-${group}.timer`, 'utf8');
    const at = /^OnCalendar=(Mon\.\.Fri )?\*-\*-\* (\S+):(\d\d):00 America\/New_York$/m.exec(timer);
    expect(at?.slice(1), group).toEqual([weekdays === '1-5' ? 'Mon..Fri ' : undefined, expect.any(String), minute]);
    expect(at![2]!.split(/,|\.\./).map(Number)).toEqual(hours!.split(/[,-]/).map((hour) => Number(hour) - 4));
  }
});

test('the systemd services let Node ask for memory protection keys: without that, Node 20 is killed when it starts', () => {
  for (const service of ['banwatch-publish', 'banwatch-pull@'])
    expect(readFileSync(`deploy/systemd/${service}.service`, 'utf8')).toMatch(/^SystemCallFilter=@system-service @pkey$/m);
});

test('no run starts on the full hour', () => {
  for (const { cron } of schedules) expect(Number(cron.split(' ')[0])).toBeGreaterThan(5);
});

test('each source that the timetable names exists', () => {
  const known = allSources.map(({ id }) => id);
  expect(nationalSources.filter((id) => !known.includes(id))).toEqual([]);
});

test('every configured source is asked at night, cities apart from Congress by day', () => {
  const { sources } = config;
  expect(sourcesOf('everything', sources)).toEqual(sources);
  const hearings = sourcesOf('hearings', sources);
  const cities = sourcesOf('cities', sources);
  expect(hearings).toEqual(sources.filter((id) => hearingSources.includes(id)));
  expect(cities).toEqual(sources.filter((id) => !nationalSources.includes(id)));
});

test('an unknown line and an unknown group are refused by name', () => {
  expect(groupOfCron('42 11,21 * * *')).toBe('cities');
  expect(() => groupOfCron('0 0 * * *')).toThrow('no schedule "0 0 * * *"');
  expect(() => groupNamed('towns')).toThrow('"towns" is no group of sources');
});
