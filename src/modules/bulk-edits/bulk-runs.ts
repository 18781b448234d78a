import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { BulkAct, TicketAct } from '../../domain/bulk/bulk-act.js';
import { PrincipalLoader } from '../../platform/access/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import { Problem } from '../../platform/errors/problem.js';
import { Log } from '../../platform/logging/log.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { ActByData, type DoneAct } from '../tickets/commands/act-by-data.js';
import { TicketEventRelay } from '../tickets/ticket-event-relay.js';
import { refusalOf, type RowRefusal } from './row-refusal.js';

const mostAttempts = 3;
const broken: RowRefusal = {
  code: 'bulk.failed',
  message: 'Something failed on our side. Try this ticket alone.',
};

interface RunningEdit {
  readonly id: number;
  readonly personId: number;
  readonly act: BulkAct;
}

interface WaitingRow {
  readonly position: number;
  readonly ticketId: number;
  readonly version: number;
  readonly acts: readonly TicketAct[] | null;
  readonly attempts: number;
}

/**
 * Carries a bulk edit out, one ticket a transaction. What is done to the ticket commits together with its row,
 * so that each is done exactly once whoever dies, and no ticket is locked longer than by the single act.
 */
@Injectable()
export class BulkRuns {
  /** Behind which row to look next: what is done is not read again and again. */
  private readonly reached = new Map<number, number>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly people: PrincipalLoader,
    private readonly acts: ActByData,
    private readonly relay: TicketEventRelay,
    private readonly log: Log,
  ) {}

  /** Up to so many tickets; how many there were. Ends the edit when none is left. */
  async next(id: number, most: number): Promise<number> {
    const edits: RunningEdit[] = await this.dataSource.query(
      `SELECT id, person_id AS "personId", act FROM bulk_edits WHERE id = $1 AND state = 'running'`,
      [id],
    );
    const [edit] = edits;
    if (!edit) return this.forget(id);
    const person = (await this.people.bySession(edit.personId)) as SignedInPerson | null;
    let settled = 0;
    while (settled < most && (await this.settleNext(edit, person))) settled += 1;
    if (settled > 0) this.relay.wake();
    if (settled < most) await this.finish(id);
    return settled;
  }

  private forget(id: number): number {
    this.reached.delete(id);
    return 0;
  }

  /** The next ticket that nobody else has in hand; false when there is none, or the edit was stopped. */
  private settleNext(edit: RunningEdit, person: SignedInPerson | null): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      const rows: WaitingRow[] = await manager.query(
        `SELECT r.position, r.ticket_id AS "ticketId", r.version, r.acts, r.attempts
           FROM bulk_edit_rows r
          WHERE r.edit_id = $1 AND r.state = 'waiting' AND r.position > $2
            AND (SELECT e.state FROM bulk_edits e WHERE e.id = $1) = 'running'
          ORDER BY r.position LIMIT 1 FOR UPDATE OF r SKIP LOCKED`,
        [edit.id, this.reached.get(edit.id) ?? 0],
      );
      const [row] = rows;
      if (!row) return false;
      this.reached.set(edit.id, row.position);
      await this.settle(manager, edit, row, person);
      return true;
    });
  }

  private async settle(
    manager: EntityManager,
    edit: RunningEdit,
    row: WaitingRow,
    person: SignedInPerson | null,
  ): Promise<void> {
    if (!person?.permissions.has('desk.work')) {
      return refuseRow(manager, edit.id, row.position, refusalOf(null));
    }
    try {
      const done = await manager.transaction((inner) => this.doAll(inner, person, edit, row));
      await manager.query(
        `UPDATE bulk_edit_rows SET state = 'done', reverse = $3, version_after = $4
          WHERE edit_id = $1 AND position = $2`,
        [
          ...[edit.id, row.position],
          ...[done.reverse.length === 0 ? null : JSON.stringify(done.reverse), done.saved.version],
        ],
      );
    } catch (error) {
      if (error instanceof Problem && error.status < 500) {
        return refuseRow(manager, edit.id, row.position, refusalOf(error));
      }
      this.log.error({ bulkEdit: edit.id, error: String(error) }, 'a ticket of a bulk edit failed');
      if (row.attempts + 1 >= mostAttempts) {
        return refuseRow(manager, edit.id, row.position, broken);
      }
      await manager.query(
        'UPDATE bulk_edit_rows SET attempts = attempts + 1 WHERE edit_id = $1 AND position = $2',
        [edit.id, row.position],
      );
    }
  }

  /** Everything or nothing; only the first act is on the version that was seen. */
  private async doAll(
    manager: EntityManager,
    person: SignedInPerson,
    { act }: RunningEdit,
    { ticketId, version, acts }: WaitingRow,
  ): Promise<DoneAct> {
    const [first, ...others] = acts ?? [act as TicketAct];
    const toDo = { ticketId, act: first!, expectedVersion: version };
    let done = await this.acts.doIn(manager, person, toDo);
    for (const other of others) {
      done = await this.acts.doIn(manager, person, { ticketId, act: other });
    }
    return done;
  }

  /** Only what nobody has in hand is left behind: what was passed over is looked at again from the start. */
  private async finish(id: number): Promise<void> {
    this.reached.delete(id);
    await this.dataSource.query(
      `UPDATE bulk_edits SET state = 'done', finished_at = $2
        WHERE id = $1 AND state = 'running'
          AND NOT EXISTS (SELECT 1 FROM bulk_edit_rows r WHERE r.edit_id = $1 AND r.state = 'waiting')`,
      [id, new Date(await this.clock.now())],
    );
  }
}

async function refuseRow(
  manager: EntityManager,
  editId: number,
  position: number,
  refusal: RowRefusal,
): Promise<void> {
  await manager.query(
    `UPDATE bulk_edit_rows SET state = 'refused', refusal = $3 WHERE edit_id = $1 AND position = $2`,
    [editId, position, JSON.stringify(refusal)],
  );
}
