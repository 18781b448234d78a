import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose turn it is in each team, and how many tickets came to whom by which way, counted by day. */
export class AutomaticAssignment1790000013100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE assignment_turns (
        team_code text NOT NULL REFERENCES teams,
        person_id bigint NOT NULL REFERENCES people ON DELETE CASCADE,
        turn bigint NOT NULL,
        PRIMARY KEY (team_code, person_id)
      );
      COMMENT ON TABLE assignment_turns IS 'The number of somebody''s last turn in the automatic assignment of the team; it counts up in the team.';

      CREATE TABLE assignment_tallies (
        team_code text NOT NULL REFERENCES teams,
        on_date date NOT NULL,
        person_id bigint NOT NULL REFERENCES people,
        how text NOT NULL,
        tickets integer NOT NULL,
        PRIMARY KEY (team_code, on_date, person_id, how)
      );
      COMMENT ON TABLE assignment_tallies IS
        'Tickets that came to a person, or were skipped by them, by day (UTC) and way; written once for each event.';
      INSERT INTO assignment_tallies (team_code, on_date, person_id, how, tickets)
      SELECT t.team_code, (e.occurred_at AT TIME ZONE 'UTC')::date,
             coalesce((e.data->>'assigneeId')::bigint, (e.data->>'previousAssigneeId')::bigint), e.data->>'how', count(*)
        FROM ticket_events e JOIN tickets t ON t.id = e.ticket_id
       WHERE e.kind = 'assigned' AND (e.data->>'assigneeId' IS NOT NULL OR e.data->>'how' = 'skipped')
         AND NOT EXISTS (SELECT 1 FROM ticket_event_relay r WHERE r.event_id = e.id)
       GROUP BY 1, 2, 3, 4;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE assignment_tallies, assignment_turns');
  }
}
