import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Steps that happen by themselves as a promise runs out: their thresholds, and what was done about each. */
export class Escalations1790000009000 implements MigrationInterface {
  name = 'Escalations1790000009000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE sla_timers DROP CONSTRAINT sla_timers_kind_check,
        ADD CONSTRAINT sla_timers_kind_check CHECK (kind IN ('warning', 'breach', 'mark'));
      ALTER TABLE sla_journal DROP CONSTRAINT sla_journal_kind_check,
        ADD CONSTRAINT sla_journal_kind_check CHECK (kind IN ('warning', 'breach', 'mark'));
      CREATE TABLE sla_escalations (
        ticket_id bigint NOT NULL REFERENCES tickets,
        metric text NOT NULL,
        cycle integer NOT NULL,
        step text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('breach', 'mark')),
        percent smallint NOT NULL DEFAULT 0,
        action text NOT NULL,
        receiver text,
        at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        state text NOT NULL CHECK (state IN ('due', 'done', 'skipped', 'stopped')),
        reason text,
        settled_at timestamptz,
        attempts integer NOT NULL DEFAULT 0,
        not_before timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (ticket_id, metric, cycle, step)
      );
      CREATE INDEX sla_escalations_due ON sla_escalations (not_before) WHERE state = 'due';
      COMMENT ON TABLE sla_escalations IS
        'Escalation steps of policies, once in each cycle of a clock; written in the transaction of their effect.';
      COMMENT ON COLUMN sla_escalations.receiver IS
        'Whom the step tells (assignee, team, team_lead, office_lead) or where it puts the ticket (team_lead, nobody, a team''s code).';
      COMMENT ON COLUMN sla_escalations.at IS 'The computed instant of its threshold.';
      ALTER TABLE sla_timers SET (autovacuum_vacuum_threshold = 500, autovacuum_vacuum_cost_delay = 0);
      ALTER TABLE ticket_event_relay
        SET (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 500, autovacuum_vacuum_cost_delay = 0);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE ticket_event_relay
        RESET (autovacuum_vacuum_scale_factor, autovacuum_vacuum_threshold, autovacuum_vacuum_cost_delay);
      ALTER TABLE sla_timers RESET (autovacuum_vacuum_threshold, autovacuum_vacuum_cost_delay);
      DROP TABLE sla_escalations;
      DELETE FROM sla_timers WHERE kind = 'mark';
      DELETE FROM sla_journal WHERE kind = 'mark';
      ALTER TABLE sla_journal DROP CONSTRAINT sla_journal_kind_check,
        ADD CONSTRAINT sla_journal_kind_check CHECK (kind IN ('warning', 'breach'));
      ALTER TABLE sla_timers DROP CONSTRAINT sla_timers_kind_check,
        ADD CONSTRAINT sla_timers_kind_check CHECK (kind IN ('warning', 'breach'));
    `);
  }
}
