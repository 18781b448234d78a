import type { Refusal } from '../decision.js';
import type { SlaMetric } from './sla-metric.js';

/** Whom a step mails. */
export const notifiedPeople = ['assignee', 'team', 'team_lead', 'office_lead'] as const;
export type NotifiedPeople = (typeof notifiedPeople)[number];

/** Where a step puts the ticket: with the lead of its team, with nobody, or in another team. */
export const reassignedTo = ['team_lead', 'nobody', 'team'] as const;
export type ReassignedTo = (typeof reassignedTo)[number];

/** What a step can do. */
export const escalationActions = [
  'notify',
  'raise_priority',
  'reassign',
  'tell_bureau_lead',
  'ask_owner_for_date',
] as const;
export type EscalationAction = (typeof escalationActions)[number];

/** What a step does, with what the act needs to know. */
export type EscalationAct =
  | { readonly action: 'notify'; readonly to: NotifiedPeople }
  | { readonly action: 'reassign'; readonly to: 'team_lead' | 'nobody' }
  | { readonly action: 'reassign'; readonly to: 'team'; readonly teamCode: string }
  | { readonly action: 'raise_priority' | 'tell_bureau_lead' | 'ask_owner_for_date' };

/** When a step is due: once more than the target is used, or once a whole percent of it is. */
export type EscalationPoint = 'breach' | number;

/**
 * One step of a policy. It happens once in each cycle of its metric's clock: when the promise is missed
 * (`breach`), or when a whole percent of the target is used, 1 to 99 before it and 101 to 1,000 beyond it.
 */
export type EscalationStep = {
  readonly code: string;
  readonly metric: SlaMetric;
  readonly at: EscalationPoint;
} & EscalationAct;

/** Why an escalation step is refused on saving. */
const ESCALATION_REFUSALS = {
  badCode: 'policy.escalation_code',
  usedCode: 'policy.escalation_code_used',
  badPoint: 'policy.escalation_point',
  noTarget: 'policy.escalation_no_target',
  badAction: 'policy.escalation_action',
  badReceiver: 'policy.escalation_receiver',
  tooMany: 'policy.escalations_too_many',
} as const;

const mostSteps = 30;
const furthestPercent = 1_000;
const codePattern = /^[a-z][a-z0-9-]{0,59}$/;

const receivers: Readonly<Record<EscalationAction, readonly string[] | null>> = {
  notify: notifiedPeople,
  reassign: reassignedTo,
  raise_priority: null,
  tell_bureau_lead: null,
  ask_owner_for_date: null,
};

/** The percents at which steps of this metric are due, lowest first, each once. */
export function stepPercents(
  steps: readonly EscalationStep[] | undefined,
  metric: SlaMetric,
): number[] {
  const percents = (steps ?? []).flatMap((step) =>
    step.metric === metric && typeof step.at === 'number' ? [step.at] : [],
  );
  return [...new Set(percents)].sort((one, other) => one - other);
}

/**
 * Does the step change the ticket itself? Such steps go through the ticket's one door, one by one; the
 * others only tell somebody.
 */
export function changesTicket({ action }: Pick<EscalationAct, 'action'>): boolean {
  return action === 'raise_priority' || action === 'reassign';
}

/** Why these steps cannot be part of a policy that promises the given metrics; the fields are those of the policy. */
export function againstSteps(
  steps: readonly EscalationStep[],
  promised: ReadonlySet<SlaMetric>,
): Refusal[] {
  const seen = new Set<string>();
  const refusals = steps.flatMap((step, index) => {
    const used = seen.has(step.code);
    seen.add(step.code);
    return againstStep(step, used, promised).map(({ field, ...refusal }): Refusal => ({
      ...refusal,
      field: `escalations.${index}.${String(field)}`,
    }));
  });
  if (steps.length <= mostSteps) return refusals;
  const message = `A policy has at most ${mostSteps} escalation steps.`;
  return [...refusals, { code: ESCALATION_REFUSALS.tooMany, message, field: 'escalations' }];
}

function againstStep(
  step: EscalationStep,
  codeUsed: boolean,
  promised: ReadonlySet<SlaMetric>,
): Refusal[] {
  const refusal = (
    holds: boolean,
    code: keyof typeof ESCALATION_REFUSALS,
    message: string,
    field: string,
  ): Refusal[] => (holds ? [{ code: ESCALATION_REFUSALS[code], message, field }] : []);
  const known = escalationActions.includes(step.action);
  return [
    ...refusal(
      !codePattern.test(step.code),
      'badCode',
      'A step needs a code of lower case letters, digits and hyphens, such as "tell-the-lead".',
      'code',
    ),
    ...refusal(codeUsed, 'usedCode', 'Another step of this policy has this code.', 'code'),
    ...refusal(
      !isPoint(step.at),
      'badPoint',
      'A step is due at "breach", at a whole percentage from 1 to 99, or beyond the target from 101 to 1000.',
      'at',
    ),
    ...refusal(
      !promised.has(step.metric),
      'noTarget',
      'This policy promises nothing for the metric of this step.',
      'metric',
    ),
    ...refusal(!known, 'badAction', 'This is nothing that a step can do.', 'action'),
    ...refusal(
      known && !hasReceiver(step),
      'badReceiver',
      'Say whom the step tells, or where it puts the ticket.',
      'to',
    ),
  ];
}

function isPoint(at: EscalationPoint): boolean {
  return (
    at === 'breach' || (Number.isInteger(at) && at >= 1 && at <= furthestPercent && at !== 100)
  );
}

function hasReceiver(step: EscalationStep): boolean {
  const allowed = receivers[step.action];
  const { to, teamCode } = step as { readonly to?: string; readonly teamCode?: string };
  if (allowed === null) return to === undefined && teamCode === undefined;
  return (
    to !== undefined &&
    allowed.includes(to) &&
    (to === 'team' && step.action === 'reassign') === (teamCode !== undefined && teamCode !== '')
  );
}
