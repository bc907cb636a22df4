/**
 * The closed lists: every status, kind and rule the tracker knows. A value outside its list stops the build and names the record.
 * Each list is ordered; where the order carries meaning (strongest first) the comment says so.
 */

/** What a sitting is. `meeting` = the source does not say more. */
export const hearingKinds = ['hearing', 'markup', 'business-meeting', 'briefing', 'meeting'] as const;
/** Who may attend. */
export const accessKinds = ['open', 'closed'] as const;
/** `unlisted`: the source dropped it before its start without saying that it was cancelled. `held` needs evidence. */
export const hearingStatuses = ['scheduled', 'rescheduled', 'postponed', 'cancelled', 'unlisted', 'held'] as const;
/** Statuses of meetings that, as far as known, do not take place on their day. */
export const offStatuses: readonly HearingStatus[] = ['cancelled', 'postponed', 'unlisted'];
/** Whose numbering an event id belongs to. A joint meeting keeps the chamber that numbered it. */
export const chambers = ['house', 'senate', 'joint'] as const;
/** `archive`: entered by people from the record. `pull`: first met by a script. */
export const hearingOrigins = ['pull', 'archive'] as const;

/** How near a sitting is to what is tracked, as an editor sees it. */
export const hearingRelevances = ['core', 'related'] as const;

export const confidences = ['high', 'medium', 'low'] as const;

/** How a place is governed. `town` covers New England towns and townships; `village` and `borough` as the state uses them. */
export const jurisdictionKinds = ['nation', 'state', 'county', 'city', 'town', 'village', 'borough'] as const;

/** What sort of text a measure is. */
export const instruments = [
  'constitution',
  'statute',
  'ordinance',
  'bylaw',
  'ballot-measure',
  'resolution',
  'regulation',
  'agency-policy',
  'agency-order',
  'bill',
  'court-order',
] as const;

/** How people file a measure. The answer never comes from this word but from the provisions. */
export const measureKinds = [
  'ban',
  'moratorium',
  'restriction',
  'oversight',
  'private-ban',
  'private-consent',
  'repeal',
  'request',
  'proposal',
  'bill',
  'rule',
  'directive',
  'enforcement',
  'policy-statement',
  'privacy-assessment',
] as const;

/** How the limit works, whatever the kind. */
export const mechanisms = [
  'prohibition',
  'moratorium',
  'council-approval',
  'warrant-or-court-order',
  'use-rules',
  'notice-or-consent',
  'reporting',
  'policy-only',
  'repeal',
  'proposal',
] as const;

/** `unknown` = not found; the record's `statusNote` says what is known. */
export const measureStatuses = ['in-force', 'amended', 'weakened', 'repealed', 'expired', 'proposed', 'failed', 'unknown'] as const;
/** What a page says of a measure: besides the record's own word, what came by itself since it was written. `lapsed`: its Congress is over. */
export const shownStatuses = [...measureStatuses, 'not-begun', 'lapsed'] as const;
/** Statuses of measures that bind nobody: never became law, or not yet. */
export const bindsNobody: readonly MeasureStatus[] = ['proposed', 'failed'];
/** Kinds of measures that make rules: a record of one without a rule is only begun. */
export const rulemaking: readonly MeasureKind[] = [
  ...(['ban', 'moratorium', 'restriction', 'oversight', 'private-ban', 'private-consent', 'rule', 'directive'] as const),
];

/** A step of a measure. `effective` = the day it began to apply. */
export const measureEventKinds = [
  'introduced',
  'hearing',
  'passed',
  'vetoed',
  'signed',
  'ballot',
  'effective',
  'amended',
  'weakened',
  'repealed',
  'expired',
  'failed',
  'court',
  'published',
] as const;

/** What a provision says, strongest first. `permitted` = a later rule that expressly lets an earlier limit go. */
export const rules = ['prohibited', 'paused', 'needs-approval', 'needs-warrant', 'limited', 'consent', 'reporting', 'permitted'] as const;

/**
 * Who is bound, named from the place that made the rule: in a city's measure `police` is that city's police, in a county's it is
 * the sheriff, in a state's it is every police force in the state (`local-police` or `state-police` when only those).
 */
export const boundParties = [
  'police',
  'departments',
  'schools',
  'contractors',
  'businesses',
  'landlords',
  'individuals',
  'local-police',
  'local-agencies',
  'campus-police',
  'colleges',
  'state-police',
  'state-agencies',
  'license-agency',
  'vendors',
  'federal-agencies',
] as const;

/** What may not (or may only) be done. `identity-check`: comparing a person whose name is given with pictures of that person. */
export const acts = [
  'obtain',
  'retain',
  'access',
  'use',
  'use-results',
  'share',
  'sell',
  'collect',
  'request',
  'identity-check',
  'body-cameras',
  'drones',
  'live-identification',
  'license-photo-search',
] as const;

/** Each is one kind of use only: a rule on it says nothing about the rest. */
export const narrowActs: readonly (typeof acts)[number][] = [
  'identity-check',
  'body-cameras',
  'live-identification',
  'license-photo-search',
  'drones',
];

/** `policy`: a resolution, directive or department policy; real, but not law. `unknown`: no source says which of the two it is. */
export const forces = ['law', 'policy', 'unknown'] as const;

/** What the `from` day of a provision is. `seen-in-force`: the start was not found, but it applied by then. */
export const fromBases = ['effective', 'signed', 'passed', 'reported', 'seen-in-force'] as const;
/** Why a provision stopped. `unclear`: it may have stopped then; the record says why that is open. */
export const untilBases = ['repealed', 'expired', 'replaced', 'amended', 'lifted', 'unclear'] as const;

/** How a measure relates to another. */
export const measureRelations = [
  'amends',
  'repeals',
  'replaces',
  'weakens',
  'companion',
  'reintroduction',
  'sister',
  'implements',
] as const;

/** What people did to find out. */
export const coverageStates = ['found', 'none-found', 'not-checked'] as const;

/** Kinds of programs the code knows; `banwatch.config.ts` says which of them a tracker has. Each is a folder of content/programs and an address. */
export const programKinds = ['license-photos'] as const;

/** What is on record about searches of a state's license photos by face. */
export const programFindings = [
  'searched-for-ice',
  'requests-received',
  'ice-had-access',
  'fbi-face-services-agreement',
  'suspended',
  'prohibited-by-law',
  'unknown',
] as const;

/** The one word a place gets, always derived by `statusOn`, never typed. Strongest first. */
export const headlines = [
  'banned',
  'banned-with-exceptions',
  'paused',
  'restricted',
  'policy-only',
  'oversight-only',
  'unclear',
  'rolled-back',
  'expired',
  'no-law-found',
  'not-checked',
] as const;

/** What changed in a pulled record. */
export const hearingChangeFields = [
  'startsAt',
  'date',
  'endsAt',
  'status',
  'location',
  'title',
  'kind',
  'access',
  'committees',
  'witnesses',
  'documents',
  'bills',
  'transcript',
] as const;

export type HearingKind = (typeof hearingKinds)[number];
export type HearingStatus = (typeof hearingStatuses)[number];
export type Chamber = (typeof chambers)[number];
export type Confidence = (typeof confidences)[number];
export type JurisdictionKind = (typeof jurisdictionKinds)[number];
export type MeasureKind = (typeof measureKinds)[number];
export type MeasureStatus = (typeof measureStatuses)[number];
export type ShownStatus = (typeof shownStatuses)[number];
export type Rule = (typeof rules)[number];
export type BoundParty = (typeof boundParties)[number];
export type Headline = (typeof headlines)[number];
export type ProgramKind = (typeof programKinds)[number];
export type HearingChangeField = (typeof hearingChangeFields)[number];
export type MeasureRelation = (typeof measureRelations)[number];
