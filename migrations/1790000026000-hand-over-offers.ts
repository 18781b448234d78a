import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tickets are offered to teams of other offices, which accept or decline them. */
export class HandOverOffers1790000026000 implements MigrationInterface {
  name = 'HandOverOffers1790000026000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE tickets ADD COLUMN offered_team_code text REFERENCES teams;
      COMMENT ON COLUMN tickets.offered_team_code IS
        'The team of another office that was asked to take the ticket over and has not answered.';
      CREATE INDEX tickets_offered ON tickets (offered_team_code) WHERE offered_team_code IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE tickets DROP COLUMN offered_team_code;');
  }
}
