import type { TimePartition } from './time-partition.js';

/** Why a promise was missed, in the order in which a lead would act on it. */
export const missCauses = [
  'handed_on',
  'approval',
  'third_party',
  'unclaimed',
  'customer',
  'work',
] as const;
export type MissCause = (typeof missCauses)[number];

/** The words for each cause, as the dashboard prints them. */
export const missCauseLabels: Readonly<Record<MissCause, string>> = {
  handed_on: 'Handed from team to team',
  approval: 'Waited for an approval',
  third_party: 'Waited for a vendor or another party',
  unclaimed: 'Waited for someone to take it',
  customer: 'Waited for the customer',
  work: 'The work took longer than promised',
};

/**
 * The one cause a missed promise is counted under. Two or more hand-offs always count as handed on;
 * otherwise the part that took more than half of the whole time; otherwise the work itself.
 * It is read from recorded events, never chosen by the person who closed the ticket.
 */
export function missCause(time: TimePartition, transfers: number): MissCause {
  if (transfers >= 2) return 'handed_on';
  const whole =
    time.unclaimed + time.us + time.customer + time.third_party + time.approval + time.finished;
  const cause = (['approval', 'third_party', 'unclaimed', 'customer'] as const).find(
    (part) => time[part] * 2 > whole,
  );
  return cause ?? 'work';
}
