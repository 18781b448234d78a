import { ApiProperty } from '@nestjs/swagger';
import { MOVE_EFFECTS, type MoveEffect } from '../../domain/sla/promise-moves.js';
import { publicationKinds, type PublicationKind } from './publication-kinds.js';

const states = ['checking', 'ready', 'applying', 'done', 'cancelled'] as const;

/** Where a publication stands. */
export type PublicationState = (typeof states)[number];

/** What becomes of open tickets; each is counted once, under what matters most. */
export class PublicationCountsView {
  /** Null until the tickets are counted. */
  total: number | null;
  lookedAt: number;
  unchanged: number;
  earlier: number;
  later: number;
  /** Would be late at once. */
  breaches: number;
  /** Would no longer be late. */
  relieved: number;
  finishedAt: Date | null;
}

/** Who did something, and when. */
export class PublicationActView {
  by: string;
  at: Date;
}

/** A publication as a list shows it. */
export class PublicationRowView {
  id: number;
  @ApiProperty({ enum: publicationKinds })
  kind: PublicationKind;
  kindLabel: string;
  code: string;
  /** Name of the calendar or policy. */
  name: string;
  @ApiProperty({ enum: states })
  state: PublicationState;
  stateLabel: string;
  reason: string;
  created: PublicationActView;
  applied: PublicationActView | null;
  publishedVersion: number | null;
}

/** A page of publications, newest first. */
export class PublicationListView {
  items: PublicationRowView[];
  nextCursor: string | null;
}

/** A publication: what it would change, and how far it is. */
export class PublicationView extends PublicationRowView {
  /** From when on it holds; null for "as soon as it is applied". */
  effectiveFrom: Date | null;
  effectiveWords: string;
  applyToOpen: boolean;
  /** The version that it changes. */
  baseVersion: number;
  currentVersion: number;
  /** Somebody else published meanwhile: this can no longer be applied. */
  superseded: boolean;
  cancelledAt: Date | null;
  /** The dry run over open tickets. */
  preview: PublicationCountsView;
  /** What was done to open tickets; null before it is applied, or when they are left alone. */
  progress: PublicationCountsView | null;
  @ApiProperty({ enum: ['apply', 'cancel'], isArray: true })
  allowedActions: ('apply' | 'cancel')[];
}

/** An instant with its words. */
export class PublicationInstantView {
  at: Date;
  words: string;
}

/** A promise that would move. */
export class PublicationTicketView {
  number: string;
  service: string;
  team: string;
  /** What is promised: "First reply". */
  promise: string;
  @ApiProperty({ enum: MOVE_EFFECTS })
  effect: MoveEffect;
  effectLabel: string;
  /** Null when nothing is promised, or while it stands still. */
  dueBefore: PublicationInstantView | null;
  dueAfter: PublicationInstantView | null;
}

/** A page of promises that would move; those that would be missed first. */
export class PublicationTicketListView {
  items: PublicationTicketView[];
  /** Tickets whose promise moves but which I may not see; counted for the first page only, else null. */
  hiddenTickets: number | null;
  nextCursor: string | null;
}
