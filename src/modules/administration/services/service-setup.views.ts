import { ApiProperty } from '@nestjs/swagger';
import { fieldKinds, prefillSources } from '../../../domain/catalog/service-form.js';
import type { FieldKind, PrefillSource } from '../../../domain/catalog/service-form.js';
import { priorities, type Priority } from '../../../domain/ticket/priority.js';

/** Something with a code, under its name. */
export class SetupNameView {
  code: string;
  name: string;
}

/** Who answers for a service. */
export class SetupOwnerView {
  title: string;
  fullName: string | null;
}

/** Who has to agree before work starts. */
export class SetupApprovalView {
  /** Its steps in words: "Supervisor of the customer, then purchase board (2 of 3)". */
  label: string;
  /** What the customer is told about it. */
  words: string;
}

/** The priority that a new request starts with, and what it follows from. */
export class SetupPriorityView {
  @ApiProperty({ enum: priorities })
  code: Priority;
  label: string;
  impact: string;
  urgency: string;
}

/** How a service is set up, as a list shows it. */
export class ServiceSetupRowView {
  code: string;
  name: string;
  summary: string;
  active: boolean;
  office: SetupNameView;
  team: SetupNameView;
  policy: SetupNameView;
  owner: SetupOwnerView;
  priority: SetupPriorityView;
  approval: SetupApprovalView | null;
  /** Only people of the office can read its requests. */
  sensitive: boolean;
  /** Everybody who asked is asked how it went, not a sample. */
  highStakes: boolean;
  /** Takes what fits nothing else, in the customer's own words. */
  general: boolean;
  formVersion: number;
  questions: number;
}

/** All services, open ones first, in the order of offices. */
export class ServiceSetupListView {
  items: ServiceSetupRowView[];
  /** Where services are described. */
  source: string;
}

/** An answer that can be chosen. */
export class SetupOptionView {
  value: string;
  label: string;
}

/** A question is asked only after one of these answers to an earlier one. */
export class SetupConditionView {
  question: string;
  answers: string[];
}

/** One question of a form. */
export class SetupQuestionView {
  key: string;
  @ApiProperty({ enum: fieldKinds })
  kind: FieldKind;
  kindLabel: string;
  label: string;
  hint: string | null;
  required: boolean;
  options: SetupOptionView[];
  askedWhen: SetupConditionView | null;
  @ApiProperty({ enum: prefillSources, nullable: true })
  prefill: PrefillSource | null;
  /** Limits in words, such as "up to 200 characters"; null without any. */
  limits: string | null;
}

/** A form as it was published once. */
export class SetupFormVersionView {
  version: number;
  publishedAt: Date;
  questions: number;
  /** Keys of the questions that the version before did not have, had differently, or had besides. */
  added: string[];
  changed: string[];
  removed: string[];
}

/** Everything that is set for a service. */
export class ServiceSetupView extends ServiceSetupRowView {
  group: SetupNameView;
  audience: string;
  /** The bureaus it is offered to; null for all. */
  bureaus: SetupNameView[] | null;
  whatYouNeed: string[];
  minutesToFill: number;
  keywords: string[];
  form: SetupQuestionView[];
  /** Newest first. */
  formVersions: SetupFormVersionView[];
  source: string;
}
