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
  const fields = Object.entries(text)
    .map(([field, value]) => [field, Array.isArray(value) ? value.join(' | ') : ((value as string | undefined) ?? '')] as const)
    .filter(([, value]) => value !== '');
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

const patterns = new Map<string, RegExp>();

/** A phrase as whole words; hyphens and any white space between words count as the same. `u` and `v` flags are not needed. */
function pattern(phrase: string): RegExp {
  const known = patterns.get(phrase);
  if (known !== undefined) {
    known.lastIndex = 0;
    return known;
  }
  const words = phrase.split(/[\s-]+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const made = new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[\\s\\u00ad\\u2010\\u2011-]+')}(?![\\p{L}\\p{N}])`, 'giu');
  patterns.set(phrase, made);
  return made;
}
