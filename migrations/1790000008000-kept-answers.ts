import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether the first answer came by the time the customer was told, beside whether the finish did. */
export class KeptAnswers1790000008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE ticket_facts ADD COLUMN answer_kept boolean;
      COMMENT ON COLUMN ticket_facts.promise_kept IS
        'Finished by the date that the customer was told at filing; null while it is not to be judged. answer_kept is the same for the first answer.';
      COMMENT ON COLUMN ticket_facts.finish_met IS
        'The internal target: the resolution clock ended in time (waiting for the customer paused it). Never a promise.';
      UPDATE ticket_facts f
         SET answer_kept = least(t.first_responded_at, t.solved_at) <= t.promised_response_at
        FROM tickets t
       WHERE t.id = f.ticket_id AND t.status IN ('solved', 'closed') AND t.solved_at IS NOT NULL;
      DROP INDEX ticket_facts_finished;
      ${finishedIndex('answer_kept, ')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX ticket_facts_finished;
      ALTER TABLE ticket_facts DROP COLUMN answer_kept;
      ${finishedIndex('')}
      COMMENT ON COLUMN ticket_facts.promise_kept IS NULL;
      COMMENT ON COLUMN ticket_facts.finish_met IS
        'The resolution clock ended in time (waiting for the customer paused it); promise_kept compares with the date first given.';
    `);
  }
}

/** The index that the sums of a period read, with the columns that they add up. */
function finishedIndex(more: string): string {
  return `CREATE INDEX ticket_facts_finished ON ticket_facts (bureau_code, finished_on, ticket_id)
    INCLUDE (service_code, first_response_ms, first_response_met, finish_business_ms, finish_calendar_ms,
      finish_met, promise_kept, ${more}miss_cause, satisfaction, pulse_state)
    WHERE finished_on IS NOT NULL AND NOT sensitive AND NOT withdrawn;`;
}
