import { waitEnds, type WaitingRule } from '../../../domain/ticket/waiting-rule.js';
import { pendingReasons } from '../../../domain/ticket/ticket-status.js';
import { type AgencyEntry } from './agency-entry.js';

const mostDays = 250;

/** A rule for waiting as described, with its place for faults. */
export type DescribedWaiting = WaitingRule & { readonly entry: AgencyEntry };

/** The rules of waiting.yaml, one a reason. */
export function readWaiting(file: AgencyEntry): DescribedWaiting[] {
  const rules = file.entries('waiting').map(readRule);
  file.end();
  rules.forEach(({ reason, entry }, at) => {
    if (rules.findIndex((other) => other.reason === reason) < at)
      entry.fault(['reason'], `There is already a rule for "${reason}".`);
  });
  return rules;
}

function readRule(entry: AgencyEntry): DescribedWaiting {
  const days = (key: string): number | null =>
    entry.has(key) ? entry.integer(key, 1, mostDays) : null;
  const rule = {
    entry,
    reason: entry.oneOf('reason', pendingReasons),
    defaultBusinessDays: days('defaultBusinessDays'),
    longestBusinessDays: entry.integer('longestBusinessDays', 1, mostDays),
    remindBusinessHours: days('remindBusinessHours'),
    mostWaits: days('mostWaits'),
    mostBusinessDays: days('mostBusinessDays'),
    atEnd: entry.oneOf('atEnd', waitEnds),
  };
  entry.end();
  if ((rule.defaultBusinessDays ?? 0) > rule.longestBusinessDays) {
    const words = 'The default must not be longer than the longest wait.';
    entry.fault(['defaultBusinessDays'], words);
  }
  return rule;
}
