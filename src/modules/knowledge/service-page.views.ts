import { ApiProperty } from '@nestjs/swagger';
import { fieldKinds, prefillSources } from '../../domain/catalog/service-form.js';
import type { FieldKind, PrefillSource } from '../../domain/catalog/service-form.js';
import { TypicalDaysView } from '../tickets/requests.views.js';
import { UsualTimeView } from './front-door.views.js';

/** A group of services by need. */
export class NeedGroupView {
  code: string;
  name: string;
}

/** The desk that serves, and how to reach it. */
export class DeskView {
  officeCode: string;
  deskName: string;
  phone: string;
  email: string;
}

/** Who answers for the service. */
export class ServiceOwnerView {
  title: string;
  fullName: string | null;
}

/** A step of an approval: what it is called, and who is asked for me. */
export class ServiceApprovalStepView {
  name: string;
  approverNames: string[];
  /** How many have to approve. */
  needed: number;
}

/** Who has to agree before work starts. */
export class ServiceApprovalView {
  words: string;
  /** Who decides it for me; null when nobody can be found, and then the request can't be sent. */
  approverName: string | null;
  steps: ServiceApprovalStepView[];
}

/** Whether I may ask for it; when not, why, and whom to talk to. */
export class EligibilityView {
  allowed: boolean;
  reason: string | null;
  contact: DeskView;
}

/** A piece of the promise: words, or a date to mark up. */
export class FilingPromisePartView {
  @ApiProperty({ enum: ['text', 'date'] })
  kind: 'text' | 'date';
  text: string;
  /** The instant of a date; null for words. */
  at: Date | null;
}

/** What we promise to somebody who sends a request now. */
export class FilingPromiseView {
  sentence: string;
  parts: FilingPromisePartView[];
  respondBy: Date | null;
  /** Counted as if it were approved now, where an approval is needed. */
  finishBy: Date | null;
  /** The zone in which the sentence is worded. */
  zone: string;
}

/** An answer to choose. */
export class FieldOptionView {
  value: string;
  label: string;
}

/** The question is asked when `field` was answered with `equals` or one of `in`. */
export class ShowWhenView {
  field: string;
  equals?: string;
  in?: string[];
}

/** One question of the form. */
export class FormFieldView {
  key: string;
  @ApiProperty({ enum: fieldKinds })
  kind: FieldKind;
  label: string;
  hint?: string;
  /** True unless it says false. */
  required?: boolean;
  maxLength?: number;
  options?: FieldOptionView[];
  showWhen?: ShowWhenView;
  min?: number;
  max?: number;
  /** Which part of my staff record fills it in. */
  @ApiProperty({ enum: prefillSources, required: false })
  prefill?: PrefillSource;
  /** The words when it is left empty, where they are special. */
  missingMessage?: string;
}

/** The questions of a service. */
export class ServiceFormView {
  version: number;
  fields: FormFieldView[];
}

/** A request of mine for the same service that is not done. */
export class OpenRequestView {
  number: string;
  subject: string;
  openedAt: string;
}

/** A step that every request for the service passes in order. */
export class ServiceStageView {
  code: string;
  name: string;
  /** Null where too few requests are finished to say. */
  typical: TypicalDaysView | null;
}

/** Everything a person should know before asking for a service, and the form. */
export class ServicePageView {
  code: string;
  name: string;
  summary: string;
  group: NeedGroupView;
  desk: DeskView;
  owner: ServiceOwnerView;
  audience: string;
  whatYouNeed: string[];
  minutesToFill: number;
  /** Only people of the office that serves can read these requests. */
  sensitive: boolean;
  general: boolean;
  eligibility: EligibilityView;
  approval: ServiceApprovalView | null;
  promise: FilingPromiseView;
  typical: UsualTimeView | null;
  /** The steps in order; none for a service without steps. */
  stages: ServiceStageView[];
  openRequest: OpenRequestView | null;
  form: ServiceFormView;
}
