import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TicketEventRelay } from '../ticket-event-relay.js';

/**
 * Keeps the words of these tickets, or of all; in order, so that two processes that find the same new
 * words wait for each other. Only what is made of letters, with hyphens within: no numbers, codes or addresses.
 */
export async function keepVocabulary(
  manager: EntityManager,
  ticketIds: readonly number[] | 'all',
): Promise<void> {
  await manager.query(
    `WITH words AS (
      SELECT DISTINCT CASE WHEN t.sensitive THEN t.office_code ELSE '' END AS office_code, found.lexeme AS word
        FROM tickets t CROSS JOIN LATERAL unnest(t.search) AS found (lexeme, positions, weights)
       WHERE ($1::bigint[] IS NULL OR t.id = ANY($1)) AND found.lexeme ~ '^[[:alpha:]][[:alpha:]-]{2,22}[[:alpha:]]$')
    INSERT INTO ticket_vocabulary (office_code, word)
    SELECT office_code, word FROM words
     WHERE NOT EXISTS (SELECT 1 FROM ticket_vocabulary known
        WHERE known.office_code = words.office_code AND known.word = words.word)
     ORDER BY 1, 2
    ON CONFLICT DO NOTHING`,
    [ticketIds === 'all' ? null : ticketIds],
  );
}

/** Follows what is written, so that the words of a search can be put right by it. */
@Injectable()
export class VocabularyKeeper implements OnModuleInit {
  constructor(private readonly relay: TicketEventRelay) {}

  onModuleInit(): void {
    this.relay.follow('vocabulary', {
      kinds: ['opened', 'commented', 'held', 'resolved', 'transferred'],
      handle: (manager, tickets) =>
        keepVocabulary(
          manager,
          tickets.map(({ ticketId }) => ticketId),
        ),
    });
  }
}
