import config from '#config';
import { closedList } from './closed-list.ts';
import type { TrackerConfig } from './tracker-config.ts';

/** Of any tracker, not of this one. */
const { topics, subject }: TrackerConfig = config;

/** What a clause can be about: the topics of the tracker. The one closed list that the config decides, and so the only place of the model that reads it. */
export const subjects: readonly string[] = topics.map(({ id }) => id);

export const subjectList = closedList(
  'Subjects',
  subjects,
  Object.fromEntries(
    topics.map(({ id, phrase = subject, isOversight }) => [
      id,
      `The clause is about ${phrase}.${isOversight === true ? ' It covers technology at large: oversight, never a ban.' : ''}`,
    ]),
  ),
);
