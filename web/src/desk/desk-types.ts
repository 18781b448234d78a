import type { FieldProblem } from '../api/problem-error.js';

export type TicketStatus = 'new' | 'open' | 'pending' | 'solved' | 'closed' | 'withdrawn';
export type PendingReason = 'customer_answer' | 'third_party' | 'approval' | 'scheduled_work';
export type Priority = 'urgent' | 'high' | 'normal' | 'low';
export type Impact = 'person' | 'team' | 'bureau' | 'agency';
export type Urgency = 'can_wait' | 'soon' | 'now';
export type Channel = 'portal' | 'phone' | 'walk_up' | 'email' | 'api';
export type ChipTone = 'on_track' | 'soon' | 'late' | 'paused' | 'met' | 'missed';

/** The server's words for a clock; `fullText` is the whole sentence for those who listen. */
export interface Chip {
  readonly text: string;
  readonly tone: ChipTone;
  readonly fullText: string;
}

export interface QueueSummary {
  readonly code: string;
  readonly name: string;
  readonly kind: 'team' | 'mine' | 'unclaimed' | 'pending' | 'all';
  readonly officeCode: string | null;
  readonly teamCode: string | null;
  readonly open: number;
  readonly unclaimed: number;
  readonly pending: number;
  readonly late: number;
}

export interface QueueRow {
  readonly number: string;
  readonly subject: string;
  readonly customerName: string;
  readonly bureauName: string;
  readonly serviceName: string;
  readonly status: TicketStatus;
  readonly statusLabel: string;
  readonly pendingReason: PendingReason | null;
  readonly priority: Priority;
  readonly assigneeName: string | null;
  readonly lastMessage: {
    readonly side: 'customer' | 'agent' | 'system';
    readonly at: string;
  } | null;
  readonly clock: {
    readonly metric: string;
    readonly label: string;
    readonly dueAt: string | null;
    readonly state: string;
    readonly chip: Chip;
  } | null;
  readonly sensitive: boolean;
  readonly channel: Channel;
  readonly openedAt: string;
  readonly sortKey: string;
  readonly version: number;
}

export interface QueuePageView {
  readonly items: readonly QueueRow[];
  readonly nextCursor: string | null;
  readonly summary: {
    readonly open: number;
    readonly late: number;
    readonly unclaimed: number;
    readonly pending: number;
    readonly nextDueAt: string | null;
  };
  readonly generatedAt: string;
}

export interface AttachmentView {
  readonly id: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
}

export interface ConversationEntry {
  readonly id: number;
  readonly kind: 'customer' | 'reply' | 'note' | 'system';
  readonly authorId: number | null;
  readonly authorName: string | null;
  readonly body: string;
  readonly channel: Channel | null;
  readonly createdAt: string;
  readonly attachments: readonly AttachmentView[];
}

export interface SlaClockView {
  readonly id: number;
  readonly metric: string;
  readonly label: string;
  readonly cycle: number;
  readonly state: string;
  readonly run: string;
  readonly dueAt: string | null;
  readonly chip: Chip | null;
}

export interface AllowedAction {
  readonly action: string;
  readonly allowed: boolean;
  readonly refusals: readonly FieldProblem[];
}

export interface OtherTicket {
  readonly number: string;
  readonly subject: string;
  readonly statusLabel: string;
  readonly openedAt: string;
}

export interface TicketView {
  readonly number: string;
  readonly subject: string;
  readonly description: string;
  readonly service: { readonly code: string; readonly name: string };
  readonly team: { readonly code: string; readonly name: string };
  readonly office: { readonly code: string; readonly name: string };
  readonly status: TicketStatus;
  readonly statusLabel: string;
  readonly pendingReason: PendingReason | null;
  readonly pendingUntil: string | null;
  readonly impact: Impact;
  readonly urgency: Urgency;
  readonly priority: Priority;
  readonly assignee: { readonly id: number; readonly fullName: string } | null;
  readonly channel: Channel;
  readonly sensitive: boolean;
  readonly openedAt: string;
  readonly solvedAt: string | null;
  readonly closedAt: string | null;
  readonly customer: {
    readonly id: number;
    readonly fullName: string;
    readonly givenName: string;
    readonly title: string | null;
    readonly email: string;
    readonly phone: string | null;
    readonly bureauName: string;
    readonly workLocation: string | null;
    readonly timeZone: string;
    readonly openTickets: readonly OtherTicket[];
    readonly recentTickets: readonly OtherTicket[];
  };
  readonly submitterName: string | null;
  readonly conversation: readonly ConversationEntry[];
  readonly slaClocks: readonly SlaClockView[];
  readonly answers: readonly { readonly label: string; readonly value: string }[];
  readonly attachments: readonly AttachmentView[];
  readonly allowedActions: readonly AllowedAction[];
  readonly followUp: { readonly id: number; readonly state: string } | null;
  readonly version: number;
}

export interface HistoryEntry {
  readonly id: number;
  readonly kind: string;
  readonly title: string;
  readonly sentence: string | null;
  readonly at: string;
  readonly by: string | null;
}

export interface ClockStretch {
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly businessMs: number;
  readonly cause: string | null;
}

export interface ClockExplanation {
  readonly sentences: readonly string[];
  readonly stretches: readonly ClockStretch[];
}

export interface TeamView {
  readonly code: string;
  readonly name: string;
  readonly officeCode: string;
  readonly officeName: string;
  readonly members: readonly { readonly id: number; readonly fullName: string }[];
}

export interface PersonFound {
  readonly id: number;
  readonly fullName: string;
  readonly title: string | null;
  readonly bureauName: string;
}

export interface ServiceEntry {
  readonly code: string;
  readonly name: string;
  readonly summary: string;
  readonly deskName: string;
}

export interface FollowUpView {
  readonly id: number;
  readonly number: string;
  readonly subject: string;
  readonly customerName: string | null;
  readonly teamName: string;
  readonly state: 'received' | 'acknowledged' | 'dispatched' | 'responded';
  readonly score: number;
  readonly comment: string | null;
  readonly owner: { readonly id: number; readonly fullName: string } | null;
  readonly openedAt: string;
  readonly acknowledgeBy: string;
  readonly contactBy: string;
  readonly acknowledgedAt: string | null;
  readonly respondedAt: string | null;
  readonly cause: string | null;
  readonly outcome: string | null;
  readonly version: number;
}

export interface CustomerRecord {
  readonly id: number;
  readonly fullName: string;
  readonly givenName: string;
  readonly title: string | null;
  readonly email: string;
  readonly phone: string | null;
  readonly bureauName: string;
  readonly workLocation: string | null;
  readonly timeZone: string;
}
