import config from '#config';

/** What a clause can be about: the topics of the tracker. The one closed list that the config decides, and so the only place of the model that reads it. */
export const subjects: readonly string[] = config.topics.map(({ id }) => id);
