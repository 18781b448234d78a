import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each office asks beside the federal questions, in versions, and the answers to its own questions. */
export class OfficePulses1790000024200 implements MigrationInterface {
  name = 'OfficePulses1790000024200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE office_pulses (
        office_code text NOT NULL REFERENCES offices,
        version integer NOT NULL CHECK (version > 0),
        federal text[] NOT NULL CHECK (federal @> '{satisfaction,drivers,trust}'),
        own jsonb NOT NULL CHECK (cardinality(federal) + jsonb_array_length(own) <= 7),
        edits integer NOT NULL,
        edited_by bigint NOT NULL REFERENCES people,
        edited_at timestamptz NOT NULL,
        published_at timestamptz,
        PRIMARY KEY (office_code, version)
      );
      COMMENT ON TABLE office_pulses IS 'Versions of what an office asks; the one without published_at is the draft.';
      COMMENT ON COLUMN office_pulses.edits IS 'How often what the office asks was edited, over all versions.';
      CREATE UNIQUE INDEX office_pulses_draft ON office_pulses (office_code) WHERE published_at IS NULL;
      CREATE TRIGGER office_pulses_published_stay BEFORE UPDATE OR DELETE ON office_pulses
        FOR EACH ROW WHEN (OLD.published_at IS NOT NULL) EXECUTE FUNCTION refuse_change();

      CREATE TABLE pulse_own_answers (
        response_id bigint NOT NULL REFERENCES pulse_responses ON DELETE CASCADE,
        item text NOT NULL,
        value smallint,
        words text,
        PRIMARY KEY (response_id, item),
        CHECK (num_nonnulls(value, words) = 1)
      );
      COMMENT ON TABLE pulse_own_answers IS
        'Answers to the questions of the office; the item stands for one wording on one scale, in every version.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE pulse_own_answers, office_pulses');
  }
}
