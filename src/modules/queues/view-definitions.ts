import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ConditionSet, FieldTest } from '../../domain/conditions/condition.js';
import { goneNames, type NameOf } from '../../domain/conditions/condition-words.js';
import { readConditionSet } from '../../domain/conditions/read-condition.js';
import type { Decision, Refusal } from '../../domain/decision.js';
import { seesView } from '../../domain/views/view-access.js';
import {
  usualColumns,
  usualSort,
  viewLayout,
  type ViewColumn,
  type ViewSort,
} from '../../domain/views/view-shape.js';
import { Problem } from '../../platform/errors/problem.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { QueueScopes, type QueueScope, type QueueTeam } from './queue-scope.js';
import {
  savedViewCode,
  savedViewId,
  savedViewRows,
  sharedViewOf,
  type SavedViewRow,
} from './saved-view-row.js';

/** A list of tickets as the Desk shows it: a queue, or what somebody saved. */
export interface ViewDefinition {
  readonly code: string;
  readonly name: string;
  /** The queue that it is; null for a saved view. */
  readonly queue: QueueScope | null;
  readonly saved: SavedViewRow | null;
  /** Which tickets; refused where what is stored can no longer be read, and then it shows none. */
  readonly condition: Decision<ConditionSet>;
  readonly columns: readonly ViewColumn[];
  readonly sort: ViewSort;
}

/** Every view of a person: the built-in queues, and the saved views that they see. */
@Injectable()
export class ViewDefinitions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly scopes: QueueScopes,
  ) {}

  /** The reader's own tickets, what waits in their teams, each team, and then the saved views by name. */
  async list(person: SignedInPerson): Promise<ViewDefinition[]> {
    const teams = await this.scopes.teamsOf(person);
    const queues: QueueScope[] = [
      { kind: 'mine', teams: [] },
      { kind: 'unclaimed', teams },
      ...teams.map((team) => ({ kind: 'team' as const, teams: [team] })),
    ];
    const saved = (await this.savedFor(person)).map(savedDefinition);
    return [...queues.map(queueDefinition), ...saved];
  }

  /** The view of this code. Other teams' queues may be read too; 404 when there is none, or it is not for the reader. */
  async of(person: SignedInPerson, code: string): Promise<ViewDefinition> {
    const id = savedViewId(code);
    if (id === null) return queueDefinition(await this.scopes.of(person, code));
    return savedDefinition(await this.saved(person, id));
  }

  /** The saved view that the person sees; 404 otherwise. Deleted ones only where asked for. */
  async saved(person: SignedInPerson, id: number, { deleted = false } = {}): Promise<SavedViewRow> {
    const rows: SavedViewRow[] = await this.dataSource.query(
      `${savedViewRows} WHERE v.id = $1 AND (v.deleted_at IS NOT NULL) = $2`,
      [id, deleted],
    );
    const [row] = rows;
    if (!row || !seesView(person.actor, sharedViewOf(row))) throw Problem.notFound();
    return row;
  }

  private async savedFor(person: SignedInPerson): Promise<SavedViewRow[]> {
    const rows: SavedViewRow[] = await this.dataSource.query(
      `${savedViewRows} WHERE v.deleted_at IS NULL AND (v.owner_id = $1 OR v.audience <> 'mine')
        ORDER BY lower(v.name), v.id`,
      [person.id],
    );
    return rows.filter((row) => seesView(person.actor, sharedViewOf(row)));
  }
}

/** What is wrong with the view's conditions: a field that is gone hides everything, a name that is gone does not. */
export function problemsOf({ condition }: ViewDefinition, nameOf: NameOf): Refusal[] {
  if (!condition.allowed) return [...condition.refusals];
  return goneNames(condition.outcome, nameOf).map(({ message }) => ({
    ...{ code: 'condition.name_gone', message },
  }));
}

const queueNames = { mine: 'My tickets', unclaimed: 'Unclaimed' } as const;

function queueDefinition(queue: QueueScope): ViewDefinition {
  const [team] = queue.teams;
  const named = queue.kind === 'team' ? (team as QueueTeam) : null;
  return {
    code: named?.code ?? queue.kind,
    name: queue.kind === 'team' ? named!.name : queueNames[queue.kind],
    ...{ queue, saved: null, columns: usualColumns, sort: usualSort('open') },
    condition: { allowed: true, outcome: { version: 1, all: queueCondition(queue) } },
  };
}

function queueCondition({ kind, teams }: QueueScope): ConditionSet['all'] {
  if (kind === 'mine') return [{ field: 'assignee', op: 'is', values: ['me'] }];
  const ofTeams: FieldTest = { field: 'team', op: 'is', values: teams.map(({ code }) => code) };
  if (kind === 'team') return [ofTeams];
  return [
    ofTeams,
    { field: 'assignee', op: 'is', values: ['nobody'] },
    { field: 'status', op: 'is', values: ['new', 'open'] },
  ];
}

/** What is stored, read: where that no longer works, a view that shows nothing and says why. */
export function savedDefinition(saved: SavedViewRow): ViewDefinition {
  const condition = readConditionSet(saved.condition);
  const layout = condition.allowed
    ? viewLayout(condition.outcome, saved.columns, saved.sort)
    : condition;
  const shown = layout.allowed ? (layout.outcome as { columns?: readonly ViewColumn[] }) : null;
  return {
    ...{ code: savedViewCode(saved.id), name: saved.name, queue: null, saved },
    condition: layout.allowed ? condition : { allowed: false, refusals: layout.refusals },
    columns: shown?.columns ?? usualColumns,
    sort: layout.allowed ? (saved.sort as ViewSort) : usualSort('open'),
  };
}
