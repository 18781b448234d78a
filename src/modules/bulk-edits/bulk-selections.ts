import { Injectable } from '@nestjs/common';
import { ticketIdOf } from '../../domain/ticket/ticket-number.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { TicketSelections, type TicketSelection } from '../queues/ticket-selections.js';
import { ViewStatement } from '../queues/view-statements.js';
import type { BulkSelectionBody } from './bulk-edits.bodies.js';

/** A selection with the versions that were seen, as a table `chosen (id, version)`; none for all of a view. */
export interface BulkSelection extends TicketSelection {
  readonly viewCode: string | null;
  /** The version that a row keeps: the one that was seen, or the present one for all of a view. */
  readonly version: string;
  readonly from: string;
  /** How many were chosen one by one; null for all of a view. */
  readonly chosen: number | null;
}

/** What people chose in a list, as part of a statement. Tickets that they can't see are not in it. */
@Injectable()
export class BulkSelections {
  constructor(private readonly views: TicketSelections) {}

  async of(person: SignedInPerson, body: BulkSelectionBody): Promise<BulkSelection> {
    if (body.view !== undefined) {
      const selection = await this.views.of(person, body.view, body.filters ?? {});
      const name = `All of ${selection.name}`;
      const from = selection.statement.tickets;
      const parts = { viewCode: body.view, chosen: null, version: 't.version', from };
      return { ...selection, ...parts, name };
    }
    const statement = new ViewStatement(person);
    const versions = new Map<number, number>();
    for (const { number, version } of body.tickets ?? []) {
      const id = ticketIdOf(number);
      if (id !== null) versions.set(id, version);
    }
    const ids = statement.place([...versions.keys()]);
    const seen = statement.place([...versions.values()]);
    return {
      ...{ statement, where: statement.visible, viewCode: null, chosen: versions.size },
      name: versions.size === 1 ? '1 chosen ticket' : `${versions.size} chosen tickets`,
      version: 'chosen.version',
      from: `unnest(${ids}::bigint[], ${seen}::integer[]) AS chosen (id, version) JOIN tickets t ON t.id = chosen.id`,
    };
  }
}
