import type { ProgramKind } from './vocabulary.ts';

/** One phrase that points at a topic. Matched as whole words, whatever the case. */
export interface TopicTerm {
  term: string;
  /** How much a match counts towards the topic's threshold. */
  weight: number;
}

/** A subject the tracker follows, or one beside it. Clauses of laws are about one of them. */
export interface Topic {
  /** Part of addresses and feeds; never change it. */
  id: string;
  name: string;
  /** Sum of weights from which a record belongs to the topic. */
  threshold: number;
  terms: readonly TopicTerm[];
  /** Phrases that hide a term inside them, e.g. "disease surveillance". */
  exclude: readonly string[];
  /** What a clause on it is about, as running text; absent = the subject of the tracker. */
  phrase?: string;
  /** Clauses on it cover technology at large and do not name what is tracked: such a law is oversight, never a ban. */
  isOversight?: boolean;
}

/** What a config says in another language. */
export interface TrackerTranslation {
  tagline: string;
  /** Noun phrase for the subject in running text, with the article the language needs. */
  subject: string;
  /** Names of topics by id. */
  topics: Readonly<Record<string, string>>;
  /** What clauses are about, by id of the topic, for those that have a phrase. */
  phrases: Readonly<Record<string, string>>;
}

export interface TrackerConfig {
  site: {
    name: string;
    url: string;
    tagline: string;
    repository: string;
    tagAuthority: string;
    userAgent: string;
    /** The drawing in the tab of the browser: an SVG. */
    icon: string;
    /** Address of the WebSub hub that passes news of the feeds on; null = none. */
    webSubHub: string | null;
  };
  /** Day on which the record began, `YYYY-MM-DD`: steps of laws that do not say when they were entered were known then, and are no news. */
  began: string;
  subject: string;
  /** By language other than English. */
  translations: Readonly<Record<string, TrackerTranslation>>;
  /** The more precise first: of two rules that are equally strong, the one on the earlier topic leads. The first is the subject itself. */
  topics: readonly [Topic, ...Topic[]];
  /** Kinds of programs that have pages, tables and a place in the menu; none = the site does not speak of programs. */
  programs: readonly ProgramKind[];
  /** What the source `federal-register` asks the Register's own search for. */
  federalRegister: {
    /** Each is one search; several words are looked for as a phrase. */
    terms: readonly string[];
    /** As the addresses of federalregister.gov call them. */
    agencies: readonly string[];
  };
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

/** @returns what clauses are about in English, by id of the topic; a topic without an entry is the subject. */
export function phrasesOf(topics: readonly Topic[]): Record<string, string> {
  return Object.fromEntries(topics.flatMap(({ id, phrase }) => (phrase === undefined ? [] : [[id, phrase]])));
}
