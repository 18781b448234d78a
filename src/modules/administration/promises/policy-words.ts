import { durationWords } from '../../../domain/sla/date-words.js';
import { receiverOf } from '../../../domain/sla/due-steps.js';
import { stepAhead, stepPoint } from '../../../domain/sla/step-words.js';
import { SLA_METRICS, SLA_STATUSES } from '../../../domain/sla/sla-metric.js';
import type { SlaMetric, SlaStatus } from '../../../domain/sla/sla-metric.js';
import {
  isKeyedBySubject,
  pausesIn,
  targetOf,
  type SlaPolicyVersion,
} from '../../../domain/sla/sla-policy.js';
import { priorities, priorityLabels } from '../../../domain/ticket/priority.js';
import type { PolicyDefinition } from '../../../domain/sla/policy-definition.js';
import type { PolicyMetricView, PolicyTargetView } from './sla-policies.views.js';

const metricLabels: Readonly<Record<SlaMetric, string>> = {
  first_response: 'First answer',
  next_response: 'Further answers',
  update: 'Word on how it goes',
  resolution: 'Finished',
  ola: 'Share of one team',
  approval: 'Approval decided',
  milestone: 'Stage reached',
  contract: 'Vendor done',
  task: 'Task done',
};

const statusWords: Readonly<Record<SlaStatus, string>> = {
  open: 'it is open',
  waiting_customer: 'the customer has to answer',
  waiting_third_party: 'a third party has to act',
  waiting_approval: 'an approval is awaited',
  on_hold: 'it waits for planned work',
  resolved: 'it is finished',
  closed: 'it is closed',
  cancelled: 'it is withdrawn',
};

/** What happens to the clock when a finished request is opened again. */
export const reopenWords: Readonly<Record<PolicyDefinition['onReopen'], string>> = {
  continue: 'The clock goes on where it stopped.',
  restart: 'The clock starts again.',
};

/** What happens to the clock when the priority changes. */
export const newTargetWords: Readonly<Record<PolicyDefinition['onRetarget'], string>> = {
  keep_elapsed: 'Time already used counts against the new target.',
  restart: 'The clock starts again with the new target.',
};

/**
 * Everything that a policy promises, a metric a row, in the order in which clocks are listed; shares of
 * teams and stages have a row each. `names` are those of teams and stages by code.
 */
export function metricsOf(
  definition: PolicyDefinition,
  names: ReadonlyMap<string, string> = new Map(),
): PolicyMetricView[] {
  const policy: SlaPolicyVersion = { ...definition, code: '', version: 0, calendar: '' };
  const promised = SLA_METRICS.filter((metric) => policy.targets[metric] !== undefined);
  return promised.flatMap((metric) =>
    subjectsOf(policy, metric).map((subject) => ({
      metric,
      subject,
      label:
        subject === null
          ? metricLabels[metric]
          : `${metricLabels[metric]}: ${names.get(subject) ?? subject}`,
      targets: targetsOf(policy, metric, subject),
      pausesWhile: SLA_STATUSES.filter((status) => pausesIn(policy, metric, status)).map(
        (status) => statusWords[status],
      ),
    })),
  );
}

function subjectsOf({ targets }: SlaPolicyVersion, metric: SlaMetric): (string | null)[] {
  const given = targets[metric];
  return isKeyedBySubject(metric) && typeof given === 'object' ? Object.keys(given) : [null];
}

function targetsOf(
  policy: SlaPolicyVersion,
  metric: SlaMetric,
  subject: string | null,
): PolicyTargetView[] {
  return priorities.toReversed().map((priority) => {
    const targetMs = targetOf(policy, metric, priority, subject);
    return {
      priority,
      priorityLabel: priorityLabels[priority],
      targetMs,
      words: targetMs === null ? 'No promise' : durationWords(targetMs),
    };
  });
}

/** What happens by itself as the time runs out, a sentence a step; `team` names a team by its code. */
export function escalationSentences(
  { escalations = [] }: Pick<PolicyDefinition, 'escalations'>,
  team: (code: string) => string,
): string[] {
  return escalations.map((step) => {
    const percent = step.at === 'breach' ? null : step.at;
    const worded = { ...step, receiver: receiverOf(step) };
    return `${metricLabels[step.metric]}: ${stepPoint({ percent })}, ${lowerFirst(stepAhead(worded, team))}.`;
  });
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
