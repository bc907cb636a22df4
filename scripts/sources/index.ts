import type { Source } from '#pull/source.ts';
import { senateSchedule } from './senate-schedule/source.ts';

/** Every source there is. The config says which of them an ordinary pull asks, and in which order. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each source has its own raw shape, which the engine never looks into
export const allSources: readonly Source<any>[] = [senateSchedule];
