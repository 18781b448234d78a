import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { mostInBulk } from '../../domain/bulk/bulk-act.js';
import { Clock } from '../../platform/clock/clock.js';
import { requireAllowed } from '../../platform/errors/problem.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { searchWords } from '../tickets/search/search-words.js';
import { narrowed } from './narrowed-condition.js';
import type { SelectionQuery } from './queues.bodies.js';
import type { MatchesView } from './queues.views.js';
import { ViewDefinitions } from './view-definitions.js';
import { wantedBy } from './view-pages.js';
import { ViewStatement } from './view-statements.js';

/** Tickets as a part of a statement: a condition on `tickets t`, and its values, to which more may be added. */
export interface TicketSelection {
  readonly name: string;
  readonly where: string;
  readonly statement: ViewStatement;
}

/** Everything that a queue or view holds, however many pages: for counting, exporting and bulk edits. */
@Injectable()
export class TicketSelections {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly definitions: ViewDefinitions,
  ) {}

  /** What the person sees of the view under these filters; 404, 400 and 422 as for its pages. */
  async of(person: SignedInPerson, code: string, query: SelectionQuery): Promise<TicketSelection> {
    const { condition, name } = await this.definitions.of(person, code);
    const now = await this.clock.now();
    const wanted = wantedBy(
      person,
      narrowed(requireAllowed(condition), query),
      now,
      query.q ? searchWords(query.q) : null,
    );
    const statement = new ViewStatement(person);
    return { name, statement, where: statement.where(wanted) };
  }

  /** How many there are, counted up to the most that one bulk edit takes. */
  async count(person: SignedInPerson, code: string, query: SelectionQuery): Promise<MatchesView> {
    const { statement, where } = await this.of(person, code, query);
    const [row] = await statement.rows<{ tickets: number }>(
      this.dataSource,
      `SELECT count(*)::integer AS tickets
         FROM (SELECT 1 FROM ${statement.tickets} WHERE ${where} LIMIT ${mostInBulk + 1}) counted`,
    );
    return { tickets: Math.min(row!.tickets, mostInBulk), more: row!.tickets > mostInBulk };
  }
}
