import { z } from 'astro/zod';

/** What Windows keeps for itself, with any ending; a repository with such a file cannot be checked out there. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * An id becomes the path of a file and of a page: only plain path parts, so that none leads out of its folder.
 * @returns true when it can be both, on every system
 */
export function isRecordId(id: string): boolean {
  return id.length <= 200 && id.split('/').every((part) => /^[a-z0-9][a-z0-9._-]*$/i.test(part) && !device.test(part));
}

/** For schemas: the id of a record, also of one that is gone. */
export const recordId = z
  .string()
  .refine(
    isRecordId,
    'must be the id of a record: letters, digits, ".", "_" and "-", its parts divided by "/", none a name that Windows keeps',
  );
