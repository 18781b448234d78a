import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TicketEventRelay } from '../../tickets/ticket-event-relay.js';

/** Adds up assignments of events that satisfy a condition; a skip counts for the one who skipped. */
const tally = (where: string): string => `
  INSERT INTO assignment_tallies AS a (team_code, on_date, person_id, how, tickets)
  SELECT t.team_code, (e.occurred_at AT TIME ZONE 'UTC')::date,
         coalesce((e.data->>'assigneeId')::bigint, (e.data->>'previousAssigneeId')::bigint),
         e.data->>'how', count(*)
    FROM ticket_events e JOIN tickets t ON t.id = e.ticket_id
   WHERE e.kind = 'assigned' AND (e.data->>'assigneeId' IS NOT NULL OR e.data->>'how' = 'skipped') AND ${where}
   GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
  ON CONFLICT (team_code, on_date, person_id, how) DO UPDATE SET tickets = a.tickets + excluded.tickets`;

/** Counts, once for each event, to whom tickets came and how: what the fairness report reads. */
@Injectable()
export class AssignmentTallies implements OnModuleInit {
  constructor(private readonly relay: TicketEventRelay) {}

  onModuleInit(): void {
    this.relay.follow('assignment-tallies', {
      kinds: ['assigned'],
      handle: async (manager, tickets) => {
        const ids = tickets.flatMap(({ events }) => events.map(({ id }) => id));
        await manager.query(tally('e.id = ANY($1)'), [ids]);
      },
    });
  }
}

/** Counts a history that was written without the relay. */
export async function tallyHistory(manager: EntityManager): Promise<void> {
  await manager.query(tally('true'));
}
