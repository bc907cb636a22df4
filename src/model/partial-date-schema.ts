import { z } from 'astro/zod';
import { isPartialDate } from './partial-date.ts';

export const partialDate = z.string().refine(isPartialDate, 'must be a date such as "2019", "2019-06" or "2019-06-28"').meta({
  description: 'A day known as far as the sources go: year, year and month, or full day.',
  pattern: '^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$',
});

/** A full day, `YYYY-MM-DD`. */
export const day = z
  .string()
  .refine((text) => text.length === 10 && isPartialDate(text), 'must be a full date such as "2019-06-28"')
  .meta({ description: 'A full day, YYYY-MM-DD, that exists.', format: 'date' });
