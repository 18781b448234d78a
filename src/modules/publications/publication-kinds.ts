import type { EntityManager } from 'typeorm';
import type { RecomputationChange } from '../sla/recomputation/recomputation.js';

/** What can be published. */
export const publicationKinds = ['calendar', 'policy', 'policy_rules', 'contract'] as const;

/** A kind of publication. */
export type PublicationKind = (typeof publicationKinds)[number];

/** What somebody wants to publish, as it came. */
export interface PublicationDraft {
  readonly code: string;
  readonly definition: unknown;
  /** Epoch ms; null for "at once". */
  readonly effectiveFrom: number | null;
  readonly applyToOpen: boolean;
}

/** A draft that may be published, with the version it changes and what a dry run has to assume. */
export interface CheckedDraft {
  readonly definition: object;
  readonly baseVersion: number;
  readonly assumed: RecomputationChange;
}

/** A stored draft that is about to be published. */
export interface DraftToPublish {
  readonly code: string;
  readonly definition: object;
  readonly effectiveFrom: number | null;
  readonly applyToOpen: boolean;
  readonly reason: string;
  readonly baseVersion: number;
  /** Epoch ms. */
  readonly draftedAt: number;
}

/** A published version, and what is to be done about open tickets; undefined: nothing. */
export interface PublishedVersion {
  readonly version: number;
  readonly change?: RecomputationChange;
}

/** How one kind is checked and published; both read and write through the caller's transaction. */
export interface PublishingKind {
  /** Refuses (400, 422) what cannot be published. */
  check(manager: EntityManager, draft: PublicationDraft, now: number): Promise<CheckedDraft>;
  /** The newest version; holds up everybody else who publishes this until the transaction ends. */
  lockedVersion(manager: EntityManager, code: string): Promise<number>;
  publish(
    manager: EntityManager,
    draft: DraftToPublish,
    personId: number,
    now: number,
  ): Promise<PublishedVersion>;
  /** After the commit: this process counts by the new version from now on. */
  published(): void;
}
