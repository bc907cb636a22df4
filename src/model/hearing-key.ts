import type { Hearing } from './hearing.ts';

/**
 * What names a hearing for good, in feeds and calendars: its event id in its own numbering, not the address of its page. A record
 * without an event id goes by its path.
 * @param id the record's id
 */
export function hearingKey(id: string, { jurisdiction, chamber, eventId }: Pick<Hearing, 'jurisdiction' | 'chamber' | 'eventId'>): string {
  return eventId === null ? id : [jurisdiction, chamber, eventId].filter((part) => part !== null).join('/');
}
