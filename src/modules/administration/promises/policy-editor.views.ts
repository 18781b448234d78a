import { ApiProperty } from '@nestjs/swagger';
import { PolicyCalendarView } from './sla-policies.views.js';

/** A version of a policy or of the rules, newest first in lists: who published it, when and why. */
export class EditedVersionView {
  version: number;
  publishedAt: Date;
  /** The instant from which it holds; null: at once. */
  effectiveFrom: Date | null;
  @ApiProperty({ enum: ['file', 'admin'] })
  source: 'file' | 'admin';
  /** Null for what came from the files. */
  publishedBy: string | null;
  reason: string | null;
  /** What it says, to be looked at or restored. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  definition: object;
}

/** Something to choose from. */
export class EditorChoiceView {
  code: string;
  name: string;
}

/** A policy as its editor needs it. */
export class PolicyEditView {
  code: string;
  name: string;
  summary: string;
  /** The newest one, on which a change is made. */
  version: number;
  @ApiProperty({ type: 'object', additionalProperties: true })
  definition: object;
  versions: EditedVersionView[];
  calendars: PolicyCalendarView[];
  teams: EditorChoiceView[];
  /** The stages that services have, in the words of staff. */
  stages: EditorChoiceView[];
}

/** Something wrong with a draft, at its field. */
export class DraftRefusalView {
  code: string;
  field: string;
  message: string;
}

/** What is to be said about a draft before it is published. */
export class DraftCheckView {
  refusals: DraftRefusalView[];
  /** What is allowed, but may surprise. */
  notes: string[];
}

/** A rule with its conditions in words. */
export class PolicyRuleView {
  name: string;
  policyCode: string;
  policyName: string;
  conditions: string[];
  /** The rule as it is kept. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  rule: object;
}

/** Everything that rules can name. */
export class RuleChoicesView {
  services: EditorChoiceView[];
  priorities: EditorChoiceView[];
  bureaus: EditorChoiceView[];
  offices: EditorChoiceView[];
  policies: EditorChoiceView[];
}

/** The list of rules that choose a policy. */
export class PolicyRulesView {
  /** 0 while there never was a list. */
  version: number;
  rules: PolicyRuleView[];
  versions: EditedVersionView[];
  choices: RuleChoicesView;
}
