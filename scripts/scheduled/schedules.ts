/** Which sources are asked together. `everything` is what an ordinary pull asks. */
export type SourceGroup = 'hearings' | 'cities' | 'everything';

/** One line of the timetable. `.github/workflows/pull.yml`, `deploy/crontab` and the systemd timers say the same; a test compares them. */
export interface Schedule {
  /** In UTC: GitHub's and Debian's cron know no other zone. Off the full hour, when GitHub delays and drops runs. */
  cron: string;
  group: SourceGroup;
  /** What the line means where Congress works, in summer and in winter. */
  inNewYork: string;
}

export const schedules: readonly Schedule[] = [
  { cron: '17 12-23 * * 1-5', group: 'hearings', inNewYork: 'working days, every hour from 8:17 to 19:17 (winter: 7:17 to 18:17)' },
  { cron: '42 11,21 * * *', group: 'cities', inNewYork: 'every day at 7:42 and 17:42 (winter: 6:42 and 16:42)' },
  { cron: '23 7 * * *', group: 'everything', inNewYork: 'every night at 3:23 (winter: 2:23)' },
];

/** Sources that name meetings of Congress; what the other national sources say does not change by the hour. */
export const hearingSources: readonly string[] = ['senate-schedule', 'house-repository', 'congress-gov', 'committee-feeds'];

/** National sources; every other one belongs to a city. */
export const nationalSources: readonly string[] = [...hearingSources, 'govinfo', 'federal-register'];

/**
 * @param configured the source ids of the config, in their order
 * @returns those of the group, in the same order
 */
export function sourcesOf(group: SourceGroup, configured: readonly string[]): string[] {
  if (group === 'everything') return [...configured];
  return configured.filter((id) => (group === 'hearings' ? hearingSources.includes(id) : !nationalSources.includes(id)));
}

/**
 * @param cron the line that started a run, as GitHub tells it
 * @returns its group
 * @throws Error when no schedule has this line
 */
export function groupOfCron(cron: string): SourceGroup {
  const schedule = schedules.find((one) => one.cron === cron);
  if (schedule === undefined) throw new Error(`no schedule "${cron}": add it to scripts/scheduled/schedules.ts`);
  return schedule.group;
}

/** @throws Error when the word names no group. */
export function groupNamed(word: string): SourceGroup {
  if (word === 'hearings' || word === 'cities' || word === 'everything') return word;
  throw new Error(`"${word}" is no group of sources; there are: hearings, cities, everything`);
}
