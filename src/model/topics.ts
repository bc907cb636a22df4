import type { Topic } from './tracker-config.ts';

/** The texts of a record that may name a topic, by where they stand. */
export type ClassifiedText = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A topic that was found, and why. */
export interface TopicMatch {
  topic: string;
  /** e.g. `"facial recognition" in title`; in the order of the config's terms. */
  because: string[];
}

/**
 * Finds the topics of a record by the phrases in the config.
 * @param text the record's texts by field name
 * @param topics the config's topics
 * @returns the topics whose matched weights reach their threshold, in the config's order; each term counts once
 */
export function classify(text: ClassifiedText, topics: readonly Topic[]): TopicMatch[] {
  const fields = Object.entries(text).map(
    ([field, value]) => [field, Array.isArray(value) ? value.join(' | ') : ((value as string | undefined) ?? '')] as const,
  );
  const anything = anyPhrase(topics);
  // Most texts name nothing that is followed, and one look says so.
  if (!fields.some(([, value]) => anything.test(value))) return [];
  const found: TopicMatch[] = [];
  for (const topic of topics) {
    const hidden = topic.exclude.map((phrase) => pattern(phrase));
    let weight = 0;
    const because: string[] = [];
    for (const { term, weight: points } of topic.terms) {
      const wanted = pattern(term);
      const where = fields.find(([, value]) => wanted.test(hidden.reduce((rest, phrase) => rest.replaceAll(phrase, ' '), value)));
      if (where === undefined) continue;
      weight += points;
      because.push(`"${term}" in ${where[0]}`);
    }
    if (weight >= topic.threshold) found.push({ topic: topic.id, because });
  }
  return found;
}

const anyPhrases = new WeakMap<readonly Topic[], RegExp>();

/** @returns what matches wherever one of the terms does, or one of the phrases that hide them */
function anyPhrase(topics: readonly Topic[]): RegExp {
  const phrases = topics.flatMap(({ terms, exclude }) => [...terms.map(({ term }) => term), ...exclude]);
  const known = anyPhrases.get(topics) ?? wholeWords(phrases, 'iu');
  anyPhrases.set(topics, known);
  return known;
}

const patterns = new Map<string, RegExp>();

function pattern(phrase: string): RegExp {
  const known = patterns.get(phrase);
  if (known !== undefined) {
    known.lastIndex = 0;
    return known;
  }
  const made = wholeWords([phrase], 'giu');
  patterns.set(phrase, made);
  return made;
}

/** Phrases as whole words; hyphens and any white space between words count as the same. */
function wholeWords(phrases: readonly string[], flags: string): RegExp {
  const written = phrases.map((phrase) => {
    const words = phrase.split(/[\s-]+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return words.join('[\\s\\u00ad\\u2010\\u2011-]+');
  });
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${written.join('|')})(?![\\p{L}\\p{N}])`, flags);
}
