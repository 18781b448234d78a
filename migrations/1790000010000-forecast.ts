import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a forecast compares with: how finished clocks went, and the pace of each team. Written once a night. */
export class Forecast1790000010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE forecast_shares (
        service_code text NOT NULL,
        metric text NOT NULL,
        cycles integer NOT NULL,
        shares double precision[] NOT NULL,
        PRIMARY KEY (service_code, metric)
      );
      COMMENT ON COLUMN forecast_shares.service_code IS 'Empty for all services together.';
      CREATE TABLE forecast_paces (
        team_code text PRIMARY KEY REFERENCES teams,
        usually_open double precision NOT NULL,
        finished_an_hour double precision NOT NULL,
        computed_at timestamptz NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE forecast_paces, forecast_shares');
  }
}
