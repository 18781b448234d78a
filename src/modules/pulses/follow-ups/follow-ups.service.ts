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
  type NewOwner,
} from './follow-up-steps.js';
import type { RespondToFollowUpBody } from './follow-ups.bodies.js';
import type { FollowUpView } from './follow-ups.views.js';

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

  acknowledge(edit: FollowUpEdit): Promise<FollowUpView> {
    return this.step(edit, acknowledge);
  }

  dispatch(edit: FollowUpEdit, ownerId: number): Promise<FollowUpView> {
    return this.step(edit, async (facts, now, manager) => {
      const decision = dispatch(facts, await newOwner(manager, edit.id, ownerId), now);
      if (decision.allowed && ownerId !== edit.person.id) {
        await this.mail.tellOwner(manager, { ...edit, ownerId }, now);
      }
      return decision;
    });
  }

  respond(edit: FollowUpEdit, body: RespondToFollowUpBody): Promise<FollowUpView> {
    return this.step(edit, (facts, now) => respond(facts, body, now));
  }

  private step(edit: FollowUpEdit, decide: Step): Promise<FollowUpView> {
    const { person, id, version, repeatKey } = edit;
    return this.dataSource.transaction((manager) =>
      runOnce(manager, repeatKey, async () => {
        await this.queries.view(person, id, manager);
        const facts = await lock(manager, id, version);
        const now = await this.clock.now(manager);
        await save(manager, id, requireAllowed(await decide(facts, now, manager)));
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
    `SELECT state, acknowledged_at AS "acknowledgedAt", version FROM follow_ups WHERE id = $1 FOR UPDATE`,
    [id],
  );
  const { state, acknowledgedAt, version } = rows[0]!;
  if (expectedVersion !== undefined && expectedVersion !== version) {
    const detail = 'Somebody changed this follow-up in the meantime. Look at it again.';
    throw Problem.stale('follow_up.stale', detail, version);
  }
  return { state, acknowledgedAt: acknowledgedAt?.getTime() ?? null };
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
  { state, acknowledgedAt, ownerId, respondedAt, cause, outcome }: FollowUpChanges,
): Promise<void> {
  await manager.query(
    `UPDATE follow_ups SET state = $2, acknowledged_at = $3, owner_id = coalesce($4, owner_id),
            responded_at = $5, cause = $6, outcome = $7, version = version + 1 WHERE id = $1`,
    [
      id,
      state,
      new Date(acknowledgedAt),
      ownerId ?? null,
      respondedAt === undefined ? null : new Date(respondedAt),
      cause ?? null,
      outcome ?? null,
    ],
  );
}
