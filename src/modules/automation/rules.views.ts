import type { Occasion, RuleAct } from '../../domain/rules/rule.js';

/** One thing that a rule does. */
export class RuleActView {
  kind: RuleAct['kind'];
  assigneeId?: number | null;
  teamCode?: string;
  impact?: string;
  urgency?: string;
  reason?: string;
  days?: number;
  words?: string;
  personIds?: number[];
}

/** A rule in its present version. */
export class RuleView {
  id: number;
  position: number;
  name: string;
  officeCode: string | null;
  enabled: boolean;
  /** Why the product itself switched it off; null when people did, or it is on. */
  offBecause: string | null;
  on: 'event' | 'time';
  occasions: Occasion[];
  /** What sets it off, in words. */
  occasionWords: string;
  condition: Record<string, unknown>;
  /** Its conditions in a sentence; null when they can't be read any more. */
  sentence: string | null;
  acts: RuleActView[];
  /** What it does, in words. */
  actWords: string;
  changedBy: string;
  changedAt: string;
  /** Whether the reader may change it. */
  mayChange: boolean;
  version: number;
}

/** An office about which a rule can be. */
export class RuleOfficeView {
  code: string;
  name: string;
}

/** All rules, in their order, and for whom the reader may write one. */
export class RuleListView {
  items: RuleView[];
  offices: RuleOfficeView[];
  /** Whether the reader may write rules for every office at once. */
  mayWriteForEvery: boolean;
}

/** A version of a rule, with who saved it and why. */
export class RuleVersionView {
  version: number;
  name: string;
  enabled: boolean;
  sentence: string | null;
  actWords: string;
  reason: string;
  changedBy: string;
  changedAt: string;
}

/** A ticket that a rule would have met. */
export class RuleExampleView {
  number: string;
  /** null where the reader doesn't see the ticket as staff. */
  subject: string | null;
}

/** What a rule would have found among the tickets of the last 30 days, as they stand now. */
export class RuleTrialView {
  sentence: string;
  looked: number;
  met: number;
  examples: RuleExampleView[];
}

/** A condition that held, and what the ticket had. */
export class MetConditionView {
  condition: string;
  found: string;
}

/** What became of a rule once. */
export class RuleFiringView {
  id: number;
  ruleId: number;
  ruleName: string;
  ruleVersion: number;
  ticketNumber: string;
  state: 'acted' | 'nothing' | 'stopped';
  because: MetConditionView[];
  did: string | null;
  why: string | null;
  at: string;
}

/** The log of the rules, the newest first. */
export class RuleLogView {
  items: RuleFiringView[];
  nextCursor: string | null;
}
