import type { ResolvedPlace } from './resolve-place.ts';
import type { ActorAnswer, Answer, Layer } from './status-on.ts';
import type { Headline } from './vocabulary.ts';

/** An answer as programs read it: what `npm run status -- --json` prints and `/api/v1/answers/` publishes. */
export interface AnswerJson {
  place: string;
  id: string;
  /** Open Civic Data division id; null for a place without a record. */
  ocdId: string | null;
  /** Day for which it holds. */
  on: string;
  headline: Headline;
  actors: ReturnType<typeof actorJson>[];
  layers: ReturnType<typeof layerJson>[];
  coverage: Answer['coverage'];
}

/** @returns the answer as plain data, keys always in the same order. */
export function answerJson(answer: Answer, place: Pick<ResolvedPlace, 'id' | 'name' | 'ocdId'>): AnswerJson {
  return {
    place: place.name,
    id: place.id,
    ocdId: place.ocdId,
    on: answer.on,
    headline: answer.headline,
    actors: answer.actors.map((row) => actorJson(row, answer)),
    layers: answer.layers.map(layerJson),
    coverage: answer.coverage,
  };
}

function actorJson(row: ActorAnswer, { coverage }: Answer) {
  return {
    actor: row.actor,
    state: row.state,
    rule: row.rule,
    since: row.since,
    until: row.until,
    measure: row.lead?.measure ?? null,
    clause: row.lead?.provision.clause ?? null,
    exceptions: row.lead?.provision.exceptions ?? [],
    sources: row.lead?.provision.sources ?? [],
    lastChecked: row.lead?.lastChecked ?? coverage.checkedOn,
    also: row.also.map(({ measure, provision }) => ({ measure, provision: provision.id, rule: provision.rule })),
  };
}

function layerJson({ measure, provision, jurisdiction, actors, standing, lastChecked }: Layer) {
  return {
    measure,
    provision: provision.id,
    jurisdiction,
    actors,
    standing,
    rule: provision.rule,
    subject: provision.subject,
    force: provision.force,
    from: provision.from,
    fromBasis: provision.fromBasis,
    until: provision.until ?? null,
    untilBasis: provision.untilBasis ?? null,
    clause: provision.clause,
    says: provision.says,
    lastChecked,
  };
}
