import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Decision } from '../../../domain/decision.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Problem, requireAllowed } from '../../../platform/errors/problem.js';
import { runOnce, type RepeatKey } from '../../../platform/http/run-once.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { FollowUpMail } from './follow-up-mail.js';
import { FollowUpQueries } from './follow-up-queries.js';
import {
  acknowledge,
  dispatch,
  respond,
  type FollowUpChanges,
  type FollowUpFacts,
  type FollowUpEnd,
  type NewOwner,
} from '../../../domain/follow-up/follow-up-steps.js';
import { addStep } from './follow-up-history.js';
import type { FollowUpDetailView } from './follow-ups.views.js';

/** An edit of a follow-up: by whom, of which one, and on which version. */
export interface FollowUpEdit {
  readonly person: SignedInPerson;
  readonly id: number;
  readonly version: number | undefined;
  readonly repeatKey: RepeatKey;
}

interface LockedFollowUp {
  readonly state: FollowUpFacts['state'];
  readonly acknowledgedAt: Date | null;
  readonly mayContact: boolean;
  readonly version: number;
}

type Step = (
  facts: FollowUpFacts,
  now: number,
  manager: EntityManager,
) => Decision<FollowUpChanges> | Promise<Decision<FollowUpChanges>>;

/** The steps of a follow-up, each a row change in a transaction of its own. */
@Injectable()
export class FollowUps {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly queries: FollowUpQueries,
    private readonly mail: FollowUpMail,
  ) {}

  acknowledge(edit: FollowUpEdit): Promise<FollowUpDetailView> {
    return this.step(edit, acknowledge);
  }

  dispatch(edit: FollowUpEdit, ownerId: number): Promise<FollowUpDetailView> {
    return this.step(edit, async (facts, now, manager) => {
      const decision = dispatch(facts, await newOwner(manager, edit.id, ownerId), now);
      if (decision.allowed && ownerId !== edit.person.id) {
        await this.mail.tellOwner(manager, { ...edit, ownerId }, now);
      }
      return decision;
    });
  }

  respond(edit: FollowUpEdit, body: FollowUpEnd): Promise<FollowUpDetailView> {
    return this.step(edit, (facts, now) => respond(facts, body, now));
  }

  /** A note changes nothing but the history, so that two people can write at the same time. */
  note({ person, id, repeatKey }: FollowUpEdit, note: string): Promise<FollowUpDetailView> {
    return this.dataSource.transaction((manager) =>
      runOnce(manager, repeatKey, async () => {
        await this.queries.view(person, id, manager);
        const at = await this.clock.now(manager);
        await addStep(manager, id, { kind: 'noted', at, actorId: person.id, note });
        return this.queries.view(person, id, manager);
      }),
    );
  }

  private step(edit: FollowUpEdit, decide: Step): Promise<FollowUpDetailView> {
    const { person, id, version, repeatKey } = edit;
    return this.dataSource.transaction((manager) =>
      runOnce(manager, repeatKey, async () => {
        await this.queries.view(person, id, manager);
        const facts = await lock(manager, id, version);
        const now = await this.clock.now(manager);
        const changes = requireAllowed(await decide(facts, now, manager));
        await save(manager, id, changes);
        await addStep(manager, id, {
          kind: changes.state,
          at: now,
          actorId: person.id,
          ownerId: changes.ownerId ?? null,
          note: changes.outcome ?? null,
        });
        return this.queries.view(person, id, manager);
      }),
    );
  }
}

async function lock(
  manager: EntityManager,
  id: number,
  expectedVersion: number | undefined,
): Promise<FollowUpFacts> {
  const rows: LockedFollowUp[] = await manager.query(
    `SELECT f.state, f.acknowledged_at AS "acknowledgedAt", f.version, coalesce(r.share_name, false) AS "mayContact"
       FROM follow_ups f LEFT JOIN pulse_responses r ON r.pulse_id = f.pulse_id AND r.current
      WHERE f.id = $1 FOR UPDATE OF f`,
    [id],
  );
  const { state, acknowledgedAt, mayContact, version } = rows[0]!;
  if (expectedVersion !== undefined && expectedVersion !== version) {
    const detail = 'Somebody changed this follow-up in the meantime. Look at it again.';
    throw Problem.stale('follow_up.stale', detail, version);
  }
  return { state, acknowledgedAt: acknowledgedAt?.getTime() ?? null, mayContact };
}

async function newOwner(manager: EntityManager, id: number, ownerId: number): Promise<NewOwner> {
  const rows: NewOwner[] = await manager.query(
    `SELECT $2::bigint AS id,
            t.customer_id <> $2 AND EXISTS (
              SELECT 1 FROM role_grants g JOIN people p ON p.id = g.person_id AND p.active
               WHERE g.person_id = $2 AND g.office_code = t.office_code
                 AND g.role IN ('agent', 'team_lead', 'office_lead')) AS "seesTicket",
            $2 IN (coalesce(t.assignee_id, 0), coalesce(t.solved_by_id, 0)) AS "handledTicket"
       FROM follow_ups f JOIN tickets t ON t.id = f.ticket_id WHERE f.id = $1`,
    [id, ownerId],
  );
  return rows[0]!;
}

async function save(
  manager: EntityManager,
  id: number,
  { state, acknowledgedAt, ownerId, respondedAt, cause, result, outcome }: FollowUpChanges,
): Promise<void> {
  await manager.query(
    `UPDATE follow_ups SET state = $2, acknowledged_at = $3, owner_id = coalesce($4, owner_id),
            responded_at = $5, cause = $6, outcome = $7, result = $8, version = version + 1 WHERE id = $1`,
    [
      id,
      state,
      new Date(acknowledgedAt),
      ownerId ?? null,
      respondedAt === undefined ? null : new Date(respondedAt),
      cause ?? null,
      outcome ?? null,
      result ?? null,
    ],
  );
}
