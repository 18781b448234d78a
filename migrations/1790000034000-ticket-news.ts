import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether a ticket is new to its reader stands in its row, and is not looked for among its events. Tickets that nobody
 * touched for longer than any view reaches back are taken as read.
 */
export class TicketNews1790000034000 implements MigrationInterface {
  name = 'TicketNews1790000034000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE tickets ADD COLUMN news_event integer NOT NULL DEFAULT 0;
      ALTER TABLE tickets ADD COLUMN news_actor_id bigint;
      ALTER TABLE tickets ADD COLUMN other_news_event integer NOT NULL DEFAULT 0;
      COMMENT ON COLUMN tickets.news_event IS
        'Sequence of the last event that carries words (filed, commented, noted, held, resolved, reopened).';
      COMMENT ON COLUMN tickets.news_actor_id IS 'Who wrote it; null for the system.';
      COMMENT ON COLUMN tickets.other_news_event IS 'Sequence of the last such event by somebody else than them; 0 for none.';

      WITH words AS (
        SELECT e.ticket_id, e.sequence, e.actor_id,
          first_value(e.sequence) OVER last_first AS last_event,
          first_value(e.actor_id) OVER last_first AS last_actor
        FROM ticket_events e JOIN tickets t ON t.id = e.ticket_id
        WHERE e.kind IN ('opened', 'commented', 'staff_noted', 'held', 'resolved', 'reopened')
          AND (t.status IN ('new', 'open', 'pending') OR t.updated_at > now() - interval '100 days')
        WINDOW last_first AS (PARTITION BY e.ticket_id ORDER BY e.sequence DESC)),
      news AS (
        SELECT ticket_id, last_event, last_actor,
          coalesce(max(sequence) FILTER (WHERE actor_id IS DISTINCT FROM last_actor), 0) AS other_event
        FROM words GROUP BY ticket_id, last_event, last_actor)
      UPDATE tickets t SET news_event = news.last_event, news_actor_id = news.last_actor,
        other_news_event = news.other_event
      FROM news WHERE news.ticket_id = t.id;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE tickets DROP COLUMN news_event, DROP COLUMN news_actor_id, DROP COLUMN other_news_event;
    `);
  }
}
