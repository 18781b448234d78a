import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { BulkAct } from '../../domain/bulk/bulk-act.js';
import { foreseenRefusals, type ForeseenTicket } from '../../domain/bulk/foresee-act.js';
import { PrincipalLoader } from '../../platform/access/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import { Problem } from '../../platform/errors/problem.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { approvalFacts, type ApprovalRow } from '../tickets/locked-ticket.js';
import {
  ticketFactsOf,
  ticketRowOf,
  ticketSelectList,
  type TicketRow,
} from '../tickets/ticket-row.js';
import { BulkContexts } from './bulk-contexts.js';
import { refusalOf, type RowRefusal } from './row-refusal.js';

const aBatch = 500;

interface CheckedEdit {
  readonly id: number;
  readonly personId: number;
  readonly act: BulkAct;
  readonly checked: number;
}

interface RawChecked extends Readonly<Record<keyof TicketRow, unknown>> {
  readonly position: number;
  readonly chosenVersion: number;
  readonly approvals: readonly ApprovalRow[];
}

/** Works out what a bulk edit would do, by the rules of the single act and without any lock on tickets. */
@Injectable()
export class BulkChecks {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly people: PrincipalLoader,
    private readonly contexts: BulkContexts,
  ) {}

  /** Looks at the next few hundred tickets, unless another process has the edit in hand; whether it did. */
  next(id: number): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      const edits: CheckedEdit[] = await manager.query(
        `SELECT id, person_id AS "personId", act, checked FROM bulk_edits
          WHERE id = $1 AND state = 'checking' FOR UPDATE SKIP LOCKED`,
        [id],
      );
      if (!edits[0]) return false;
      await this.check(manager, edits[0]);
      return true;
    });
  }

  private async check(manager: EntityManager, edit: CheckedEdit): Promise<void> {
    const rows = await rowsAfter(manager, edit);
    const foreseen = await this.foresee(edit, rows, await this.clock.now(manager));
    await manager.query(
      `UPDATE bulk_edit_rows r SET foreseen = f.refusal
         FROM jsonb_to_recordset($2) AS f(position integer, refusal jsonb)
        WHERE r.edit_id = $1 AND r.position = f.position`,
      [edit.id, JSON.stringify(foreseen)],
    );
    await manager.query(
      `UPDATE bulk_edits SET checked = checked + $2,
          state = CASE WHEN checked + $2 >= total THEN 'proposed' ELSE state END WHERE id = $1`,
      [edit.id, rows.length],
    );
  }

  private async foresee(
    { personId, act }: CheckedEdit,
    rows: readonly RawChecked[],
    now: number,
  ): Promise<{ position: number; refusal: RowRefusal }[]> {
    const person = (await this.people.bySession(personId)) as SignedInPerson | null;
    const context = person && (await this.contexts.of(person, act).catch(onlyProblems));
    return rows.flatMap((raw) => {
      if (context === null || context instanceof Problem) {
        return [{ position: raw.position, refusal: refusalOf(context) }];
      }
      const ticket = foreseenTicket(raw);
      if (ticket.version !== raw.chosenVersion) {
        return [{ position: raw.position, refusal: refusalOf(stale) }];
      }
      const refusals = foreseenRefusals(act, ticket, context, now);
      const refused = refusals.length > 0;
      return refused
        ? [{ position: raw.position, refusal: refusalOf(Problem.refused(refusals)) }]
        : [];
    });
  }
}

const stale = Problem.stale('ticket.stale', '', 0);

function onlyProblems(error: unknown): Problem {
  if (error instanceof Problem && error.status < 500) return error;
  throw error;
}

function foreseenTicket(raw: RawChecked): ForeseenTicket {
  const row = ticketRowOf(raw);
  const { id, number, version } = row;
  return { id, number, version, facts: ticketFactsOf(row, approvalFacts(raw.approvals)) };
}

function rowsAfter(manager: EntityManager, { id, checked }: CheckedEdit): Promise<RawChecked[]> {
  return manager.query(
    `SELECT ${ticketSelectList('t')}, r.position, r.version AS "chosenVersion",
        (SELECT coalesce(json_agg(json_build_object('id', a.id, 'approverId', a.approver_id, 'state', a.state)
           ORDER BY a.id), '[]') FROM approvals a WHERE a.ticket_id = t.id) AS approvals
       FROM bulk_edit_rows r JOIN tickets t ON t.id = r.ticket_id
      WHERE r.edit_id = $1 AND r.position > $2 ORDER BY r.position LIMIT ${aBatch}`,
    [id, checked],
  );
}
