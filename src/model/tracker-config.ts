/** One phrase that points at a topic. Matched as whole words, whatever the case. */
export interface TopicTerm {
  term: string;
  /** How much a match counts towards the topic's threshold. */
  weight: number;
}

/** A subject the tracker follows. */
export interface Topic {
  /** Part of addresses and feeds; never change it. */
  id: string;
  name: string;
  /** Sum of weights from which a record belongs to the topic. */
  threshold: number;
  terms: readonly TopicTerm[];
  /** Phrases that hide a term inside them, e.g. "disease surveillance". */
  exclude: readonly string[];
}

/** What a config says in another language. */
export interface TrackerTranslation {
  tagline: string;
  /** Noun phrase for the subject in running text, with the article the language needs. */
  subject: string;
  /** Names of topics by id. */
  topics: Readonly<Record<string, string>>;
}

export interface TrackerConfig {
  site: {
    name: string;
    url: string;
    tagline: string;
    repository: string;
    tagAuthority: string;
    userAgent: string;
    /** Address of the WebSub hub that passes news of the feeds on; null = none. */
    webSubHub: string | null;
  };
  subject: string;
  /** By language other than English. */
  translations: Readonly<Record<string, TrackerTranslation>>;
  topics: readonly Topic[];
  sources: readonly string[];
  search: {
    /** Groups of words that mean the same to readers, in lower case: who types one also finds the others, a little lower. */
    sameMeaning: readonly (readonly string[])[];
  };
}

/** Gives `banwatch.config.ts` its type; returns what it takes. */
export function defineConfig<const T extends TrackerConfig>(config: T): T {
  return config;
}
