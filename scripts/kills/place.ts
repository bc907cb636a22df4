/** Content and answers for the kill bench: a pull has everything to rewrite, and each file has one old and one new text. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { hearingSchema } from '#model/hearing.ts';
import { noticeSchema } from '#model/notice.ts';
import { writeRecords, type Writing } from '#pull/write.ts';
import { pull } from './child.ts';
import { readTree, type Tree } from './tree.ts';

/** The clocks of the first and of the second pull: the hours between make a difference a change and no correction. */
export const firstClock = '2026-07-25T18:00:00Z';
export const secondClock = '2026-07-26T18:00:00Z';

export interface Place {
  folder: string;
  /** Content after the first pull; copied before each trial. */
  prepared: string;
  /** What the second pull asks. */
  mirror: string;
  before: Tree;
  /** After a second pull that nobody disturbed. */
  after: Tree;
  /** Files that get a new name: path before → path after. */
  renamed: ReadonlyMap<string, string>;
  /** Milliseconds that the undisturbed second pull took; only for drawing moments. */
  wholeMs: number;
}

/**
 * Pulls `records` records once and prepares answers in which every one of them has changed. Some are hearings that people entered without
 * event id, each with a notice: the second pull gives the hearing its id, thus a new path, and the notice follows.
 * @param records at least 20
 */
export async function preparePlace(records: number): Promise<Place> {
  const folder = await mkdtemp(path.join(tmpdir(), 'banwatch-kills-'));
  const [prepared, mirror] = [path.join(folder, 'prepared'), path.join(folder, 'mirror')];
  const entered = Math.floor(records / 20);
  const pulled = records - 2 * entered;
  await mkdir(prepared);
  await writeRecords(prepared, Array.from({ length: entered }, (_, index) => enteredByPeople(index)).flat(), 'kills');
  await answer(
    mirror,
    Array.from({ length: pulled }, (_, index) => row(300_000 + index, '29-JUL-2026', 'SD-226')),
  );
  await expectDone(pull({ content: prepared, mirror, now: firstClock }));
  for (let index = 0; index < pulled; index += 10) await addProse(path.join(prepared, `hearings/119/senate/${300_000 + index}.mdx`));
  await answer(mirror, [
    ...Array.from({ length: pulled }, (_, index) => row(300_000 + index, '30-JUL-2026', 'SH-216')),
    ...Array.from({ length: entered }, (_, index) => row(310_000 + index, `${dayOf(index)}-AUG-2026`, 'SH-216')),
  ]);
  const renamed = new Map(
    Array.from({ length: entered }, (_, index) => [
      `hearings/119/senate/entered-${index}.mdx`,
      `hearings/119/senate/${310_000 + index}.mdx`,
    ]),
  );
  const undisturbed = path.join(folder, 'undisturbed');
  await cp(prepared, undisturbed, { recursive: true });
  const started = performance.now();
  await expectDone(pull({ content: undisturbed, mirror, now: secondClock }));
  const wholeMs = performance.now() - started;
  return { folder, prepared, mirror, before: await readTree(prepared), after: await readTree(undisturbed), renamed, wholeMs };
}

/** Copies the prepared content into a fresh folder. @returns that folder */
export async function freshContent({ folder, prepared }: Place, name: string, parent = folder): Promise<string> {
  const content = path.join(parent, name);
  await rm(content, { recursive: true, force: true });
  await cp(prepared, content, { recursive: true });
  return content;
}

async function expectDone(running: ReturnType<typeof pull>): Promise<void> {
  const { status, stdout, stderr } = await running.ended;
  if (status !== 0) throw new Error(`a pull that should just work ended with status ${status}:\n${stdout}${stderr}`);
}

const dayOf = (index: number) => String((index % 28) + 1).padStart(2, '0');
/** A full committee each for those that share a day. */
const committeeOf = (index: number) => ['ssju00', 'sscm00'][Math.floor(index / 28) % 2]!;

function enteredByPeople(index: number): Writing[] {
  const id = `119/senate/entered-${index}`;
  const date = `2026-08-${dayOf(index)}`;
  const hearing = hearingSchema.parse({
    title: `Streets and cameras, sitting ${index}`,
    kind: 'hearing',
    access: null,
    jurisdiction: 'us',
    congress: 119,
    chamber: 'senate',
    eventId: null,
    committees: [committeeOf(index)],
    startsAt: null,
    date,
    timeZone: 'America/New_York',
    status: 'scheduled',
    location: null,
    url: null,
    origin: 'archive',
    firstSeen: null,
  });
  const notice = noticeSchema.parse({
    title: `Committee to look into streets and cameras, sitting ${index}`,
    committee: committeeOf(index),
    url: 'https://www.senate.gov/notice',
    published: '2026-07-24',
    hearing: id,
    source: 'committee-feeds',
    feed: 'https://www.senate.gov/feed',
    firstSeen: firstClock,
  });
  return [
    { collection: 'hearings', id, record: hearing },
    { collection: 'notices', id: `${committeeOf(index)}/${index}`, record: notice },
  ];
}

function row(identifier: number, day: string, room: string): string {
  const code = identifier < 310_000 ? 'SSGA00' : committeeOf(identifier - 310_000).toUpperCase();
  return `<meeting><identifier>${identifier}</identifier><cmte_code>${code}</cmte_code><committee>X</committee><type>Open Hearing</type>
<date>${day} 09:30 AM</date><room>${room}</room><Documents/><matter>Hearings to examine streets, number ${identifier}.</matter></meeting>`;
}

async function answer(mirror: string, rows: readonly string[]): Promise<void> {
  const file = path.join(mirror, 'www.senate.gov/general/committee_schedules/hearings.xml');
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `<?xml version="1.0" encoding="UTF-8"?><css_meetings_scheduled>${rows.join('')}</css_meetings_scheduled>`);
}

/** What a person adds to a file, which the pull must carry over. */
async function addProse(file: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  await writeFile(file, `${text.slice(0, -'---\n'.length)}curated:   # by hand\n  note: 'Kept.'\n---\n\nProse, kept byte for byte.  \n`);
}
