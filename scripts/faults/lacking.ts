import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parseContentFile } from '#model/front-matter.ts';

type Front = Record<string, unknown>;

/**
 * Compares a record that was written from a faulty answer with the good one.
 * @returns false when it says something that the good one does not; to leave a part out, or empty, is not wrong
 */
export async function onlyLacks(file: string, tried: string, good: string): Promise<boolean> {
  const [written, whole] = (await Promise.all([tried, good].map((folder) => readFront(path.join(folder, file))))) as [
    Front | null,
    Front | null,
  ];
  return (
    written !== null &&
    whole !== null &&
    Object.entries(written).every(([key, value]) => isEmpty(value) || isDeepStrictEqual(value, whole[key]))
  );
}

/** @returns true when both say the same now; how they came to is their history */
export async function saySameNow(file: string, tried: string, good: string): Promise<boolean> {
  const [one, other] = (await Promise.all([tried, good].map((folder) => readFront(path.join(folder, file))))) as [
    Front | null,
    Front | null,
  ];
  return one !== null && other !== null && isDeepStrictEqual({ ...one, changes: [] }, { ...other, changes: [] });
}

async function readFront(file: string): Promise<Front | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  return text === null ? null : (parseContentFile(text).data as Front);
}

function isEmpty(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}
