import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PolicyDefinition } from '../../domain/sla/policy-definition.js';
import { Problem, requireAllowed } from '../../platform/errors/problem.js';
import { ContractDrafts } from '../catalog/contract-drafts.js';
import { lockedContractVersion, publishContractVersion } from '../catalog/publish-contract.js';
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
  readonly vendor: string;
  readonly promise: string;
  readonly definition: PolicyDefinition;
}

/** A contract's terms as a publication keeps them. */
type KeptTerms = PolicyDefinition & { readonly promise: string };

/** Publishes versions of contracts with vendors: new waits get them, open ones when it applies to them. */
@Injectable()
export class ContractPublishing implements PublishingKind {
  constructor(private readonly drafts: ContractDrafts) {}

  async check(
    manager: EntityManager,
    { code, definition, effectiveFrom, applyToOpen }: PublicationDraft,
    now: number,
  ): Promise<CheckedDraft> {
    const newest = await newestVersion(manager, code);
    if (!newest) {
      const message = `There is no contract “${code}”.`;
      throw Problem.invalid([{ field: 'code', code: 'publication.unknown_contract', message }]);
    }
    requireLaterOrNow(effectiveFrom, applyToOpen, now);
    const terms = requireAllowed(
      refusedBelow('definition', await this.drafts.terms(manager, definition, now)),
    );
    const { version: baseVersion, vendor, ...before } = newest;
    if (isDeepStrictEqual(terms, before)) throw nothingChanges();
    const version = baseVersion + 1;
    return {
      definition: { promise: terms.promise, ...terms.definition } satisfies KeptTerms,
      baseVersion,
      assumed: {
        ...{ kind: 'contract', code, version, vendor, applyToOpen },
        definition: terms.definition,
      },
    };
  }

  lockedVersion(manager: EntityManager, code: string): Promise<number> {
    return lockedContractVersion(manager, code);
  }

  async publish(
    manager: EntityManager,
    { code, definition: kept, effectiveFrom, applyToOpen, reason }: DraftToPublish,
    personId: number,
    now: number,
  ): Promise<PublishedVersion> {
    const { promise, ...definition } = kept as KeptTerms;
    const told = { effectiveFrom, publishedById: personId, reason, now };
    const version = await publishContractVersion(manager, code, { promise, definition }, told);
    if (!applyToOpen) return { version };
    const { vendor } = (await newestVersion(manager, code))!;
    return { version, change: { kind: 'contract', code, version, vendor, applyToOpen } };
  }

  published(): void {
    // Each wait reads its contract anew.
  }
}

async function newestVersion(manager: EntityManager, code: string): Promise<NewestVersion | null> {
  const rows: NewestVersion[] = await manager.query(
    `SELECT v.version, c.vendor, coalesce(v.promise, c.promise) AS promise, v.definition
       FROM vendor_contracts c JOIN vendor_contract_versions v ON v.contract_code = c.code
      WHERE c.code = $1 AND c.active AND c.team_code IS NULL ORDER BY v.version DESC LIMIT 1`,
    [code],
  );
  return rows[0] ?? null;
}
