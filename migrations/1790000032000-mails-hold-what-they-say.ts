import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A mail holds what it says, and its HTML, which is most of its bytes and repeats in each, is laid out when it is
 * sent. Mails from before keep theirs.
 */
export class MailsHoldWhatTheySay1790000032000 implements MigrationInterface {
  name = 'MailsHoldWhatTheySay1790000032000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE outgoing_mails ADD COLUMN content json, ALTER COLUMN html_body DROP NOT NULL,
        ADD CONSTRAINT outgoing_mails_content_check CHECK (num_nonnulls(content, html_body) = 1);
      COMMENT ON COLUMN outgoing_mails.content IS
        'What the mail says; its HTML is laid out when it is sent. Null: a mail from before, with its HTML.';
    `);
  }

  /** The HTML of mails that hold none is then their text. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE outgoing_mails DROP CONSTRAINT outgoing_mails_content_check;
      UPDATE outgoing_mails
         SET html_body = '<pre>' || replace(replace(text_body, '&', '&amp;'), '<', '&lt;') || '</pre>'
       WHERE html_body IS NULL;
      ALTER TABLE outgoing_mails DROP COLUMN content, ALTER COLUMN html_body SET NOT NULL;
    `);
  }
}
