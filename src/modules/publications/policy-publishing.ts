import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PolicyDefinition } from '../../domain/sla/policy-definition.js';
import { Problem, requireAllowed } from '../../platform/errors/problem.js';
import { PolicyChoice } from '../catalog/policy-choice.js';
import { PolicyDrafts } from '../catalog/policy-drafts.js';
import { lockedPolicyVersion, publishPolicyVersion } from '../catalog/publish-policy.js';
import { requireLaterOrNow } from './policy-dates.js';
import { nothingChanges } from './nothing-changes.js';
import { refusedBelow } from './refused-below.js';
import type {
  CheckedDraft,
  DraftToPublish,
  PublicationDraft,
  PublishedVersion,
  PublishingKind,
} from './publication-kinds.js';

interface NewestVersion {
  readonly version: number;
  readonly definition: PolicyDefinition;
}

/** Publishes versions of policies: new tickets get them at once, open ones when it applies to them. */
@Injectable()
export class PolicyPublishing implements PublishingKind {
  constructor(
    private readonly drafts: PolicyDrafts,
    private readonly choice: PolicyChoice,
  ) {}

  async check(
    manager: EntityManager,
    { code, definition, effectiveFrom, applyToOpen }: PublicationDraft,
    now: number,
  ): Promise<CheckedDraft> {
    const newest = await newestVersion(manager, code);
    if (!newest) {
      const message = `There is no SLA policy “${code}”.`;
      throw Problem.invalid([{ field: 'code', code: 'publication.unknown_policy', message }]);
    }
    requireLaterOrNow(effectiveFrom, applyToOpen, now);
    const policy = requireAllowed(
      refusedBelow('definition', await this.drafts.definition(manager, code, definition, now)),
    );
    if (isDeepStrictEqual(policy, newest.definition)) throw nothingChanges();
    const version = newest.version + 1;
    return {
      definition: policy,
      baseVersion: newest.version,
      assumed: { kind: 'policy', code, version, applyToOpen, definition: policy },
    };
  }

  async lockedVersion(manager: EntityManager, code: string): Promise<number> {
    return (await lockedPolicyVersion(manager, code))!;
  }

  async publish(
    manager: EntityManager,
    { code, definition, effectiveFrom, applyToOpen, reason }: DraftToPublish,
    personId: number,
    now: number,
  ): Promise<PublishedVersion> {
    const told = { effectiveFrom, publishedById: personId, reason, now };
    const version = await publishPolicyVersion(manager, code, definition as PolicyDefinition, told);
    return applyToOpen
      ? { version, change: { kind: 'policy', code, version, applyToOpen } }
      : { version };
  }

  published(): void {
    this.choice.forget();
  }
}

async function newestVersion(manager: EntityManager, code: string): Promise<NewestVersion | null> {
  const rows: NewestVersion[] = await manager.query(
    `SELECT version, definition FROM sla_policy_versions WHERE policy_code = $1 ORDER BY version DESC LIMIT 1`,
    [code],
  );
  return rows[0] ?? null;
}
