import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Answers count in the month in which they were given, which is over some day; the month of finishing never quite is. */
export class AnswersByMonth1790000015000 implements MigrationInterface {
  name = 'AnswersByMonth1790000015000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(countAnew('p.answered_at'));
    await runner.query(`
      COMMENT ON COLUMN pulses.counted_month IS
        'The month in whose raw counts the answers are: that of the first answer, in the time zone of the bureau.';
      COMMENT ON TABLE pulse_counts IS
        'The five raw counts of each item by bureau, service, month of the first answer (bureau time) and wording version.';
      ALTER TABLE ticket_facts ADD COLUMN answered_month date;
      UPDATE ticket_facts f SET answered_month = p.counted_month
        FROM pulses p WHERE p.ticket_id = f.ticket_id AND p.counted_month IS NOT NULL;
      CREATE INDEX ticket_facts_answered ON ticket_facts (bureau_code, answered_month, ticket_id)
        INCLUDE (service_code, satisfaction) WHERE satisfaction IS NOT NULL AND NOT sensitive;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX ticket_facts_answered;
      ALTER TABLE ticket_facts DROP COLUMN answered_month;
      COMMENT ON COLUMN pulses.counted_month IS
        'The month in whose raw counts the answers are; fixed with the first answer, though the request be reopened.';
      COMMENT ON TABLE pulse_counts IS
        'The five raw counts of each item by bureau, service, month of finishing (bureau time) and wording version.';
    `);
    await runner.query(countAnew('coalesce(t.solved_at, t.closed_at, p.eligible_at)'));
  }
}

/** Writes months and raw counts anew from the answers that stand. */
function countAnew(instant: string): string {
  const scores = [1, 2, 3, 4, 5].map((score) => `count(*) FILTER (WHERE i.score = ${score})`);
  return `
    UPDATE pulses p SET counted_month = date_trunc('month', ${instant} AT TIME ZONE b.time_zone)::date
      FROM tickets t, bureaus b WHERE t.id = p.ticket_id AND b.code = p.bureau_code AND p.state = 'answered';
    DELETE FROM pulse_counts;
    INSERT INTO pulse_counts (bureau_code, service_code, month, template_code, template_version, item,
      score_1, score_2, score_3, score_4, score_5)
    SELECT p.bureau_code, p.service_code, p.counted_month, p.template_code, p.template_version, i.item,
      ${scores.join(', ')}
      FROM pulses p
      JOIN pulse_responses r ON r.pulse_id = p.id AND r.current
     CROSS JOIN LATERAL (VALUES ('satisfaction', r.satisfaction), ('trust', r.trust), ('ease', r.ease),
                                ('effectiveness', r.need_addressed)) AS i(item, score)
     WHERE i.score IS NOT NULL AND p.counted_month IS NOT NULL
     GROUP BY 1, 2, 3, 4, 5, 6`;
}
