import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A mail that waits (for working hours, or for the mail server) is called off when a later one says more. */
export class CalledOffMails1790000011000 implements MigrationInterface {
  name = 'CalledOffMails1790000011000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE outgoing_mails ADD COLUMN topic text;
      COMMENT ON COLUMN outgoing_mails.topic IS
        'What a later mail makes this one superfluous by; null where nothing does.';
      CREATE INDEX outgoing_mails_topic ON outgoing_mails (topic) WHERE state = 'queued' AND topic IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX outgoing_mails_topic;
      ALTER TABLE outgoing_mails DROP COLUMN topic;
    `);
  }
}
