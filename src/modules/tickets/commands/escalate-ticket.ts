import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { DueStep } from '../../../domain/sla/due-steps.js';
import { escalate, type StepResult, type StepToDo } from '../../../domain/ticket/escalation.js';
import { Clock } from '../../../platform/clock/clock.js';
import { PeopleQueries } from '../../people/people-queries.js';
import { lockAndLoad, type LockedTicket } from '../locked-ticket.js';
import { TicketChanges } from '../ticket-changes.js';
import { TicketEventRelay } from '../ticket-event-relay.js';

/**
 * Carries out, one at a time, the escalation steps that change a ticket. The step's row, its event and its
 * effect are one transaction under the ticket's lock, so each happens once, whoever does it and dies.
 */
@Injectable()
export class EscalateTicket {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly people: PeopleQueries,
    private readonly changes: TicketChanges,
    private readonly relay: TicketEventRelay,
  ) {}

  /** Does the ticket's oldest step that is due; false when there is none or somebody else has the ticket. */
  async next(ticketId: number): Promise<boolean> {
    const settled = await this.dataSource.transaction((manager) => this.nextIn(manager, ticketId));
    if (settled) this.relay.wake();
    return settled;
  }

  private async nextIn(manager: EntityManager, ticketId: number): Promise<boolean> {
    const free: unknown[] = await manager.query(
      'SELECT 1 FROM tickets WHERE id = $1 FOR UPDATE SKIP LOCKED',
      [ticketId],
    );
    const locked = free.length === 0 ? null : await lockAndLoad(manager, ticketId);
    const step = locked?.steps.find(({ state }) => state === 'due');
    if (!locked || !step) return false;
    const now = await this.clock.now(manager);
    const result = escalate(locked.facts, await this.toDo(manager, locked, step), now);
    await settle(manager, ticketId, step, result, now);
    if (result.state === 'done') {
      const { outcome } = result;
      const decide = () => ({ allowed: true, outcome }) as const;
      await this.changes.changeIn(manager, { ticketId, actor: null, decide });
    }
    return true;
  }

  private async toDo(
    manager: EntityManager,
    { row, clocks, journal }: LockedTicket,
    step: DueStep,
  ): Promise<StepToDo> {
    const { metric, cycle, kind, percent } = step;
    const clock = clocks.find((one) => one.metric === metric && one.cycle === cycle);
    const leads = await this.people.teamLeads(row.teamCode, manager);
    return {
      step,
      stillTrue: journal.some(
        (entry) =>
          entry.status === 'active' &&
          entry.metric === metric &&
          entry.cycle === cycle &&
          entry.kind === kind &&
          entry.percent === percent,
      ),
      clockOpen: clock?.run === 'running' || clock?.run === 'paused',
      leadId: leads.find(({ id }) => id !== row.customerId)?.id ?? null,
      team: await this.people.receivingTeam(step.receiver, manager),
    };
  }
}

async function settle(
  manager: EntityManager,
  ticketId: number,
  { metric, cycle, step }: DueStep,
  result: StepResult,
  now: number,
): Promise<void> {
  const reason = result.state === 'done' ? null : result.reason;
  await manager.query(
    `UPDATE sla_escalations SET state = $5, reason = $6, settled_at = $7
      WHERE ticket_id = $1 AND metric = $2 AND cycle = $3 AND step = $4`,
    [ticketId, metric, cycle, step, result.state, reason, new Date(now)],
  );
}
