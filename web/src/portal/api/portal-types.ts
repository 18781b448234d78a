import type { FileOnServer } from '../../components/file-links.js';
import type { RequestState } from '../../components/status-tag.js';

/** A list that knows only whether there is more. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

export interface DemoAccount {
  readonly email: string;
  readonly fullName: string;
  readonly title: string;
  readonly role: string;
  /** The role and where it is held, in words. */
  readonly label: string;
}

export interface ServiceLine {
  readonly code: string;
  readonly name: string;
  readonly summary: string;
  readonly officeCode: string;
  readonly deskName: string;
}

export interface OfficeLine {
  readonly code: string;
  readonly name: string;
  readonly deskName: string;
  readonly phone: string;
  readonly email: string;
}

export interface ServiceGroups {
  readonly groups: readonly {
    readonly code: string;
    readonly name: string;
    readonly services: readonly ServiceLine[];
  }[];
  readonly offices: readonly OfficeLine[];
}

export type FieldKind =
  | 'text'
  | 'long_text'
  | 'radios'
  | 'checkboxes'
  | 'select'
  | 'person'
  | 'date'
  | 'money'
  | 'yes_no'
  | 'number';

export interface ServiceField {
  readonly key: string;
  readonly kind: FieldKind;
  readonly label: string;
  readonly hint?: string | null;
  readonly required?: boolean;
  readonly maxLength?: number | null;
  readonly options?: readonly { readonly value: string; readonly label: string }[] | null;
  readonly showWhen?: {
    readonly field: string;
    readonly equals?: string;
    readonly in?: readonly string[];
  } | null;
  readonly min?: number | null;
  readonly max?: number | null;
  readonly prefill?: string | null;
  /** The server's whole error for an empty answer, where it has special words. */
  readonly missingMessage?: string | null;
}

export interface ServiceDetail extends ServiceLine {
  readonly groupName?: string | null;
  readonly deskPhone?: string | null;
  readonly audience: string;
  readonly whatYouNeed: readonly string[];
  readonly minutesToFill: number;
  readonly general: boolean;
  readonly sensitive: boolean;
  readonly formVersion: number;
  readonly form: readonly ServiceField[];
  readonly eligibility: {
    readonly allowed: boolean;
    readonly reason: string | null;
    readonly contact: string | null;
  };
  readonly approval: string | null;
  readonly promise: PromiseView | null;
  readonly typical: {
    readonly days50: number;
    readonly days90: number;
    readonly n: number;
  } | null;
  readonly openRequest: {
    readonly number: string;
    readonly subject: string;
    readonly openedAt: string;
  } | null;
}

/** What is promised, in the sentence that mail and print use too. */
export interface PromiseView {
  readonly sentence: string;
  readonly respondBy: string | null;
  readonly finishBy: string | null;
  readonly originalFinishBy?: string | null;
  readonly late?: boolean;
  readonly zone?: string;
}

export interface RequestLine {
  readonly number: string;
  readonly subject: string;
  readonly serviceName: string;
  readonly status: { readonly code: RequestState; readonly label: string };
  readonly promise: PromiseView | null;
  readonly needsAnswer: boolean;
  readonly updatedAt: string;
  readonly openedAt: string;
}

export interface RequestList extends Page<RequestLine> {
  readonly counts: { readonly open: number; readonly done: number; readonly drafts: number };
}

export interface FrontDoorAnswer {
  readonly query: string;
  readonly correctedQuery: string | null;
  readonly services: readonly ServiceLine[];
  readonly requests: readonly {
    readonly number: string;
    readonly subject: string;
    readonly status: { readonly code: RequestState; readonly label: string };
  }[];
  readonly total: number;
}

export type Answers = Readonly<Record<string, unknown>>;

export interface Draft {
  readonly id: string;
  readonly serviceCode: string;
  readonly serviceName: string;
  readonly formVersion: number;
  readonly answers: Answers;
  readonly attachments: readonly FileOnServer[];
  readonly customer: { readonly id: number; readonly fullName: string } | null;
  readonly version: number;
  readonly updatedAt: string;
}

export interface RequestMessage {
  readonly id: number;
  readonly side: 'customer' | 'agent' | 'system';
  readonly authorName: string;
  readonly body: string;
  readonly createdAt: string;
  readonly attachments: readonly FileOnServer[];
}

export type RequestAction = 'comment' | 'withdraw' | 'confirm_fixed' | 'reopen' | 'decide_approval';

export interface ActionState {
  readonly action: string;
  readonly allowed: boolean;
  readonly refusals: readonly { readonly code: string; readonly message: string }[];
}

export interface RequestView {
  readonly number: string;
  readonly subject: string;
  readonly service: { readonly code: string; readonly name: string };
  readonly deskName: string;
  readonly status: { readonly code: RequestState; readonly label: string };
  readonly whoseTurn: string | null;
  readonly promise: PromiseView | null;
  readonly needsAnswer: {
    readonly question: string;
    readonly askedAt: string;
    readonly askedBy: string;
  } | null;
  readonly messages: readonly RequestMessage[];
  readonly timeline: readonly {
    readonly id: number | string;
    readonly title: string;
    readonly at: string;
    readonly by: string | null;
    readonly sentence: string | null;
  }[];
  readonly answers: readonly { readonly label: string; readonly value: string }[];
  readonly attachments: readonly FileOnServer[];
  readonly people: readonly { readonly fullName: string; readonly part: string }[];
  readonly approval: {
    readonly state: string;
    readonly approverName?: string | null;
    readonly words?: string | null;
  } | null;
  readonly followPulse: { readonly state: string; readonly ratePath: string | null } | null;
  readonly allowedActions: readonly ActionState[];
  readonly version: number;
  readonly openedAt: string;
  readonly solvedAt: string | null;
  readonly closedAt: string | null;
}

export interface ApprovalLine {
  readonly number: string;
  readonly subject: string;
  readonly serviceName: string;
  readonly customerName: string;
  readonly openedAt: string;
}

export interface MyRecord {
  readonly fullName: string;
  readonly email: string;
  readonly bureau: { readonly code: string; readonly name: string };
  readonly title: string;
  readonly workLocation: string;
  readonly phone: string;
  readonly supervisor: { readonly fullName: string } | null;
  readonly timeZone: string;
  readonly pulseOptOut: boolean;
}

export interface AccessToken {
  readonly id: number;
  readonly name: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly lastUsedAt: string | null;
}
