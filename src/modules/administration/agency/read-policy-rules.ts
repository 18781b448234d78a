import { WEEKDAYS } from '../../../domain/calendar/calendar-definition.js';
import type { PolicyRule, RuleHours, RuleWindow } from '../../../domain/sla/policy-rules.js';
import { type AgencyEntry } from './agency-entry.js';

/** A rule as described. */
export interface DescribedRule {
  readonly entry: AgencyEntry;
  readonly rule: PolicyRule;
}

/** The rules of policies.yaml that choose a policy, in order; none when they are left out. */
export function readPolicyRules(file: AgencyEntry): DescribedRule[] {
  return file.has('rules') ? file.entries('rules', { least: 0 }).map(readRule) : [];
}

function readRule(entry: AgencyEntry): DescribedRule {
  const codes = (key: string): readonly string[] | undefined =>
    entry.has(key) ? entry.texts(key) : undefined;
  const hours = entry.entry('hours');
  const conditions = {
    services: codes('services'),
    priorities: codes('priorities'),
    bureaus: codes('bureaus'),
    offices: codes('offices'),
    hours: hours && readHours(hours),
  };
  const given = Object.entries(conditions).filter(([, value]) => value !== undefined);
  const rule = {
    ...{ name: entry.text('name', { max: 100 }), policyCode: entry.code('policy') },
    ...(Object.fromEntries(given) as Partial<PolicyRule>),
  };
  entry.end();
  return { entry, rule };
}

function readHours(entry: AgencyEntry): RuleHours {
  const hours = {
    timeZone: entry.text('timeZone'),
    windows: entry.entries('windows').map(readWindow),
  };
  entry.end();
  return hours;
}

function readWindow(entry: AgencyEntry): RuleWindow {
  const days = entry.texts('days').filter((day, at) => {
    if (WEEKDAYS.some((known) => known === day)) return true;
    entry.fault(['days', at], `A day is one of ${WEEKDAYS.join(', ')} (this is "${day}").`);
    return false;
  });
  const window = {
    days: days as RuleWindow['days'],
    from: entry.text('from'),
    to: entry.text('to'),
  };
  entry.end();
  return window;
}
