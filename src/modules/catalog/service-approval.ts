import type { ApprovalStepPlan } from '../../domain/approval/approval-plan.js';
import type { ApproverPart, StepOfService } from '../../domain/approval/choose-approvers.js';

/** A step of a service's approval: whom it asks. Funding officials are listed by bureau, groups by their people. */
export interface ServiceApprovalStep extends ApprovalStepPlan {
  readonly who: ApproverPart;
  readonly people?: readonly number[];
  readonly approvers?: Readonly<Record<string, number>>;
}

/** Who has to agree before work starts, in steps. `words` are read by the customer. */
export interface ServiceApproval {
  readonly words: string;
  readonly steps: readonly ServiceApprovalStep[];
}

/** The steps for somebody of a bureau, with the people whom the service names for it. */
export function stepsForBureau(
  { steps }: ServiceApproval,
  bureauCode: string,
): readonly StepOfService[] {
  return steps.map(({ people = [], approvers = {}, ...step }) => {
    const official = approvers[bureauCode];
    const officials = official === undefined ? [] : [official];
    return { ...step, namedIds: step.who === 'funding' ? officials : people };
  });
}
