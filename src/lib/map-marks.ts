import { symbol, symbolDiamond2, symbolSquare, symbolTriangle, type SymbolType } from 'd3-shape';
import type { Language } from '#i18n/languages.ts';
import { headlineTones } from '#model/answer-view.ts';
import { headlineWords } from '#model/answer-words.ts';
import { ownTextOf, textOf } from '#model/phrase.ts';
import type { Answer, Layer } from '#model/status-on.ts';
import type { Headline } from '#model/vocabulary.ts';
import { addressOf, hrefIn } from './addresses.ts';
import { accountBegins, answerFor, answerPeriods, answerViewFor } from './answers.ts';
import { placeName } from './places.ts';
import { siteContent } from './site-content.ts';
import { pointOnMap } from './us-map.ts';

/** A place as the map draws it. */
export interface MapMark {
  id: string;
  tone: string;
  /** The name and the finding, for a screen reader and the tooltip. */
  label: string;
  /** One sentence, for hover, focus and tap. */
  says: string;
  href: string;
}

export interface MapMarks {
  /** By state, two small letters. */
  states: Record<string, MapMark>;
  dots: (MapMark & { at: [x: number, y: number]; shape: string })[];
  /** How many places below the states had a rule of their own in force: on the subject, or only on technology at large. */
  localRules: Record<'onSubject' | 'oversight', number>;
}

const draw = (type: SymbolType, area = 150) => symbol(type, area)()!.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number))));
/** A dot says its tone by its shape too, the same as beside the word; without a rule a place has none. */
const shapes: Readonly<Record<string, string | undefined>> = {
  banned: draw(symbolSquare),
  paused: 'M-7,-7h5v14h-5ZM2,-7h5v14h-5Z',
  restricted: draw(symbolDiamond2),
  oversight: draw(symbolTriangle, 130),
  // A question mark, as the badge has it (src/data/badge.ts), around its middle.
  unclear: 'M-5-2a5 5 0 1 1 6.5 4.8V4h-3V.5a2 2 0 1 0-1-2.5zM-1.5 5h3v2h-3z',
};

/** The map goes back as far as the account of each place. */
export const firstMapYear = Number(accountBegins.slice(0, 4));

/**
 * @param on day of the answers, `YYYY-MM-DD`; absent = today
 * @returns every state, and the places that had a rule of their own on that day
 */
export async function mapMarks(on?: string, language: Language = 'en'): Promise<MapMarks> {
  const { jurisdictions } = await siteContent();
  const mark = async (id: string, answer: Answer): Promise<MapMark> => {
    const { headline, tone, sentence } = await answerViewFor(id, answer, language);
    return {
      id,
      tone,
      label: `${placeName(id, jurisdictions, language)}: ${headline}`,
      says: language === 'en' ? textOf(sentence) : ownTextOf(sentence),
      href: hrefIn(language, addressOf.place(id) + (on === undefined ? '' : `?on=${on}`)),
    };
  };
  const states: MapMarks['states'] = {};
  const dots: MapMarks['dots'] = [];
  const localRules = { onSubject: 0, oversight: 0 };
  for (const [id, { latitude, longitude }] of jurisdictions) {
    const depth = id.split('/').length;
    if (depth === 2) states[id.slice(3)] = await mark(id, await answerFor(id, on));
    if (depth < 3 || latitude === undefined || longitude === undefined) continue;
    const at = pointOnMap(longitude, latitude);
    const answer = await answerFor(id, on);
    const drawn = await mark(id, answer);
    const own = ownRuleIn(answer);
    const shape = shapes[drawn.tone];
    if (at !== null && own !== undefined && shape !== undefined) dots.push({ ...drawn, at, shape });
    if (own !== undefined && answer.rests?.state === 'in-force') localRules[own.isOversight ? 'oversight' : 'onSubject'] += 1;
  }
  return { states, dots, localRules };
}

/** @returns the rule of the place itself that its headline rests on, or that applies beside the one of its state; undefined = none */
function ownRuleIn({ rests }: Answer): Layer | undefined {
  if (!rests?.lead || rests.lead.tier === 'own') return rests?.lead ?? undefined;
  return rests.also.find(({ tier, standing }) => tier === 'own' && standing === 'yes');
}

/** For the slider: when each place's headline became what; only places that ever had a rule of their own, and states. */
export interface MapPeriods {
  places: Record<string, [from: string, headline: Headline][]>;
  /** Tone, words and shape of the dot of each headline; an empty one where a place has no dot. */
  headlines: Record<Headline, [tone: string, word: string, shape: string]>;
  /** Name, and where the dot is; states have no dot. */
  names: Record<string, [name: string, x?: number, y?: number]>;
}

/** @returns what the slider needs, oldest first for each place. */
export async function mapPeriods(): Promise<MapPeriods> {
  const { jurisdictions } = await siteContent();
  const places: MapPeriods['places'] = {};
  const names: MapPeriods['names'] = {};
  for (const [id, { latitude, longitude }] of jurisdictions) {
    if (id === 'us') continue;
    const isState = id.split('/').length === 2;
    const periods = (await answerPeriods(id)).map(({ from, answer }): [string, Headline] => [
      from,
      // Under a law of the state alone a place has no dot.
      isState || ownRuleIn(answer) !== undefined ? answer.headline : 'no-law-found',
    ]);
    const changes = periods.filter(([, headline], index) => headline !== periods[index - 1]?.[1]);
    const at = latitude === undefined || longitude === undefined ? null : pointOnMap(longitude, latitude);
    if (!isState && (at === null || changes.every(([, headline]) => shapes[headlineTones[headline]] === undefined))) continue;
    places[id] = changes;
    names[id] = isState ? [placeName(id, jurisdictions)] : [placeName(id, jurisdictions), ...at!];
  }
  const headlines = Object.fromEntries(
    Object.entries(headlineWords).map(([headline, word]) => {
      const tone = headlineTones[headline as Headline];
      return [headline, [tone, word, shapes[tone] ?? '']];
    }),
  ) as MapPeriods['headlines'];
  return { places, headlines, names };
}
