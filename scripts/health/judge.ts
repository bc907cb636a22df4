/** What the published `/api/v1/health.json` says, as far as the watchdog needs it. */
export interface Health {
  builtAt: string;
  lastPull: string | null;
  sources: { id: string; lastSuccess: string | null }[];
}

/** What is wrong, and what is only worth knowing. */
export interface Judgement {
  /** Each is a reason to fail. */
  complaints: string[];
  /** Single sources have issues of their own. */
  notes: string[];
}

const hourMs = 3_600_000;
/** Clocks differ a little; a build from tomorrow is a build with a wrong clock. */
const tolerance = hourMs;

/**
 * @param text the answer's body
 * @throws Error saying what is not as agreed
 */
export function readHealthFile(text: string): Health {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error(`health.json is no JSON; it begins with "${text.slice(0, 60).replaceAll(/\s+/g, ' ')}"`);
  }
  const { builtAt, lastPull, sources } = (typeof value === 'object' && value !== null ? value : {}) as Partial<
    Record<keyof Health, unknown>
  >;
  if (!isTime(builtAt)) throw new Error('health.json has no time in builtAt');
  if (lastPull !== null && !isTime(lastPull)) throw new Error('health.json has neither a time nor null in lastPull');
  const rows = Array.isArray(sources) ? (sources as unknown[]) : [];
  return { builtAt, lastPull, sources: rows.flatMap(readSource) };
}

function readSource(row: unknown): Health['sources'] {
  const { id, lastSuccess } = (typeof row === 'object' && row !== null ? row : {}) as Record<string, unknown>;
  return typeof id === 'string' ? [{ id, lastSuccess: isTime(lastSuccess) ? lastSuccess : null }] : [];
}

function isTime(value: unknown): value is string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}

/**
 * @param now ISO 8601
 * @param maxAgeHours older than this is too old
 */
export function judgeHealth(health: Health, now: string, maxAgeHours: number): Judgement {
  const ageOf = (time: string) => Date.parse(now) - Date.parse(time);
  const complaints: string[] = [];
  for (const [what, time] of [['the site was built', health.builtAt] as const, ['the last pull was', health.lastPull] as const]) {
    if (time === null) complaints.push('no pull is known to the published site');
    else if (ageOf(time) > maxAgeHours * hourMs)
      complaints.push(`${what} ${hours(ageOf(time))} ago (${time}); allowed are ${maxAgeHours} hours`);
    else if (ageOf(time) < -tolerance) complaints.push(`${what} in the future (${time}): a clock is wrong, or this is a demonstration`);
  }
  const notes = health.sources
    .filter(({ lastSuccess }) => lastSuccess === null || ageOf(lastSuccess) > maxAgeHours * hourMs)
    .map(
      ({ id, lastSuccess }) => `${id}: ${lastSuccess === null ? 'no success is known' : `last success ${hours(ageOf(lastSuccess))} ago`}`,
    );
  return { complaints, notes };
}

function hours(ms: number): string {
  const whole = Math.floor(ms / hourMs);
  return whole < 48 ? `${whole} hours` : `${Math.floor(whole / 24)} days`;
}
