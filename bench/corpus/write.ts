import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { formatContentFile } from '#model/front-matter.ts';
import { hearingKeys } from '#model/hearing.ts';
import { measureSchema } from '#model/measure.ts';
import { generatedHearings } from './hearings.ts';
import { generatedMeasures } from './measures.ts';
import { readGrounds } from './grounds.ts';

/** How much is generated beside the real content. */
export interface CorpusSize {
  hearings: number;
  measures: number;
}

/** About one real measure in twenty has prose below its front matter; all of them are modules. */
const prose = 'What the council said of it is in the minutes.\n\n## What it does not settle\n\nThe text names **no** remedy.\n';

/** @returns path below the content folder and contents of each generated file, in the project's own format */
export async function corpusFiles({ hearings, measures }: CorpusSize): Promise<Map<string, string>> {
  const grounds = await readGrounds();
  const files = new Map<string, string>();
  for (const [id, hearing] of generatedHearings(hearings, grounds)) {
    files.set(`hearings/${id}.mdx`, formatContentFile(hearing, hearingKeys));
  }
  let number = 0;
  for (const [id, measure] of generatedMeasures(measures, grounds)) {
    number += 1;
    files.set(`measures/${id}.mdx`, formatContentFile(measure, Object.keys(measureSchema.shape), '', number % 20 === 0 ? prose : ''));
  }
  return files;
}

/**
 * Copies the real content and adds the generated files.
 * @returns the paths of the generated files below `folder`
 */
export async function writeCorpus(folder: string, size: CorpusSize): Promise<string[]> {
  // What a pull keeps for itself is no content.
  await cp('content', folder, { recursive: true, filter: (source) => path.basename(source) !== '.pull' });
  const files = await corpusFiles(size);
  const made = new Set<string>();
  for (const [name, text] of files) {
    const file = path.join(folder, name);
    const parent = path.dirname(file);
    if (!made.has(parent)) await mkdir(parent, { recursive: true });
    made.add(parent);
    await writeFile(file, text);
  }
  return [...files.keys()];
}
