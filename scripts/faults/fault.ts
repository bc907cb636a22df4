import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Patience } from '#pull/patience.ts';
import type { Body, StandIn, Told } from './stand-in.ts';

/**
 * What is right when a source answers like this. In all three the content stays as it was, byte for byte.
 * - fails: exit status 2 and one line with source and step
 * - says: exit status 0 and a line on each record, page or list that was not taken
 * - same: exit status 0, all records read, and nothing to say
 */
export type Outcome = 'fails' | 'says' | 'same';

/** Puts bytes on the wire in place of an ordinary answer with status 200. */
export type Sending = (response: ServerResponse, body: Body, request: IncomingMessage) => void;

/** One way in which a source can be wrong. */
export interface Fault {
  name: string;
  right: Outcome;
  /** What the line of a source that fails must say, where another reason would mean that it failed too late. */
  line?: RegExp;
  /** Where another outcome is right, by id of the source or by what it speaks; null = the fault cannot happen there. The reason stands beside it. */
  but?: Readonly<Record<string, Outcome | null>>;
  /** Only answers about one item are wrong; sources that have none are left out. */
  inDetailsOnly?: boolean;
  /** What the source says. */
  tell?: (told: Told, standIn: StandIn) => Told;
  /** Whose answer is given: the address that is answered in place of the one that was asked for. */
  mistake?: (url: URL, standIn: StandIn) => URL;
  /** What becomes of a healthy answer. */
  spoil?: (body: Body) => Body;
  /** How it is sent. */
  send?: Sending;
  /** Nobody listens at the address. */
  nobodyThere?: boolean;
  patience?: Partial<Patience>;
  /** Runs as a process of its own, whose memory is measured. */
  asProcess?: boolean;
  /** Only records that are known tell it from a right answer: on content without them it is not tried. */
  onKnownOnly?: boolean;
  /** New records may be written without parts that could not be read; what they do say must be right. */
  mayLack?: boolean;
  /** Awaited before the first pull. */
  ready?: () => Promise<unknown>;
  /** What the hearing of the first item must say after the healthy pull that follows; see `spring-forward gap`. */
  startsAt?: string;
}

/** @returns the right outcome for a source, or null when the fault cannot happen there */
export function rightFor(fault: Fault, standIn: StandIn): Outcome | null {
  const { but = {}, right } = fault;
  const keys = [standIn.source, standIn.source.split('-')[0]!, standIn.speaks];
  const key = keys.find((one) => one in but);
  return key === undefined ? right : but[key]!;
}
