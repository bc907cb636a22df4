/** Feeds and calendars name a hearing by what the rules for content hold to be unique. */
export { hearingKey } from '#model/hearing-key.ts';
