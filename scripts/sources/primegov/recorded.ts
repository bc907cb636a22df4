/** What `npm run new-source` records of a city, and how its test reads it. */
import type { HearingObservation } from '#pull/source.ts';
import { readRecorded, type Family } from '../family.ts';
import { keepOnly } from '../keep-only.ts';
import { hostOf, listOf, portalOf } from './addresses.ts';
import { cities } from './cities.ts';
import { map } from './map.ts';
import { meetingSchema, parseMeetings } from './parse.ts';

export const primegov: Family = {
  id: 'primegov',
  title: 'PrimeGov',
  whereClient: 'it is the first part of the portal’s address, https://CLIENT.primegov.com/public/portal',
  whenSilent: 'An unknown client has no such host.',
  hostOf,
  question: listOf,
  keep(text) {
    const { meetings } = parseMeetings(text);
    const documents = ['templateId', 'templateName', 'compileOutputType'];
    return { text: keepOnly(text, Object.keys(meetingSchema.shape), { documentList: documents }), what: `${meetings.length} meetings` };
  },
  test: ({ client, name }) => `import { expect, test } from 'vitest';
import { recordedMeetings } from './recorded.ts';

// Replace this with a meeting you know, as ${portalOf(client)} shows it: its day, and its title as printed there.
const known = '2000-01-01 replace this with a meeting you know';

test(${name}, async () => {
  const meetings = (await recordedMeetings('${client}')).map(({ claim }) => \`\${claim.date} \${claim.title}\`);
  expect(meetings, \`put a meeting you know into this test; recorded are \${meetings.join(', ')}\`).toContain(known);
});
`,
};

/**
 * Reads what was recorded of a city, every meeting of it, on a topic or not.
 * @throws Error when nothing was recorded, or the city is not followed
 */
export async function recordedMeetings(client: string): Promise<HearingObservation[]> {
  const city = cities.find((one) => one.client === client);
  if (city === undefined) throw new Error(`${client} has no row in cities.ts`);
  const { meetings } = parseMeetings(await readRecorded(new URL(`./fixtures/${client}/`, import.meta.url), listOf(client)));
  return meetings.flatMap((meeting) => {
    try {
      return map(meeting, city);
    } catch {
      // Without title or time; the pull reports such ones.
      return [];
    }
  });
}
