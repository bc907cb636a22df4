/** What `npm run new-source` records of a city, and how its test reads it. */
import { emptyContext } from '#pull/source-context.ts';
import type { LegislationObservation } from '#pull/source.ts';
import { readRecorded, type Family } from '../family.ts';
import { keepOnly } from '../keep-only.ts';
import { address, host } from './ask.ts';
import { cities } from './cities.ts';
import { mapMatter } from './map-matter.ts';
import { matterSchema, parseRows } from './parse.ts';

export const legistar: Family = {
  id: 'legistar',
  title: 'Legistar',
  whereClient: 'it is mostly the first part of the address of the council’s calendar, https://CLIENT.legistar.com/Calendar.aspx',
  whenSilent: 'Legistar answers 500 for a client it does not know, and 403 where a token is asked for.',
  hostOf: () => host,
  /** The newest files, whatever they are about: enough to see that the client is right. */
  question: (client) => address({ client }, 'matters', { orderBy: 'MatterId desc', top: 20 }),
  keep(text) {
    parseRows(text, matterSchema);
    const shown = (JSON.parse(text) as { MatterRestrictViewViaWeb?: unknown }[]).filter(
      ({ MatterRestrictViewViaWeb: hidden }) => hidden !== true,
    );
    return { text: keepOnly(JSON.stringify(shown), Object.keys(matterSchema.shape)), what: `${shown.length} files` };
  },
  test: ({ client, name }) => `import { expect, test } from 'vitest';
import { recordedFiles } from './recorded.ts';

// Replace this with a matter you know: its file number, as https://${client}.legistar.com/Legislation.aspx shows it.
const known = 'replace this with a matter you know';

test(${name}, async () => {
  const files = (await recordedFiles('${client}')).map(({ record }) => record.file);
  expect(files, \`put a matter you know into this test; recorded are \${files.join(', ')}\`).toContain(known);
});
`,
};

/**
 * Reads what was recorded of a city, every file of it, on a topic or not.
 * @throws Error when nothing was recorded, or the city is not followed
 */
export async function recordedFiles(client: string): Promise<LegislationObservation[]> {
  const city = cities.find((one) => one.client === client);
  if (city === undefined) throw new Error(`${client} has no row in cities.ts`);
  const { rows } = parseRows(
    await readRecorded(new URL(`./fixtures/${client}/`, import.meta.url), legistar.question(client)),
    matterSchema,
  );
  const context = emptyContext('2026-01-01T00:00:00Z');
  return rows.flatMap((matter) => {
    try {
      return (
        mapMatter({ kind: 'matter', matter, histories: null, sponsors: null, attachments: null }, city, `legistar-${client}`, context) ?? []
      );
    } catch {
      // A draft without number or title; the pull reports such ones.
      return [];
    }
  });
}
