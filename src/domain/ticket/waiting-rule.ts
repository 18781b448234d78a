import type { PendingReason } from './ticket-status.js';

/** What happens when the date comes until which a ticket waits: work goes on, or closing is proposed to the desk as well. */
export const waitEnds = ['go_on', 'propose_closing'] as const;
export type WaitEnd = (typeof waitEnds)[number];

/** How long, how often and with which reminder a ticket may wait for one reason; data of the agency. Null: no limit, no reminder. */
export interface WaitingRule {
  readonly reason: PendingReason;
  /** How many business days it waits when nobody names a date; null: a date is needed, or there is none. */
  readonly defaultBusinessDays: number | null;
  /** The farthest date that may be named. */
  readonly longestBusinessDays: number;
  /** How many business hours before the end the customer is reminded. */
  readonly remindBusinessHours: number | null;
  /** How many times in all a ticket may wait for this reason. */
  readonly mostWaits: number | null;
  /** How many business days in all a ticket may wait for this reason. */
  readonly mostBusinessDays: number | null;
  readonly atEnd: WaitEnd;
}
