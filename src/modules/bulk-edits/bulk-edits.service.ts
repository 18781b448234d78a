import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { mostInBulk, needsPreview, type BulkAct } from '../../domain/bulk/bulk-act.js';
import { faultsOfAct } from '../../domain/bulk/foresee-act.js';
import { Clock } from '../../platform/clock/clock.js';
import { Problem } from '../../platform/errors/problem.js';
import { runOnce, type RepeatKey } from '../../platform/http/run-once.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { actOfBody } from './act-of-body.js';
import { BulkContexts } from './bulk-contexts.js';
import type { BulkEditBody } from './bulk-edits.bodies.js';
import { BulkSelections, type BulkSelection } from './bulk-selections.js';
import { BulkWork } from './bulk-work.js';

type EditState = 'checking' | 'proposed' | 'running' | 'done' | 'cancelled';

/** Ordering bulk edits, starting what was proposed, stopping and undoing them. */
@Injectable()
export class BulkEdits {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly selections: BulkSelections,
    private readonly contexts: BulkContexts,
    private readonly work: BulkWork,
  ) {}

  /** Writes down what is to be done to which tickets; a few are done at once, for more it is foreseen first. Its id. */
  async order(person: SignedInPerson, body: BulkEditBody, repeatKey: RepeatKey): Promise<number> {
    const act = actOfBody(body);
    const now = await this.clock.now();
    const faults = faultsOfAct(act, person.actor, now).map((fault) => ({
      ...fault,
      field: `${act.kind}.${fault.field}`,
    }));
    if (faults.length > 0) throw Problem.refused(faults);
    await this.contexts.of(person, act);
    const selection = await this.selections.of(person, body.selection);
    const id = await this.dataSource.transaction((manager) =>
      runOnce(manager, repeatKey, () => this.write(manager, person, act, selection, now)),
    );
    await this.work.goOn(id);
    return id;
  }

  /** Begins what was proposed; what has begun already goes on. */
  async start(person: SignedInPerson, id: number): Promise<void> {
    const before = await this.turn(person, id, 'running', ['proposed']);
    if (before === 'checking') {
      throw Problem.conflict('bulk.not_ready', 'It is still being worked out what this would do.');
    }
    if (before === 'cancelled') {
      throw Problem.conflict('bulk.cancelled', 'This was cancelled. Choose the tickets again.');
    }
    await this.work.goOn(id);
  }

  /** No further ticket is touched; those that are done stay done. */
  async cancel(person: SignedInPerson, id: number): Promise<void> {
    await this.turn(person, id, 'cancelled', ['checking', 'proposed', 'running']);
  }

  /** Puts back, by further acts, every ticket that can be. The id of the bulk edit that does it, the same each time. */
  async undo({ id: personId }: SignedInPerson, id: number): Promise<number> {
    const now = new Date(await this.clock.now());
    const undoing = await this.dataSource.transaction(async (manager) => {
      const state = await stateOf(manager, personId, id);
      if (state !== 'done' && state !== 'cancelled') {
        throw Problem.conflict('bulk.not_over', 'Stop it first, or wait until it is done.');
      }
      return writeUndo(manager, id, now);
    });
    await this.work.goOn(undoing);
    return undoing;
  }

  private async write(
    manager: EntityManager,
    person: SignedInPerson,
    act: BulkAct,
    selection: BulkSelection,
    now: number,
  ): Promise<number> {
    const [edit]: { id: number }[] = await manager.query(
      `INSERT INTO bulk_edits (person_id, act, source, view_code, state, total, created_at)
       VALUES ($1, $2, $3, $4, 'checking', 0, $5) RETURNING id`,
      [person.id, JSON.stringify(act), selection.name, selection.viewCode, new Date(now)],
    );
    const { id } = edit!;
    const { statement, from, where, version } = selection;
    await manager.query(
      `INSERT INTO bulk_edit_rows (edit_id, position, ticket_id, version)
       SELECT ${statement.place(id)}::bigint, row_number() OVER (ORDER BY t.urgency_at, t.id), t.id, ${version}
         FROM ${from} WHERE ${where} LIMIT ${mostInBulk + 1}`,
      statement.values,
    );
    const [{ total }]: [{ total: number }] = await manager.query(
      'SELECT count(*)::integer AS total FROM bulk_edit_rows WHERE edit_id = $1',
      [id],
    );
    if (total > mostInBulk) throw Problem.refused([tooMany]);
    if (total === 0) throw Problem.refused([nothingChosen]);
    await manager.query(
      `UPDATE bulk_edits SET total = $2, left_out = $3, state = $4,
          started_at = CASE WHEN $4 = 'running' THEN created_at END WHERE id = $1`,
      [
        ...[id, total, (selection.chosen ?? total) - total],
        needsPreview(act, total) ? 'checking' : 'running',
      ],
    );
    return id;
  }

  /** Changes the state of one's own bulk edit where it is one of these; what it was before. */
  private async turn(
    { id: personId }: SignedInPerson,
    id: number,
    to: 'running' | 'cancelled',
    from: readonly EditState[],
  ): Promise<EditState> {
    const now = new Date(await this.clock.now());
    return this.dataSource.transaction(async (manager) => {
      const state = await stateOf(manager, personId, id);
      if (from.includes(state)) {
        await manager.query(
          `UPDATE bulk_edits SET state = $2,
              started_at = CASE WHEN $2 = 'running' THEN $3::timestamptz ELSE started_at END,
              finished_at = CASE WHEN $2 = 'cancelled' THEN $3::timestamptz END WHERE id = $1`,
          [id, to, now],
        );
      }
      return state;
    });
  }
}

/** The state of a bulk edit of this person, who alone knows of it; locked until the transaction ends. */
async function stateOf(manager: EntityManager, personId: number, id: number): Promise<EditState> {
  const rows: { state: EditState }[] = await manager.query(
    'SELECT state FROM bulk_edits WHERE id = $1 AND person_id = $2 FOR UPDATE',
    [id, personId],
  );
  if (!rows[0]) throw Problem.notFound();
  return rows[0].state;
}

const tooMany = {
  code: 'bulk.too_many',
  message: `This is more than ${mostInBulk.toLocaleString('en-US')} tickets. Narrow the list first.`,
};
const nothingChosen = { code: 'bulk.nothing', message: 'There is no ticket to be changed.' };
const notReversible = {
  code: 'bulk.not_reversible',
  message: 'None of these tickets can be put back.',
};

/** The last ticket is put back first, as with everything that is undone. */
async function writeUndo(manager: EntityManager, id: number, now: Date): Promise<number> {
  const known: { id: number }[] = await manager.query(
    'SELECT id FROM bulk_edits WHERE undo_of = $1',
    [id],
  );
  if (known[0]) return known[0].id;
  const [edit]: { id: number }[] = await manager.query(
    `INSERT INTO bulk_edits (person_id, act, source, view_code, undo_of, state, total, created_at, started_at)
     SELECT person_id, '{"kind": "undo"}', source, view_code, id, 'running', 0, $2, $2
       FROM bulk_edits WHERE id = $1 RETURNING id`,
    [id, now],
  );
  const undoing = edit!.id;
  await manager.query(
    `INSERT INTO bulk_edit_rows (edit_id, position, ticket_id, version, acts)
     SELECT $2::bigint, row_number() OVER (ORDER BY position DESC), ticket_id, version_after, reverse
       FROM bulk_edit_rows WHERE edit_id = $1 AND state = 'done' AND reverse IS NOT NULL`,
    [id, undoing],
  );
  const [, changed]: [unknown, number] = await manager.query(
    `UPDATE bulk_edits SET total = n.total
       FROM (SELECT count(*)::integer AS total FROM bulk_edit_rows WHERE edit_id = $1) n
      WHERE id = $1 AND n.total > 0`,
    [undoing],
  );
  if (changed === 0) throw Problem.refused([notReversible]);
  return undoing;
}
