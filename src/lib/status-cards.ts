import config from '#config';
import { markup } from '#data/markup.ts';
import { headlineTones } from '#model/answer-view.ts';
import { headlineWords, withArticle } from '#model/answer-words.ts';
import { periodsOf } from '#model/answer-periods.ts';
import { cardValidUntil, type StatusCard } from '#model/status-card.ts';
import { absolute, addressOf } from './addresses.ts';
import { answerFor, placeRules, siteLawBook } from './answers.ts';
import { placeName } from './places.ts';
import { siteContent } from './site-content.ts';

const cards = new Map<string, Promise<StatusCard>>();

/** @returns the status card of a place with a record, made once: its page, its badge, its frame and its picture show the same. */
export function statusCard(id: string): Promise<StatusCard> {
  const card = cards.get(id) ?? makeCard(id);
  cards.set(id, card);
  return card;
}

async function makeCard(id: string): Promise<StatusCard> {
  const { jurisdictions } = await siteContent();
  const { headline, on } = await answerFor(id);
  const next = periodsOf(on, id, jurisdictions.get(id)!, await siteLawBook(), await placeRules(id)).find(
    ({ answer }) => answer.headline !== headline,
  );
  return {
    place: placeName(id, jurisdictions),
    subject: `${config.subject.charAt(0).toUpperCase()}${config.subject.slice(1)}`,
    headline: headlineWords[headline],
    tone: headlineTones[headline],
    on,
    validUntil: cardValidUntil(on, next?.from ?? null),
  };
}

/** @returns what a card is about, in words that stay true when its answer changes. */
export function aboutCard({ place, subject }: Pick<StatusCard, 'place' | 'subject'>): string {
  return `${subject} in ${withArticle(place)}, as ${config.site.name} has it`;
}

/** Markup that other pages can copy. */
export interface ShareSnippets {
  badge: string;
  embed: string;
}

/** @returns the badge as a linked image and the card as a frame. Neither text names the status: it would stay when the card changes. */
export function shareSnippets(id: string, card: StatusCard): ShareSnippets {
  const about = aboutCard(card);
  const image = { src: absolute(`/badges/${id}.svg`), width: 360, height: 108, alt: about };
  return {
    badge: markup({
      name: 'a',
      attributes: { href: absolute(addressOf.place(id)) },
      inside: [{ name: 'img', attributes: image }],
    }),
    embed: markup(
      {
        name: 'iframe',
        attributes: {
          src: absolute(`/embed/${id}/`),
          title: about,
          width: 360,
          height: 210,
          sandbox: 'allow-popups allow-popups-to-escape-sandbox',
          loading: 'lazy',
        },
      },
      'long',
    ),
  };
}
