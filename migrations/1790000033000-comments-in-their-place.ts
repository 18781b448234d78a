import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Comments are paged in an order that tells nothing of whose they are, over an index that holds nothing else. */
export class CommentsInTheirPlace1790000033000 implements MigrationInterface {
  name = 'CommentsInTheirPlace1790000033000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE ticket_facts ADD comment_place uuid;
      COMMENT ON COLUMN ticket_facts.comment_place IS
        'Where the comment of the answer stands among others; null where there is none. Tells nothing of when it came or whose it is.';
      UPDATE ticket_facts f SET comment_place = md5(r.id || ' ' || extract(epoch FROM r.answered_at))::uuid
        FROM pulses p JOIN pulse_responses r ON r.pulse_id = p.id AND r.current
       WHERE p.ticket_id = f.ticket_id AND r.comment <> '';
      CREATE INDEX ticket_facts_comments ON ticket_facts (bureau_code, answered_month, comment_place)
        INCLUDE (service_code) WHERE has_comment AND satisfaction IS NOT NULL AND NOT sensitive;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX ticket_facts_comments;
      ALTER TABLE ticket_facts DROP comment_place;
    `);
  }
}
