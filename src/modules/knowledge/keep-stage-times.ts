import type { EntityManager } from 'typeorm';
import { businessDaysBetween } from '../../domain/calendar/business-days.js';
import { standingEvents } from '../../domain/ticket/standing-events.js';
import { stageSteps } from '../../domain/ticket/stages.js';
import { isActive, type TicketStatus } from '../../domain/ticket/ticket-status.js';
import { CalendarQueries } from '../calendars/calendar-queries.js';
import {
  refreshStageTimes,
  replacePassages,
  type StagePassageRow,
} from '../catalog/stage-times.js';
import { ticketEventOf } from '../tickets/locked-ticket.js';
import type { RawEvent } from '../tickets/ticket-statements.js';

interface StagedTicket {
  readonly id: number;
  readonly serviceCode: string;
  readonly teamCode: string;
  readonly status: TicketStatus;
  readonly sensitive: boolean;
  readonly events: readonly RawEvent[];
}

/**
 * Writes anew how long the stages of these tickets took, from their events, and sums their services up.
 * Only finished tickets count, never restricted or withdrawn ones: taken together, days tell nothing
 * about anybody, but a restricted service is nobody's business. The result depends on the present
 * state alone, so a ticket may be given again.
 */
export async function keepStageTimes(
  manager: EntityManager,
  calendars: CalendarQueries,
  ticketIds: readonly number[],
): Promise<void> {
  const tickets = await stagedTickets(manager, ticketIds);
  if (tickets.length === 0) return;
  const passages: StagePassageRow[] = [];
  for (const ticket of tickets) passages.push(...(await passagesOf(ticket, calendars, manager)));
  await replacePassages(
    manager,
    tickets.map(({ id }) => id),
    passages,
  );
  for (const service of [...new Set(tickets.map(({ serviceCode }) => serviceCode))].sort()) {
    await refreshStageTimes(manager, service);
  }
}

function stagedTickets(
  manager: EntityManager,
  ticketIds: readonly number[],
): Promise<StagedTicket[]> {
  return manager.query(
    `SELECT t.id, t.service_code AS "serviceCode", t.first_team_code AS "teamCode", t.status, t.sensitive,
       (SELECT json_agg(json_build_object('sequence', e.sequence, 'kind', e.kind, 'occurredAt', e.occurred_at,
            'recordedAt', e.recorded_at, 'actorId', e.actor_id, 'actorSide', e.actor_side, 'data', e.data)
            ORDER BY e.sequence)
          FROM ticket_events e WHERE e.ticket_id = t.id AND e.kind = ANY($2::text[])) AS events
       FROM tickets t
      WHERE t.id = ANY($1::bigint[])
        AND EXISTS (SELECT 1 FROM ticket_events o WHERE o.ticket_id = t.id AND o.kind = 'opened'
              AND o.data ? 'stages')`,
    [ticketIds, ['opened', 'stage_reached', 'stage_skipped', 'corrected', 'voided']],
  );
}

async function passagesOf(
  { id, serviceCode, teamCode, status, sensitive, events }: StagedTicket,
  calendars: CalendarQueries,
  manager: EntityManager,
): Promise<StagePassageRow[]> {
  if (sensitive || isActive(status) || status === 'withdrawn') return [];
  const { calendar } = await calendars.ofTeam(teamCode, manager);
  const steps = stageSteps(standingEvents(events.map(ticketEventOf)), status);
  return steps.flatMap(({ code, state, startedAt, passedAt }) =>
    state === 'reached' && startedAt !== null && passedAt !== null
      ? [
          {
            ...{ ticketId: id, serviceCode, stage: code, passedAt },
            businessDays: businessDaysBetween(calendar, startedAt, passedAt),
          },
        ]
      : [],
  );
}
