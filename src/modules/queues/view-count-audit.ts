import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { meets } from '../../domain/conditions/meets-condition.js';
import type { ConditionFacts } from '../../domain/conditions/settle-condition.js';
import { PrincipalLoader } from '../../platform/access/principal.js';
import { PeriodicWork, nightHour } from '../../platform/jobs/periodic-work.js';
import { Log } from '../../platform/logging/log.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { factsJson, factsOf, type RawFacts } from '../tickets/queries/condition-facts.js';
import { unreadSql } from '../tickets/queries/condition-sql.js';
import { savedViewRows, type SavedViewRow } from './saved-view-row.js';
import { savedDefinition } from './view-definitions.js';
import { isOfOpenTickets } from './view-figures.js';
import { wantedBy } from './view-pages.js';
import { ViewStatement, type Wanted } from './view-statements.js';

const dayMs = 86_400_000;

/** A view whose count by the database is not what its conditions say of the tickets. */
export interface ViewDifference {
  readonly view: string;
  readonly counted: number;
  readonly met: number;
}

/**
 * Once a night, counts every saved view of open tickets twice, as its owner sees it: by the database,
 * and by judging the tickets in memory. Then forgets the views that were deleted more than a day ago.
 */
@Injectable()
export class ViewCountAudit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: PrincipalLoader,
    private readonly log: Log,
    periodic: PeriodicWork,
  ) {
    periodic.add({ name: 'view-count-audit', fromHour: nightHour, work: (now) => this.run(now) });
  }

  /** Logs and gives what differs. */
  async run(now: number): Promise<ViewDifference[]> {
    await this.dataSource.query('DELETE FROM saved_views WHERE deleted_at < $1', [
      new Date(now - dayMs),
    ]);
    const rows: SavedViewRow[] = await this.dataSource.query(
      `${savedViewRows} WHERE v.deleted_at IS NULL ORDER BY v.owner_id, v.id`,
    );
    const differences: ViewDifference[] = [];
    for (const ownerId of new Set(rows.map((row) => row.ownerId))) {
      const owner = (await this.people.bySession(ownerId)) as SignedInPerson | null;
      if (owner === null) continue;
      const views = rows.filter((row) => row.ownerId === ownerId);
      differences.push(...(await this.differencesOf(owner, views, now)));
    }
    for (const difference of differences) {
      this.log.error({ ...difference }, 'a view counts other tickets than its conditions mean');
    }
    return differences;
  }

  /** In one snapshot, so that both counts are of the same tickets. */
  private differencesOf(
    owner: SignedInPerson,
    rows: readonly SavedViewRow[],
    now: number,
  ): Promise<ViewDifference[]> {
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      const facts = await openTickets(manager, owner);
      const differences: ViewDifference[] = [];
      for (const definition of rows.map(savedDefinition).filter(isOfOpenTickets)) {
        const wanted = wantedBy(owner, definition.condition.outcome, now);
        const counted = await countOf(manager, owner, wanted);
        const met = facts.filter(
          (ticket) =>
            (wanted.scope.statuses as readonly string[]).includes(ticket.status) &&
            meets(ticket, wanted.condition),
        ).length;
        if (counted !== met) differences.push({ view: definition.code, counted, met });
      }
      return differences;
    });
  }
}

async function countOf(
  manager: EntityManager,
  owner: SignedInPerson,
  wanted: Wanted,
): Promise<number> {
  const statement = new ViewStatement(owner);
  const [row]: { tickets: number }[] = await manager.query(
    `SELECT count(*)::integer AS tickets FROM ${statement.tickets} WHERE ${statement.where(wanted)}`,
    statement.values,
  );
  return row!.tickets;
}

async function openTickets(manager: EntityManager, owner: SignedInPerson) {
  const statement = new ViewStatement(owner);
  const rows: { facts: RawFacts; unread: boolean }[] = await manager.query(
    `SELECT ${factsJson('t')} AS facts, ${unreadSql('t', statement.reader)} AS unread
       FROM tickets t WHERE t.status IN ('new', 'open', 'pending') AND ${statement.visible}`,
    statement.values,
  );
  return rows.map(({ facts, unread }): ConditionFacts => ({ ...factsOf(facts), unread }));
}
