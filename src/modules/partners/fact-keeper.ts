import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ticketEventKinds, type TicketEventKind } from '../../domain/ticket/ticket-event.js';
import { PeriodicWork } from '../../platform/jobs/periodic-work.js';
import { CatalogQueries } from '../catalog/catalog-queries.js';
import { TicketEventRelay } from '../tickets/ticket-event-relay.js';
import { Baselines } from './baselines.js';
import { factRules, refreshFacts } from './refresh-facts.js';

const batch = 500;
/** What changes nothing that a fact row holds: promises count once the ticket is finished, under the policy of then. */
const withoutFacts: readonly TicketEventKind[] = [
  'promise_warned',
  'promise_missed',
  'escalated',
  'date_given',
  'rule_applied',
  'policy_bound',
  'contract_bound',
  'staff_noted',
];

/** Keeps the fact rows in step with the ticket events, and freezes each baseline when its quarter is over. */
@Injectable()
export class FactKeeper implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly relay: TicketEventRelay,
    private readonly baselines: Baselines,
    private readonly catalog: CatalogQueries,
    private readonly periodic: PeriodicWork,
  ) {}

  onModuleInit(): void {
    this.relay.follow('facts', {
      kinds: ticketEventKinds.filter((kind) => !withoutFacts.includes(kind)),
      handle: (manager, tickets) =>
        refreshFacts(
          manager,
          this.catalog,
          tickets.map(({ ticketId }) => ticketId),
        ),
    });
    this.periodic.add({
      name: 'freeze-baselines',
      work: (now) => this.baselines.freezeDue(new Date(now)),
    });
    this.periodic.add({ name: 'rewrite-old-facts', work: () => this.rewriteOld() });
  }

  /** Writes the rows of older rules anew, in batches, so that a new version of the product needs no repair by hand. */
  async rewriteOld(): Promise<number> {
    return this.writeAll(
      `SELECT ticket_id AS id FROM ticket_facts WHERE rules < ${factRules} AND ticket_id > $1
       ORDER BY ticket_id LIMIT ${batch}`,
    );
  }

  /** Writes every fact row anew, in batches; for an import or a repair. Answers how many. */
  async rebuild(): Promise<number> {
    return this.writeAll(`SELECT id FROM tickets WHERE id > $1 ORDER BY id LIMIT ${batch}`);
  }

  private async writeAll(nextIds: string): Promise<number> {
    let after = 0;
    let written = 0;
    for (;;) {
      const rows = await this.dataSource.query<{ id: number }[]>(nextIds, [after]);
      const last = rows.at(-1);
      if (!last) return written;
      await this.dataSource.transaction((manager) =>
        refreshFacts(
          manager,
          this.catalog,
          rows.map(({ id }) => id),
        ),
      );
      after = last.id;
      written += rows.length;
    }
  }
}
