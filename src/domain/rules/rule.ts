import type { ConditionSet } from '../conditions/condition.js';
import type { Impact, Urgency } from '../ticket/priority.js';
import type { TicketEvent, TicketEventKind } from '../ticket/ticket-event.js';

/** What may set a rule off, with its words. */
export const occasions = {
  opened: 'a ticket is opened',
  customer_wrote: 'the customer writes',
  desk_wrote: 'the desk writes to the customer',
  assigned: 'it is assigned, taken or given back',
  held: 'it is put on hold',
  resumed: 'its wait ends',
  transferred: 'it is handed to another team',
  priority_changed: 'its priority changes',
  tagged: 'a tag is added',
  resolved: 'it is resolved',
  reopened: 'it is reopened',
  promise_warned: 'a promise comes near',
  promise_missed: 'a promise is missed',
} as const;
export type Occasion = keyof typeof occasions;

/** What sets rules off: something that happened, or that the hour of a rule of time has come. */
export type Cause = Occasion | 'time';

/** A rule is set off by what happens, or by time alone: then its conditions say how long. */
export type RuleTrigger =
  { readonly on: 'event'; readonly occasions: readonly Occasion[] } | { readonly on: 'time' };

/** What a rule does, as data. */
export type RuleAct =
  | { readonly kind: 'assign'; readonly assigneeId: number | null }
  | { readonly kind: 'transfer'; readonly teamCode: string }
  | { readonly kind: 'prioritize'; readonly impact: Impact; readonly urgency: Urgency }
  | {
      readonly kind: 'hold';
      readonly reason: 'third_party' | 'scheduled_work';
      readonly days: number;
    }
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'note'; readonly words: string }
  | { readonly kind: 'tell'; readonly personIds: readonly number[]; readonly words: string };

/** A version of a rule. */
export interface Rule {
  readonly id: number;
  readonly name: string;
  readonly trigger: RuleTrigger;
  readonly condition: ConditionSet;
  readonly acts: readonly RuleAct[];
}

const kindOccasions: Partial<Record<TicketEventKind, Occasion>> = {
  opened: 'opened',
  assigned: 'assigned',
  held: 'held',
  resumed: 'resumed',
  transferred: 'transferred',
  priority_changed: 'priority_changed',
  tagged: 'tagged',
  resolved: 'resolved',
  reopened: 'reopened',
  promise_warned: 'promise_warned',
  promise_missed: 'promise_missed',
};

/** What an event is to rules; null for what sets none off: what a machine wrote, and tags that were changed everywhere. */
export function occasionOf(event: Pick<TicketEvent, 'kind' | 'data'>): Occasion | null {
  if (event.kind === 'commented') {
    const { side, automatic = false } = event.data as { side: string; automatic?: boolean };
    if (automatic || side === 'system') return null;
    return side === 'customer' ? 'customer_wrote' : 'desk_wrote';
  }
  const isSwept = event.kind === 'tagged' && 'because' in event.data;
  return isSwept ? null : (kindOccasions[event.kind] ?? null);
}

/** The event kinds that may be an occasion. */
export const occasionKinds: readonly TicketEventKind[] = [
  'commented',
  ...(Object.keys(kindOccasions) as TicketEventKind[]),
];
