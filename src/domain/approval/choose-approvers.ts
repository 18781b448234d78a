import type {
  ApprovalStepPlan,
  ApproverToAsk,
  AskedBecause,
  PlannedStep,
} from './approval-plan.js';

/** Whom a step of a service asks: somebody by their part, or the people of a group. */
export const approverParts = ['supervisor', 'funding', 'group'] as const;
export type ApproverPart = (typeof approverParts)[number];

/** A step as its service describes it, for one customer: the people it names, none for the supervisor. */
export interface StepOfService extends ApprovalStepPlan {
  readonly who: ApproverPart;
  readonly namedIds: readonly number[];
}

/** What is known of the people who may be asked. */
export interface ApproverFacts {
  readonly customerId: number;
  /** The direct supervisor of the customer, here or not; null when nobody is named. */
  readonly supervisorId: number | null;
  /** Who works here, above each person, nearest first. */
  readonly above: ReadonlyMap<number, readonly number[]>;
  readonly here: ReadonlySet<number>;
  /** The leads of the office that serves, the longest-serving first. */
  readonly officeLeadIds: readonly number[];
  /** Who stands in for whom today. */
  readonly standIns: ReadonlyMap<number, number>;
}

/**
 * Who is asked in each step. Nobody decides about their own request: their seat goes to the next person
 * above them who is not asked already, so to the supervisor's supervisor where the supervisor is, and to
 * the lead of the serving office where nobody is above. The same holds for who has left. Each person
 * has one seat in a step, and as far as can be in all steps. Null where there is nobody.
 */
export function chooseApprovers(
  steps: readonly StepOfService[],
  facts: ApproverFacts,
): readonly PlannedStep[] {
  const asked = new Set(
    steps.flatMap(({ namedIds }) => namedIds.filter((id) => facts.here.has(id))),
  );
  return steps.map(({ who, namedIds, ...plan }) => {
    const seats: ApproverToAsk[] = [];
    const unnamed = who === 'supervisor' || namedIds.length === 0;
    const names = unnamed ? [null] : namedIds;
    for (const named of names) {
      const others = seats.flatMap(({ approverId }) => approverId ?? []);
      const inStep = [...namedIds.filter((id) => facts.here.has(id)), ...others];
      const ask = askOf(named, inStep, asked, facts);
      seats.push(ask);
      if (ask.approverId !== null) asked.add(ask.approverId);
    }
    return { ...plan, asks: seats.map((ask) => withStandIn(ask, seats, facts)) };
  });
}

function askOf(
  named: number | null,
  inStep: readonly number[],
  asked: ReadonlySet<number>,
  facts: ApproverFacts,
): ApproverToAsk {
  const { customerId, supervisorId, here } = facts;
  if (named === null) {
    const approverId = nextAbove(customerId, inStep, new Set(), facts);
    const direct = approverId === supervisorId || approverId === null;
    const left = supervisorId !== null && supervisorId !== customerId;
    const because = left && !here.has(supervisorId) ? 'left' : 'nobody_above';
    return seatFor(approverId, direct ? null : because, direct || !left ? null : supervisorId);
  }
  if (named === customerId) {
    return seatFor(nextAbove(named, inStep, asked, facts), 'own_request', named);
  }
  if (!here.has(named)) return seatFor(nextAbove(named, inStep, asked, facts), 'left', named);
  return seatFor(named, null, null);
}

function seatFor(
  approverId: number | null,
  because: AskedBecause | null,
  insteadOfId: number | null,
): ApproverToAsk {
  return { approverId, because, insteadOfId, standInId: null };
}

/**
 * Who decides in place of a person who can't: the nearest above them, else a lead of the office; never
 * the customer, nobody who has a seat in the step, and rather somebody who is not `asked` elsewhere.
 */
export function nextAbove(
  personId: number,
  inStep: readonly number[],
  asked: ReadonlySet<number>,
  { customerId, above, officeLeadIds }: ApproverFacts,
): number | null {
  const able = [...(above.get(personId) ?? []), ...officeLeadIds].filter(
    (id) => id !== customerId && id !== personId && !inStep.includes(id),
  );
  return able.find((id) => !asked.has(id)) ?? able[0] ?? null;
}

function withStandIn(
  ask: ApproverToAsk,
  seats: readonly ApproverToAsk[],
  facts: ApproverFacts,
): ApproverToAsk {
  if (ask.approverId === null) return ask;
  const inStep = seats.flatMap(({ approverId }) => approverId ?? []);
  return { ...ask, standInId: standInFor(ask.approverId, inStep, facts) };
}

/**
 * Who may decide beside an approver today: the one they named, or who stands in while they are out of
 * office. When that is the customer, the next person above the approver does. Nobody who has a seat in
 * the step, and never who stands in for the one who stands in.
 */
export function standInFor(
  approverId: number,
  inStep: readonly number[],
  facts: ApproverFacts,
): number | null {
  const named = facts.standIns.get(approverId);
  if (named === undefined || inStep.includes(named)) return null;
  return named === facts.customerId ? nextAbove(approverId, inStep, new Set(), facts) : named;
}
