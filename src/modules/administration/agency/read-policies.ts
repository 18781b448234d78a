import {
  escalationActions,
  notifiedPeople,
  reassignedTo,
  type EscalationAct,
  type EscalationStep,
} from '../../../domain/sla/escalation-step.js';
import { SLA_METRICS, SLA_STATUSES, type SlaMetric } from '../../../domain/sla/sla-metric.js';
import { isKeyedBySubject, type TargetByPriority } from '../../../domain/sla/sla-policy.js';
import { priorities } from '../../../domain/ticket/priority.js';
import type { PolicyDefinition } from '../../../domain/sla/policy-definition.js';
import { type AgencyEntry } from './agency-entry.js';
import { readPolicyRules, type DescribedRule } from './read-policy-rules.js';

/** A policy as described. */
export interface DescribedPolicy {
  readonly entry: AgencyEntry;
  readonly code: string;
  readonly name: string;
  readonly summary: string;
  readonly definition: PolicyDefinition;
}

/** Of all metrics, those that a policy file may promise. */
const promised = SLA_METRICS.filter((metric) => metric !== 'contract' && metric !== 'task');

const durationRules = {
  pattern: /^(?=\d)(\d{1,5}h)?(\d{1,5}m)?$/,
  form: 'working hours and minutes, such as "4h", "30m" or "1h30m"',
};

/** What policies.yaml says: policies, and the rules that choose one of them. */
export interface DescribedPromises {
  readonly policies: readonly DescribedPolicy[];
  readonly policyRules: readonly DescribedRule[];
}

/** The policies of policies.yaml, and its rules. */
export function readPolicies(file: AgencyEntry): DescribedPromises {
  const policies = file.entries('policies').map(readPolicy);
  const policyRules = readPolicyRules(file);
  file.end();
  return { policies, policyRules };
}

function readPolicy(entry: AgencyEntry): DescribedPolicy {
  const calendar = entry.has('calendar') ? entry.code('calendar') : '';
  const calendarByMetric = readCalendars(entry);
  const pauseOn = readPauses(entry);
  const escalations = readEscalations(entry);
  const policy = {
    entry,
    code: entry.code(),
    name: entry.text('name'),
    summary: entry.text('summary'),
    definition: {
      ...(calendar === '' ? {} : { calendar }),
      ...(calendarByMetric === undefined ? {} : { calendarByMetric }),
      targets: readTargets(entry),
      warnPct: readWarnings(entry),
      ...(pauseOn === undefined ? {} : { pauseOn }),
      ...(entry.has('botCounts') ? { botCounts: entry.flag('botCounts', false) } : {}),
      onReopen: entry.oneOf('onReopen', ['continue', 'restart'] as const, 'continue'),
      onRetarget: entry.oneOf('onRetarget', ['keep_elapsed', 'restart'] as const, 'keep_elapsed'),
      ...(escalations.length === 0 ? {} : { escalations }),
    },
  };
  entry.end();
  return policy;
}

function readCalendars(policy: AgencyEntry): PolicyDefinition['calendarByMetric'] {
  const entry = policy.entry('calendarByMetric');
  if (!entry) return undefined;
  const metrics = promised.filter((metric) => entry.has(metric));
  const calendars = metrics.map((metric) => [metric, entry.code(metric)]);
  entry.end();
  return Object.fromEntries(calendars) as NonNullable<PolicyDefinition['calendarByMetric']>;
}

function readTargets(policy: AgencyEntry): PolicyDefinition['targets'] {
  const entry = policy.entry('targets');
  if (!entry) {
    policy.fault([], '"targets" is missing.');
    return {};
  }
  const metrics = promised.filter((metric) => entry.has(metric));
  const targets = Object.fromEntries(
    metrics.map((metric) => [
      metric,
      isKeyedBySubject(metric) ? readBySubject(entry, metric) : readByPriority(entry, metric),
    ]),
  );
  entry.end();
  for (const metric of ['first_response', 'resolution'] as const) {
    if (!entry.has(metric)) policy.fault(['targets'], `"targets" must promise ${metric}.`);
  }
  return targets;
}

/** By team (`ola`) or stage (`milestone`): one duration, or one a priority. */
function readBySubject(targets: AgencyEntry, metric: SlaMetric): Record<string, TargetByPriority> {
  const entry = targets.entry(metric);
  if (!entry) return {};
  const bySubject = entry.keys().map((subject) => [subject, readTarget(entry, subject)]);
  return Object.fromEntries(bySubject) as Record<string, TargetByPriority>;
}

/** A duration, or one a priority, in ms. */
export function readTarget(entry: AgencyEntry, key: string): TargetByPriority {
  const byPriority = typeof entry.plain(key) === 'object';
  return byPriority ? readByPriority(entry, key) : durationMs(entry.text(key, durationRules));
}

function readByPriority(targets: AgencyEntry, key: string): Record<string, number> {
  const entry = targets.entry(key);
  if (!entry) return {};
  const byPriority = priorities.map((priority) => [
    priority,
    durationMs(entry.text(priority, durationRules)),
  ]);
  entry.end();
  return Object.fromEntries(byPriority) as Record<string, number>;
}

/** Milliseconds of "1h30m"; 0 for what was already reported as wrong. */
function durationMs(text: string): number {
  const [, hours = '0h', minutes = '0m'] = /^(\d+h)?(\d+m)?$/.exec(text) ?? [];
  return (parseInt(hours, 10) * 60 + parseInt(minutes, 10)) * 60_000;
}

/** Percents at which a warning is due. */
export function readWarnings(entry: AgencyEntry): number[] {
  const percents = entry.plain('warnAt');
  const sound = Array.isArray(percents) && percents.every((percent) => Number.isInteger(percent));
  if (sound) return (percents as number[]).toSorted((one, other) => one - other);
  entry.fault(['warnAt'], '"warnAt" must be a list of whole percents, such as [50, 75, 90].');
  return [];
}

function readPauses(policy: AgencyEntry): PolicyDefinition['pauseOn'] {
  const entry = policy.entry('pauseOn');
  if (!entry) return undefined;
  const metrics = promised.filter((metric) => entry.has(metric));
  const pauses = metrics.map((metric) => {
    const statuses = entry.texts(metric);
    statuses.forEach((status, at) => {
      if (!SLA_STATUSES.includes(status as (typeof SLA_STATUSES)[number])) {
        entry.fault([metric, at], `A clock pauses in one of ${SLA_STATUSES.join(', ')}.`);
      }
    });
    return [metric, statuses];
  });
  entry.end();
  return Object.fromEntries(pauses) as NonNullable<PolicyDefinition['pauseOn']>;
}

function readEscalations(policy: AgencyEntry): EscalationStep[] {
  return policy.entries('escalations', { least: 0 }).map((entry) => {
    const at = entry.plain('at');
    const step = {
      code: entry.code(),
      metric: entry.oneOf('metric', promised),
      at: typeof at === 'number' ? at : ('breach' as const),
      ...readAct(entry),
    };
    if (typeof at !== 'number' && at !== 'breach') {
      entry.fault(
        ['at'],
        '"at" must be "breach" or a whole percent of the target, such as 75 or 150.',
      );
    }
    entry.end();
    return step;
  });
}

function readAct(entry: AgencyEntry): EscalationAct {
  const action = entry.oneOf('action', escalationActions);
  if (action === 'notify') return { action, to: entry.oneOf('to', notifiedPeople) };
  if (action !== 'reassign') return { action };
  const to = entry.oneOf('to', reassignedTo);
  return to === 'team' ? { action, to, teamCode: entry.code('team') } : { action, to };
}
