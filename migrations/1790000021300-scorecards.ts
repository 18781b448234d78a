import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The targets of an office for a fiscal period; locked ones can't be changed by anybody. */
export class Scorecards1790000021300 implements MigrationInterface {
  name = 'Scorecards1790000021300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE scorecards (
        office_code text NOT NULL REFERENCES offices,
        period_code text NOT NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        targets jsonb NOT NULL,
        set_by bigint NOT NULL REFERENCES people,
        set_at timestamptz NOT NULL,
        locked_by bigint REFERENCES people,
        locked_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        PRIMARY KEY (office_code, period_code)
      );
      COMMENT ON COLUMN scorecards.ends_on IS 'The first day that no longer belongs to the period.';
      CREATE FUNCTION refuse_change_of_locked() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF OLD.locked_at IS NOT NULL OR OLD.starts_on <= current_date THEN
            RAISE EXCEPTION 'the targets of % for % are locked', OLD.office_code, OLD.period_code;
          END IF;
          IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER scorecards_locked BEFORE UPDATE OR DELETE ON scorecards
        FOR EACH ROW EXECUTE FUNCTION refuse_change_of_locked();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE scorecards;
      DROP FUNCTION refuse_change_of_locked();
    `);
  }
}
