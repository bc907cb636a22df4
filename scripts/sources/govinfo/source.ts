import type { Hearing } from '#model/hearing.ts';
import { epoch } from '#model/zoned-time.ts';
import type { FetchText } from '#pull/fetch.ts';
import { noneReadable } from '#pull/plausible.ts';
import { readFeed, type FeedItem } from '#pull/read-feed.ts';
import { defineSource, SourceError, type Collected, type Skipped, type Source, type SourceContext } from '#pull/source.ts';
import { feedUrl, map, modsUrl, readPackageId } from './map.ts';
import { parseMods, type PrintedHearing } from './parse.ts';

const id = 'govinfo';

/** The first Congress of which hearings are kept here. */
const firstCongress = 112;
/** Packages asked for in one pull. */
const mostPackages = 60;
/** After so many failures in a row the host is left alone until the next pull. */
const mostFailures = 5;

/** Bodies of the feed of 100 entries and of a card, in bytes; the largest seen are far below. */
const [largestFeed, largestCard] = [1_500_000, 3_000_000];

const day = 24 * 3600 * 1000;

/**
 * Printed hearings, months or years after they were held: the proof that they were. The feed is a hint: up to 100 packages, newest first
 * is not promised, and old ones come back whenever they are published again.
 */
export const govinfo: Source<PrintedHearing> = defineSource<PrintedHearing>({
  id,
  title: 'Printed hearings (govinfo)',
  url: 'https://www.govinfo.gov/app/collection/chrg',
  hosts: ['www.govinfo.gov'],
  async collect(fetchText, context) {
    const { wanted, notes } = await readWanted(fetchText, context);
    const { raws, skipped } = await readCards(fetchText, chosen(wanted, context, notes), notes);
    return { raws: oneForEachEvent(raws, notes), skipped, notes, covers: null } satisfies Collected<PrintedHearing>;
  },
  map,
  nameOf: (printed) => printed.package,
});

/** The packages of the feed about which there is something to learn. */
async function readWanted(fetchText: FetchText, { known }: SourceContext): Promise<{ wanted: string[]; notes: string[] }> {
  const { text } = await fetchText(feedUrl, { accept: 'application/rss+xml, text/xml', largest: largestFeed });
  const { items, notes } = await readFeed(text, feedUrl).catch((error: Error) => {
    throw new SourceError({ source: id, step: 'parse' }, error.message, { cause: error });
  });
  const packages = [...new Set(items.flatMap((item) => packageOf(item) ?? []))];
  if (packages.length === 0) {
    throw new SourceError({ source: id, step: 'parse' }, `no printed hearing among ${items.length} entries, which this feed never lacks`);
  }
  const current = packages.filter((name) => readPackageId(name)!.congress >= firstCongress);
  const wanted = current.filter((name) => !isSettled(name, known)).sort(byAge);
  if (current.length < packages.length) {
    notes.push(`${packages.length - current.length} packages of Congresses before the ${firstCongress}th were left out`);
  }
  return { wanted, notes };
}

/** The guid is the package id; so is the last part of the link. */
function packageOf({ key, link }: FeedItem): string | null {
  const names = [key, link === null ? '' : (new URL(link).pathname.split('/').at(-1) ?? '')];
  return names.find((name) => readPackageId(name) !== null) ?? null;
}

/**
 * A known hearing names the package already. One that people entered from the record is asked for once all the same: the card may have
 * its event id.
 */
function isSettled(packageId: string, known: ReadonlyMap<string, Hearing>): boolean {
  return [...known.values()].some(
    ({ transcript, origin, seenIn }) =>
      transcript?.package === packageId && (origin === 'pull' || seenIn.some(({ source }) => source === id)),
  );
}

/** The later Congress first, whatever the order of the feed. */
function byAge(a: string, b: string): number {
  return readPackageId(b)!.congress - readPackageId(a)!.congress || a.localeCompare(b);
}

/** As many as are asked in one pull. Which ones moves on from day to day, because those that are no hearing of ours come again and again. */
function chosen(wanted: readonly string[], { now, full }: SourceContext, notes: string[]): readonly string[] {
  if (full || wanted.length <= mostPackages) return wanted;
  notes.push(`${mostPackages} of ${wanted.length} packages were asked for; the others follow tomorrow`);
  const from = (Math.floor(epoch(now) / day) * mostPackages) % wanted.length;
  return [...wanted.slice(from), ...wanted.slice(0, from)].slice(0, mostPackages);
}

async function readCards(
  fetchText: FetchText,
  packages: readonly string[],
  notes: string[],
): Promise<{ raws: PrintedHearing[]; skipped: Skipped[] }> {
  const raws: PrintedHearing[] = [];
  const [skipped, gone]: [Skipped[], Skipped[]] = [[], []];
  let failures = 0;
  for (const [index, name] of packages.entries()) {
    try {
      const { status, text } = await fetchText(modsUrl(name), {
        accept: 'application/xml, text/xml',
        alsoAccept: [404],
        largest: largestCard,
      });
      failures = 0;
      if (status === 404) {
        // Some packages have no card for weeks: that is no trouble of the source.
        gone.push({ item: name, reason: 'HTTP 404: govinfo has no card of this package' });
        continue;
      }
      raws.push(parseMods(text, name));
    } catch (error) {
      skipped.push({ item: name, reason: (error as Error).message });
      if (error instanceof SourceError) failures += 1;
      if (failures < mostFailures || index === packages.length - 1) continue;
      notes.push(`${packages.length - index - 1} packages were not asked for after ${mostFailures} failures in a row`);
      break;
    }
  }
  const doubt = noneReadable(raws.length + gone.length, skipped);
  if (doubt !== null) throw new SourceError({ source: id, step: 'parse' }, doubt);
  return { raws, skipped: [...skipped, ...gone] };
}

/** One meeting may be printed in several volumes; the first by its number stands for it. */
function oneForEachEvent(raws: readonly PrintedHearing[], notes: string[]): PrintedHearing[] {
  const taken = new Map<string, string>();
  return [...raws]
    .sort((a, b) => a.package.localeCompare(b.package))
    .filter((printed) => {
      const events = printed.eventIds.map((eventId) => `${readPackageId(printed.package)!.chamber} ${eventId}`);
      const other = events.map((event) => taken.get(event)).find((name) => name !== undefined);
      if (other !== undefined) notes.push(`${printed.package} prints the same meeting as ${other} and was left out`);
      else for (const event of events) taken.set(event, printed.package);
      return other === undefined;
    });
}
