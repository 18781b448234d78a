import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ExplainedInput } from '../../../domain/sla/explanation-names.js';
import type { SlaEvent } from '../../../domain/sla/sla-event.js';
import { slaEventsOf } from '../../../domain/ticket/sla-events.js';
import { stagesOf } from '../../../domain/ticket/stages.js';
import type { TicketEvent } from '../../../domain/ticket/ticket-event.js';
import type { TicketFacts } from '../../../domain/ticket/ticket-facts.js';
import { CatalogQueries } from '../../catalog/catalog-queries.js';
import { approvalFacts, ticketEventOf } from '../locked-ticket.js';
import { measuredTicket } from '../measured-ticket.js';
import { ticketFactsOf, ticketRowOf, ticketSelectList, type TicketRow } from '../ticket-row.js';
import { loadTicketFacts } from '../ticket-statements.js';

/** A ticket with the names that mails, pulses and reports need. */
export interface TicketForOthers extends TicketRow {
  readonly facts: TicketFacts;
  readonly serviceName: string;
  readonly highStakes: boolean;
  readonly deskName: string;
  readonly teamName: string;
  readonly customerName: string;
  readonly assigneeName: string | null;
}

/** Reads for the modules that follow ticket events; no access rule: they act for the system. */
@Injectable()
export class TicketReads {
  constructor(
    private readonly dataSource: DataSource,
    private readonly catalog: CatalogQueries,
  ) {}

  /** The ticket as it stands; null when there is none. Give the manager inside a transaction. */
  async ticketById(
    ticketId: number,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<TicketForOthers | null> {
    type Raw = Record<keyof TicketRow, unknown> &
      Omit<TicketForOthers, keyof TicketRow | 'facts'> & {
        approvals: { approverId: number; standInId: number | null; state: 'requested' }[];
      };
    const rows: Raw[] = await manager.query(
      `SELECT ${ticketSelectList('t')}, s.name AS "serviceName", s.high_stakes AS "highStakes",
              o.desk_name AS "deskName", m.name AS "teamName", c.full_name AS "customerName",
              a.full_name AS "assigneeName",
              (SELECT coalesce(json_agg(json_build_object('approverId', p.approver_id,
                        'standInId', p.stand_in_id, 'state', p.state)), '[]')
                 FROM approvals p WHERE p.ticket_id = t.id) AS approvals
         FROM tickets t JOIN services s ON s.code = t.service_code JOIN offices o ON o.code = t.office_code
         JOIN teams m ON m.code = t.team_code JOIN people c ON c.id = t.customer_id
         LEFT JOIN people a ON a.id = t.assignee_id
        WHERE t.id = $1`,
      [ticketId],
    );
    if (!rows[0]) return null;
    const { approvals, serviceName, highStakes, deskName, teamName, customerName, assigneeName } =
      rows[0];
    const row = ticketRowOf(pickRow(rows[0]));
    return {
      ...row,
      facts: ticketFactsOf(row, approvalFacts(approvals)),
      ...{ serviceName, highStakes, deskName, teamName, customerName, assigneeName },
    };
  }

  /** Everything that happened to the ticket, in order. */
  async events(
    ticketId: number,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<TicketEvent[]> {
    const facts = await loadTicketFacts.row(manager, [ticketId]);
    return (facts?.events ?? []).map(ticketEventOf);
  }

  /** A public message by its id; null when there is none. */
  async comment(
    commentId: number,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<{ id: number; authorId: number | null; side: string; body: string } | null> {
    const rows: { id: number; authorId: number | null; side: string; body: string }[] =
      await manager.query(
        'SELECT id, author_id AS "authorId", side, body FROM comments WHERE id = $1',
        [commentId],
      );
    return rows[0] ?? null;
  }

  /**
   * What a fold of the ticket's clocks as of an instant (epoch ms) takes, with all that its explanation
   * needs besides: what things are called, and why policy versions were published for open tickets.
   */
  async foldInput(ticket: TicketRow, asOf: number): Promise<ExplainedInput> {
    const events = await this.events(ticket.id);
    const measured = measuredTicket(ticket, events);
    const material = await this.catalog.slaMaterial(measured);
    const agreed = await this.catalog.agreementWords(measured.bindings);
    const named = await this.dataSource.query<
      { kind: 'team' | 'calendar'; code: string; name: string }[]
    >(
      `SELECT 'team' AS kind, code, name FROM teams UNION ALL SELECT 'calendar', code, name FROM calendars`,
    );
    const namesOf = (kind: 'team' | 'calendar') =>
      Object.fromEntries(
        named.filter((one) => one.kind === kind).map(({ code, name }) => [code, name]),
      );
    const stages = stagesOf(events).map(({ code, staffName }) => [code, staffName]);
    return {
      ...{ ...material, asOf },
      events: slaEventsOf(events).map((event) => withReason(event, agreed.publications)),
      names: {
        ...agreed.names,
        ...{ team: namesOf('team'), calendar: namesOf('calendar') },
        stage: Object.fromEntries(stages) as Record<string, string>,
      },
    };
  }
}

/** A policy or a contract bound by its publication tells the reason that was given then. */
function withReason(event: SlaEvent, publications: ReadonlyMap<string, string>): SlaEvent {
  const published =
    event.type === 'contract' || (event.type === 'policy' && event.because === 'publication');
  if (!published) return event;
  const reason = publications.get(event.to ?? '');
  return reason === undefined ? event : { ...event, reason };
}

function pickRow(raw: Record<keyof TicketRow, unknown>): Record<keyof TicketRow, unknown> {
  const {
    approvals: _a,
    serviceName: _s,
    highStakes: _h,
    deskName: _d,
    ...rest
  } = raw as Record<string, unknown>;
  const { teamName: _t, customerName: _c, assigneeName: _n, ...row } = rest;
  return row as Record<keyof TicketRow, unknown>;
}
