import type { AnswerJson } from './answer-schema.ts';
import type { ResolvedPlace } from './resolve-place.ts';
import type { ActorAnswer, Answer, Layer } from './status-on.ts';

/** @returns the answer as plain data, keys always in the same order. */
export function answerJson(answer: Answer, place: Pick<ResolvedPlace, 'id' | 'name' | 'ocdId'>): AnswerJson {
  return {
    place: place.name,
    id: place.id,
    ocdId: place.ocdId,
    on: answer.on,
    headline: answer.headline,
    headlineTier: answer.rests?.lead?.tier ?? null,
    headlineMeasure: answer.rests?.lead?.measure ?? null,
    actors: answer.actors.map(actorJson),
    layers: answer.layers.map(layerJson),
    coverage: answer.coverage,
  };
}

function actorJson(row: ActorAnswer): AnswerJson['actors'][number] {
  const provision = row.lead?.provision;
  return {
    actor: row.actor,
    state: row.state,
    rule: row.rule,
    since: row.since,
    sinceBasis: row.sinceBasis,
    until: row.until,
    force: provision?.force ?? null,
    measure: row.lead?.measure ?? null,
    provision: provision?.id ?? null,
    clause: provision?.clause ?? null,
    says: provision?.says ?? null,
    exceptions: provision?.exceptions ?? [],
    sources: provision?.sources ?? [],
    lastChecked: row.lead?.lastChecked ?? row.coverage.checkedOn,
    also: row.also.map(({ measure, provision: { id, rule } }) => ({ measure, provision: id, rule })),
  };
}

function layerJson({ measure, provision, jurisdiction, actors, standing, lastChecked }: Layer): AnswerJson['layers'][number] {
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
