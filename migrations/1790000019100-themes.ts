import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The code frame for comments, and who read what into which comment. */
export class Themes1790000019100 implements MigrationInterface {
  name = 'Themes1790000019100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE themes (
        code text PRIMARY KEY,
        label text NOT NULL,
        description text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('driver', 'cause', 'office')),
        office_code text REFERENCES offices,
        position integer NOT NULL,
        CHECK ((kind = 'office') = (office_code IS NOT NULL)),
        UNIQUE NULLS NOT DISTINCT (office_code, label)
      );
      COMMENT ON TABLE themes IS
        'The code frame: six drivers of OMB Circular A-11 Section 280, four places of a cause, and an office''s own.';
      INSERT INTO themes (code, label, description, kind, position) VALUES
        ('effectiveness', 'Need addressed', 'Whether they got what they needed, or it was really fixed.', 'driver', 1),
        ('ease', 'Ease', 'How much they had to do: forms, repeating, finding the way.', 'driver', 2),
        ('efficiency', 'Time', 'How long it took, and whether the date was kept.', 'driver', 3),
        ('transparency', 'Knowing what happens', 'Whether they knew what happens next, by when and by whom.', 'driver', 4),
        ('humanity', 'Fairness', 'Whether they were treated fairly and with respect.', 'driver', 5),
        ('employee', 'People', 'How the people they dealt with helped.', 'driver', 6),
        ('people', 'Cause: people', 'Knowledge or behavior of somebody on our side.', 'cause', 7),
        ('process', 'Cause: process', 'The way the work is organized: hand-overs, steps, waiting.', 'cause', 8),
        ('technology', 'Cause: technology', 'A system or a tool.', 'cause', 9),
        ('policy', 'Cause: policy', 'A rule we have to keep.', 'cause', 10);

      CREATE TABLE comment_codings (
        response_id bigint NOT NULL REFERENCES pulse_responses,
        coder_id bigint NOT NULL REFERENCES people,
        themes text[] NOT NULL,
        coded_at timestamptz NOT NULL,
        PRIMARY KEY (response_id, coder_id)
      );
      CREATE TRIGGER comment_codings_append_only BEFORE UPDATE OR DELETE ON comment_codings
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE INDEX pulses_counted ON pulses (office_code, counted_month) WHERE counted_month IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX pulses_counted;
      DROP TABLE comment_codings, themes;
    `);
  }
}
