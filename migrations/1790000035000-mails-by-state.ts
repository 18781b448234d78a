import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The newest mails of one state are found in their place, however many were sent since. */
export class MailsByState1790000035000 implements MigrationInterface {
  name = 'MailsByState1790000035000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX outgoing_mails_by_state ON outgoing_mails (state, id DESC);
      DROP INDEX outgoing_mails_newest;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX outgoing_mails_newest ON outgoing_mails (id DESC) INCLUDE (state);
      DROP INDEX outgoing_mails_by_state;
    `);
  }
}
