import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readContent } from '../../scripts/content/read.ts';
import type { Committee } from '#model/committee.ts';
import type { Jurisdiction } from '#model/jurisdiction.ts';

/** What generated records refer to: all of it is real, so that every reference of theirs leads somewhere. */
export interface Grounds {
  /** Committees of Congress that exist today, with their codes. */
  committees: readonly Committee[];
  /** Cities, counties and towns, by id. */
  councils: readonly (readonly [id: string, place: Jurisdiction])[];
  /** Places that have a law; where nothing was entered yet, as in a new tracker, all that could. */
  lawful: readonly string[];
  /** The day the generated content is made for, `YYYY-MM-DD`: some hearings lie after it. */
  today: string;
}

/** @returns the grounds from a real content folder, and the date of the mirror that ships with the project. */
export async function readGrounds(content = 'content'): Promise<Grounds> {
  const { records } = await readContent(content);
  const places = [...records.jurisdictions];
  const below = places.filter(([id]) => id !== 'us');
  const withLaw = below.filter(([, { coverage }]) => coverage.state === 'found');
  return {
    committees: [...records.committees.values()].filter(({ former }) => former !== true),
    councils: places.filter(([id]) => id.split('/').length === 3),
    lawful: (withLaw.length === 0 ? below : withLaw).map(([id]) => id),
    today: (await mirrorDate()).slice(0, 10),
  };
}

/** @returns the date of the mirror, ISO 8601: the clock of every build and pull that is measured */
export async function mirrorDate(): Promise<string> {
  return (JSON.parse(await readFile(path.join('mirror', 'mirror.json'), 'utf8')) as { asOf: string }).asOf;
}
