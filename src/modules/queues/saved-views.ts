import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ConditionSet } from '../../domain/conditions/condition.js';
import { readConditionSet } from '../../domain/conditions/read-condition.js';
import { decide } from '../../domain/decision.js';
import { againstEditing, againstSharing, type ViewTeam } from '../../domain/views/view-access.js';
import { viewLayout } from '../../domain/views/view-shape.js';
import { Clock } from '../../platform/clock/clock.js';
import { Problem, requireAllowed } from '../../platform/errors/problem.js';
import { runOnce, type RepeatKey } from '../../platform/http/run-once.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { sharedViewOf, type SavedViewRow } from './saved-view-row.js';
import { ViewDefinitions } from './view-definitions.js';
import type { SaveViewBody } from './views.bodies.js';

const mostViews = 50;

/** Saving, changing, deleting and bringing back views. */
@Injectable()
export class SavedViews {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly definitions: ViewDefinitions,
  ) {}

  /** Saves a view of the person's own; its id. */
  async save(person: SignedInPerson, body: SaveViewBody, repeatKey: RepeatKey): Promise<number> {
    const values = valuesOf(body);
    await this.requireShareable(person, body);
    const now = new Date(await this.clock.now());
    return this.dataSource.transaction((manager) =>
      runOnce(manager, repeatKey, async () => {
        await requireRoom(manager, person.id);
        const [saved]: { id: number }[] = await manager.query(
          `INSERT INTO saved_views
             (name, audience, team_code, condition, columns, sort, owner_id, created_at, updated_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8) RETURNING id`,
          [...values, person.id, now],
        );
        return saved!.id;
      }),
    );
  }

  /** Changes everything about a view but its owner. */
  async change(
    person: SignedInPerson,
    id: number,
    body: SaveViewBody,
    version: number | undefined,
  ): Promise<void> {
    const row = await this.definitions.saved(person, id);
    requireMayChange(person, row);
    const values = valuesOf(body);
    const moved = body.audience !== row.audience || (body.teamCode ?? null) !== row.teamCode;
    if (moved) await this.requireShareable(person, body);
    await this.update(
      { ...row, version: version ?? row.version },
      `name = $3, audience = $4, team_code = $5, condition = $6, columns = $7, sort = $8, updated_at = $9`,
      [...values, new Date(await this.clock.now())],
    );
  }

  /** Deletes a view; within a day it can be brought back. */
  async delete(person: SignedInPerson, id: number): Promise<void> {
    const row = await this.definitions.saved(person, id);
    requireMayChange(person, row);
    await this.update(row, 'deleted_at = $3', [new Date(await this.clock.now())]);
  }

  /** Brings back a view that was deleted. */
  async restore(person: SignedInPerson, id: number): Promise<void> {
    const row = await this.definitions.saved(person, id, { deleted: true });
    requireMayChange(person, row);
    await this.update(row, 'deleted_at = NULL', []);
  }

  private async update(
    { id, version }: Pick<SavedViewRow, 'id' | 'version'>,
    set: string,
    values: readonly unknown[],
  ): Promise<void> {
    const [, changed]: [unknown, number] = await this.dataSource.query(
      `UPDATE saved_views SET ${set}, version = version + 1 WHERE id = $1 AND version = $2`,
      [id, version, ...values],
    );
    if (changed > 0) return;
    const [now]: { version: number }[] = await this.dataSource.query(
      'SELECT version FROM saved_views WHERE id = $1',
      [id],
    );
    const detail =
      'Somebody changed this view in the meantime. Load it again, then make your change.';
    throw Problem.stale('view.changed', detail, now!.version);
  }

  private async requireShareable(
    { actor }: SignedInPerson,
    { audience, teamCode = null }: SaveViewBody,
  ): Promise<void> {
    const teams: ViewTeam[] = await this.dataSource.query(
      `SELECT code, office_code AS "officeCode" FROM teams WHERE code = $1 AND active`,
      [teamCode],
    );
    if (teamCode !== null && teams.length === 0) {
      const message = 'Choose a team from the list.';
      throw Problem.invalid([{ field: 'teamCode', code: 'view.team_unknown', message }]);
    }
    requireAllowed(decide(againstSharing(actor, audience, teams[0] ?? null), () => true));
  }
}

/** The conditions in a body; 400 with every fault at its place. */
export function conditionIn(body: { readonly condition?: unknown }): ConditionSet {
  const read = readConditionSet(body.condition);
  if (!read.allowed) throw Problem.invalid(read.refusals);
  return read.outcome;
}

function valuesOf(body: SaveViewBody): unknown[] {
  const condition = conditionIn(body);
  const { columns, sort } = requireAllowed(viewLayout(condition, body.columns, body.sort));
  const { name, audience, teamCode = null } = body;
  return [name, audience, teamCode, JSON.stringify(condition), columns, sort];
}

function requireMayChange({ actor }: SignedInPerson, row: SavedViewRow): void {
  requireAllowed(decide(againstEditing(actor, sharedViewOf(row)), () => true));
}

/** The list of views is counted in one pass, so it must have an end. */
async function requireRoom(manager: EntityManager, personId: number): Promise<void> {
  const [count]: { views: number }[] = await manager.query(
    'SELECT count(*)::integer AS views FROM saved_views WHERE owner_id = $1 AND deleted_at IS NULL',
    [personId],
  );
  if (count!.views < mostViews) return;
  const message = `You have ${mostViews} views. Delete one before you save another.`;
  throw Problem.refused([{ code: 'view.too_many', message }]);
}
