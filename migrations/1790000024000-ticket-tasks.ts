import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Parts of the work on a ticket that teams are asked for, and the agreements by which teams do them. */
export class TicketTasks1790000024000 implements MigrationInterface {
  name = 'TicketTasks1790000024000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE tickets ADD COLUMN open_tasks text[] NOT NULL DEFAULT '{}';
      COMMENT ON COLUMN tickets.open_tasks IS
        'What teams were asked for and have not finished, by its title; a ticket with any is not solved.';
      ALTER TABLE vendor_contracts ADD COLUMN team_code text REFERENCES teams;
      COMMENT ON COLUMN vendor_contracts.team_code IS
        'The team whose agreement about tasks it is; null for the contract of a vendor.';

      CREATE TABLE ticket_tasks (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        ticket_id bigint NOT NULL REFERENCES tickets,
        team_code text NOT NULL REFERENCES teams,
        for_office_code text NOT NULL REFERENCES offices,
        title text NOT NULL,
        words text NOT NULL,
        state text NOT NULL,
        asked_by_id bigint NOT NULL REFERENCES people,
        asked_at timestamptz NOT NULL,
        assignee_id bigint REFERENCES people,
        ended_at timestamptz,
        outcome text,
        version integer NOT NULL DEFAULT 1
      );
      CREATE INDEX ticket_tasks_of_ticket ON ticket_tasks (ticket_id);
      CREATE INDEX ticket_tasks_open ON ticket_tasks (team_code) WHERE ended_at IS NULL;
      CREATE INDEX ticket_tasks_ended ON ticket_tasks (ended_at DESC, id DESC) WHERE ended_at IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE ticket_tasks;
      DELETE FROM vendor_contract_versions v USING vendor_contracts c
       WHERE c.code = v.contract_code AND c.team_code IS NOT NULL;
      DELETE FROM vendor_contracts WHERE team_code IS NOT NULL;
      ALTER TABLE vendor_contracts DROP COLUMN team_code;
      ALTER TABLE tickets DROP COLUMN open_tasks;
    `);
  }
}
