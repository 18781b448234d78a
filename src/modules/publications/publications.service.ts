import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Problem } from '../../platform/errors/problem.js';
import { runOnce, type RepeatKey } from '../../platform/http/run-once.js';
import { Log } from '../../platform/logging/log.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { Recomputations } from '../sla/recomputation/recomputations.js';
import { RecomputeWorker } from '../sla/recomputation/recompute-worker.js';
import { requireMayCorrect } from './corrections.js';
import { PublishingKinds } from './publishing-kinds.js';
import type { DraftToPublish, PublicationKind } from './publication-kinds.js';
import type { PublicationBody } from './publications.bodies.js';

interface LockedPublication extends Omit<DraftToPublish, 'effectiveFrom' | 'draftedAt'> {
  readonly draftedAt: Date;
  readonly kind: PublicationKind;
  readonly effectiveFrom: Date | null;
  readonly dryRunId: number;
  readonly checked: boolean;
  readonly appliedAt: Date | null;
  readonly cancelledAt: Date | null;
}

/** Drafts, applies and gives up changes to what is promised. */
@Injectable()
export class Publications {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly kinds: PublishingKinds,
    private readonly recomputations: Recomputations,
    private readonly worker: RecomputeWorker,
    private readonly log: Log,
  ) {}

  /** Checks and stores a draft and begins its dry run; the id of the publication. */
  async draft(
    person: SignedInPerson,
    body: PublicationBody,
    repeatKey: RepeatKey,
  ): Promise<number> {
    const id = await this.dataSource.transaction((manager) =>
      runOnce(manager, repeatKey, () => this.store(manager, person, body)),
    );
    this.worker.wake();
    return id;
  }

  /** Publishes the version, and orders that open tickets follow where they do. */
  async apply(person: SignedInPerson, id: number, repeatKey: RepeatKey): Promise<void> {
    const kind = await this.dataSource.transaction((manager) =>
      runOnce(manager, repeatKey, () => this.publish(manager, person, id)),
    );
    this.kinds.of(kind).published();
    this.worker.wake();
    this.log.info({ publication: id, by: person.id }, 'published');
  }

  async cancel(id: number, repeatKey: RepeatKey): Promise<void> {
    await this.dataSource.transaction((manager) =>
      runOnce(manager, repeatKey, async () => {
        const { dryRunId } = await locked(manager, id);
        await this.recomputations.cancel(manager, dryRunId);
        await manager.query('UPDATE publications SET cancelled_at = $2 WHERE id = $1', [
          id,
          new Date(await this.clock.now(manager)),
        ]);
        return null;
      }),
    );
  }

  private async store(
    manager: EntityManager,
    person: SignedInPerson,
    { kind, code, definition, effectiveFrom, applyToOpen, reason }: PublicationBody,
  ): Promise<number> {
    const now = await this.clock.now(manager);
    const from = effectiveFrom === undefined ? null : Date.parse(effectiveFrom);
    requireMayCorrect(person, from, now);
    const draft = { code, definition, effectiveFrom: from, applyToOpen };
    const checked = await this.kinds.of(kind).check(manager, draft, now);
    const dryRunId = await this.recomputations.order(manager, {
      ...{ cause: kind, change: checked.assumed, writes: false },
    });
    const rows: { id: number }[] = await manager.query(
      `INSERT INTO publications (kind, code, definition, effective_from, apply_to_open, reason, base_version,
                                 created_by, created_at, dry_run_id)
       VALUES ($1, $2, $3::jsonb, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
      [
        ...[kind, code, JSON.stringify(checked.definition), from === null ? null : new Date(from)],
        ...[applyToOpen, reason.trim(), checked.baseVersion, person.id, new Date(now), dryRunId],
      ],
    );
    return rows[0]!.id;
  }

  private async publish(
    manager: EntityManager,
    person: SignedInPerson,
    id: number,
  ): Promise<PublicationKind> {
    const publication = await locked(manager, id);
    if (!publication.checked) throw notChecked();
    const publishing = this.kinds.of(publication.kind);
    const current = await publishing.lockedVersion(manager, publication.code);
    if (current !== publication.baseVersion) throw superseded(current);
    const now = await this.clock.now(manager);
    const effectiveFrom = publication.effectiveFrom?.getTime() ?? null;
    const draftedAt = publication.draftedAt.getTime();
    const draft = { ...publication, effectiveFrom, draftedAt };
    const { version, change } = await publishing.publish(manager, draft, person.id, now);
    const runId =
      change === undefined
        ? null
        : await this.recomputations.order(manager, {
            ...{ cause: publication.kind, change, writes: true },
          });
    await manager.query(
      `UPDATE publications SET published_version = $2, applied_by = $3, applied_at = $4, apply_run_id = $5
        WHERE id = $1`,
      [id, version, person.id, new Date(now), runId],
    );
    return publication.kind;
  }
}

/** Locks a publication that is still a draft; 404 and 409 otherwise. */
async function locked(manager: EntityManager, id: number): Promise<LockedPublication> {
  const rows: LockedPublication[] = await manager.query(
    `SELECT p.kind, p.code, p.definition, p.effective_from AS "effectiveFrom", p.apply_to_open AS "applyToOpen",
            p.reason, p.created_at AS "draftedAt", p.base_version AS "baseVersion", p.dry_run_id AS "dryRunId",
            p.applied_at AS "appliedAt", p.cancelled_at AS "cancelledAt",
            EXISTS (SELECT FROM sla_recomputations r
                     WHERE r.id = p.dry_run_id AND r.finished_at IS NOT NULL) AS checked
       FROM publications p WHERE p.id = $1 FOR UPDATE`,
    [id],
  );
  const publication = rows[0];
  if (!publication) throw Problem.notFound();
  if (publication.appliedAt !== null) {
    throw Problem.conflict('publication.applied', 'This was published already.');
  }
  if (publication.cancelledAt !== null) {
    throw Problem.conflict('publication.cancelled', 'This was given up. Draft the change again.');
  }
  return publication;
}

function notChecked(): Problem {
  return Problem.conflict(
    'publication.not_checked',
    'Open tickets are still being looked at. Wait until you see what this will change.',
  );
}

function superseded(currentVersion: number): Problem {
  return Problem.conflict(
    'publication.superseded',
    'Somebody else published a version in the meantime. Look at it, then draft your change again.',
    { currentVersion },
  );
}
