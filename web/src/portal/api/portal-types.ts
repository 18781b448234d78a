import type { components } from '../../api/schema.js';
import type { FileOnServer } from '../../components/file-links.js';
import type { RequestState } from '../../components/status-tag.js';

type Schemas = components['schemas'];

export type DemoAccount = Schemas['DemoAccountView'];
export type MyRecord = Schemas['MeView'];
export type AccessToken = Schemas['AccessTokenView'];
export type ServiceGroups = Schemas['ServiceGroupsView'];
export type OfficeLine = Schemas['OfficeView'];
export type ServicePage = Schemas['ServicePageView'];
export type ServiceField = Schemas['FormFieldView'];
export type FrontDoor = Schemas['FrontDoorView'];
export type FoundService = Schemas['FoundServiceView'];
export type FoundRequest = Schemas['FoundRequestView'];
export type UsualTime = Schemas['UsualTimeView'];
export type DraftLine = Schemas['DraftSummaryView'];
export type Draft = Schemas['DraftView'];

/** Answers by the key of their question, as typed. */
export type Answers = Readonly<Record<string, unknown>>;

/** A list that knows only whether there is more. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

/** What is promised, in the sentence that mail and print use too. */
export interface RequestPromiseView {
  readonly sentence: string;
  readonly respondBy: string | null;
  readonly finishBy: string | null;
  readonly originalFinishBy: string | null;
  readonly late: boolean;
}

interface RequestStatus {
  readonly code: RequestState;
  readonly label: string;
}

export interface RequestLine {
  readonly number: string;
  readonly subject: string;
  readonly serviceName: string;
  readonly deskName: string;
  readonly status: RequestStatus;
  readonly promise: RequestPromiseView | null;
  readonly needsYou: boolean;
  readonly customerName: string;
  readonly openedAt: string;
  readonly updatedAt: string;
}

export interface RequestList extends Page<RequestLine> {
  readonly counts: { readonly open: number; readonly done: number; readonly drafts: number };
}

/** A request right after it was sent. */
export interface FiledRequest {
  readonly number: string;
  readonly subject: string;
  readonly service: { readonly code: string; readonly name: string };
  readonly deskName: string;
  readonly promise: RequestPromiseView | null;
  /** False for a private request filed for a colleague: only they can follow it. */
  readonly canFollow: boolean;
  readonly version: number;
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

interface ActionState {
  readonly action: string;
  readonly allowed: boolean;
  readonly refusals: readonly { readonly code: string; readonly message: string }[];
}

export interface RequestView {
  readonly number: string;
  readonly subject: string;
  readonly description: string;
  readonly service: { readonly code: string; readonly name: string };
  readonly deskName: string;
  readonly status: RequestStatus;
  readonly whoseTurn: 'customer' | 'third_party' | 'us' | null;
  readonly assigneeName: string | null;
  readonly promise: RequestPromiseView | null;
  readonly needsAnswer: {
    readonly question: string;
    readonly askedAt: string;
    readonly askedBy: string;
  } | null;
  readonly messages: readonly RequestMessage[];
  readonly timeline: readonly {
    readonly id: number;
    readonly title: string;
    readonly at: string;
    readonly by: string | null;
    readonly sentence: string | null;
  }[];
  readonly answers: readonly { readonly label: string; readonly value: string }[];
  readonly attachments: readonly FileOnServer[];
  readonly people: readonly {
    readonly fullName: string;
    readonly part: 'customer' | 'submitter' | 'approver';
  }[];
  readonly approval: {
    readonly state: 'requested' | 'approved' | 'declined' | 'cancelled';
    readonly approvers: readonly string[];
    readonly words: string | null;
  } | null;
  readonly followPulse: { readonly state: string; readonly ratePath: string | null } | null;
  readonly allowedActions: readonly ActionState[];
  readonly sensitive: boolean;
  readonly version: number;
  readonly openedAt: string;
  readonly solvedAt: string | null;
  readonly closedAt: string | null;
  readonly reopenableUntil: string | null;
}

export interface ApprovalLine {
  readonly number: string;
  readonly subject: string;
  readonly serviceName: string;
  readonly customerName: string;
  readonly step: string;
  readonly requestedAt: string;
  readonly decideBy: string | null;
}
