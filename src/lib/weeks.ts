import { weekOf, weeksLater } from '#model/week.ts';
import { capitalDay } from './clock.ts';
import { hearingIndexes, type ListedHearing } from './hearing-lists.ts';

/** Empty weeks that get a page all the same, so that "next" and "this week" lead somewhere for a while after the build. */
const weeksBack = 4;
const weeksAhead = 12;

let making: Promise<Map<string, ListedHearing[]>> | undefined;

/** @returns every week that has a page, oldest first, with its meetings in order of time. */
export function weeksWithHearings(): Promise<Map<string, ListedHearing[]>> {
  making ??= make();
  return making;
}

async function make(): Promise<Map<string, ListedHearing[]>> {
  const { ahead, past } = await hearingIndexes();
  const dated = [...[...past].reverse(), ...ahead].filter(({ hearing }) => hearing.date.length === 10);
  const weeks = Map.groupBy(dated, ({ hearing }) => weekOf(hearing.date));
  const now = weekOf(capitalDay);
  for (let offset = -weeksBack; offset <= weeksAhead; offset += 1) {
    const week = weeksLater(now, offset);
    if (!weeks.has(week)) weeks.set(week, []);
  }
  return new Map([...weeks].sort(([a], [b]) => a.localeCompare(b)));
}

/** @returns first and last of the weeks around the build that all have a page, e.g. `2026-W26 2026-W42`; the browser finds its own among them. */
export function weeksAround(): string {
  const now = weekOf(capitalDay);
  return `${weeksLater(now, -weeksBack)} ${weeksLater(now, weeksAhead)}`;
}
