import type { CalendarDefinition } from '../../../domain/calendar/calendar-definition.js';
import type { PolicyRule } from '../../../domain/sla/policy-rules.js';
import type { PolicyDefinition } from '../../../domain/sla/policy-definition.js';

/** Why clocks are folded anew. */
export const recomputationCauses = [
  'calendar',
  'policy',
  'policy_rules',
  'contract',
  'zone_data',
  'asked_for',
] as const;

/** A reason to fold clocks anew. */
export type RecomputationCause = (typeof recomputationCauses)[number];

/** A calendar that measures otherwise from an instant on (ISO). */
export interface CalendarChange {
  readonly kind: 'calendar';
  readonly code: string;
  readonly effectiveFrom: string;
  /** Calendars are facts: open tickets always follow. */
  readonly applyToOpen: true;
  /** What it would say; only in a dry run, afterwards it is published. */
  readonly definition?: CalendarDefinition;
}

/** A version of a policy, to which open tickets are bound when it applies to them. */
export interface PolicyChange {
  readonly kind: 'policy';
  readonly code: string;
  readonly version: number;
  readonly applyToOpen: boolean;
  /** What it would promise; only in a dry run. */
  readonly definition?: PolicyDefinition;
}

/** A list of rules, by which open tickets choose their policy anew when it applies to them. */
export interface RulesChange {
  readonly kind: 'policy_rules';
  readonly applyToOpen: boolean;
  readonly rules: readonly PolicyRule[];
}

/** A version of a contract with a vendor, under which open waits go on when it applies to them. */
export interface ContractChange {
  readonly kind: 'contract';
  readonly code: string;
  readonly version: number;
  readonly vendor: string;
  readonly applyToOpen: boolean;
  /** What it would say; only in a dry run. */
  readonly definition?: PolicyDefinition;
}

/** What a recomputation is about; null: every open clock, as things stand. */
export type RecomputationChange =
  CalendarChange | PolicyChange | RulesChange | ContractChange | null;

/** What to fold anew. */
export interface RecomputationOrder {
  readonly cause: RecomputationCause;
  readonly change: RecomputationChange;
  /** False for a dry run, which changes no ticket and says what would happen. */
  readonly writes: boolean;
  /** Only processes with these time-zone data take part. */
  readonly zoneData?: string;
}

/** How far a recomputation is, and what became of the tickets looked at so far: each counts once. */
export interface RecomputationProgress {
  readonly id: number;
  readonly cause: RecomputationCause;
  /** Null until the tickets are counted. */
  readonly total: number | null;
  readonly done: number;
  readonly unchanged: number;
  readonly earlier: number;
  readonly later: number;
  readonly breaches: number;
  readonly relieved: number;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}
