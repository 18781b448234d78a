import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Answers to forms are searched, too; and the words that occur are kept, so that a search with a typing
 * error finds what was meant. Words of restricted tickets are kept for their office alone.
 */
export class SearchToleratesTypingErrors1790000023000 implements MigrationInterface {
  name = 'SearchToleratesTypingErrors1790000023000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION answer_words(answers jsonb) RETURNS tsvector LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT setweight(to_tsvector('english', unaccent(left(coalesce(string_agg(said #>> '{}', ' '), ''), 4000))), 'C')
          FROM jsonb_path_query(answers, '$.** ? (@.type() == "string")') AS said $$;
      CREATE FUNCTION ticket_words(subject text, description text, customer_name text, answers jsonb)
        RETURNS tsvector LANGUAGE sql STABLE PARALLEL SAFE AS $$
          SELECT ticket_words(subject, description, customer_name) || answer_words(answers) $$;
      COMMENT ON FUNCTION ticket_words(text, text, text, jsonb) IS
        'What a search finds a ticket by: title, description, answers and name of the customer; never staff notes.';

      CREATE FUNCTION sorted_letters(word text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT string_agg(letter, '' ORDER BY letter COLLATE "C") FROM regexp_split_to_table(word, '') AS letter $$;
      CREATE TABLE ticket_vocabulary (
        office_code text NOT NULL,
        word text NOT NULL,
        PRIMARY KEY (office_code, word)
      );
      COMMENT ON TABLE ticket_vocabulary IS
        'Words that occur in tickets, to find what a typing error meant. Those of restricted tickets under their office, all others under an empty code.';
      CREATE INDEX ticket_vocabulary_alike ON ticket_vocabulary USING gin (word gin_trgm_ops);
      CREATE INDEX ticket_vocabulary_letters ON ticket_vocabulary (sorted_letters(word));

      UPDATE tickets SET search = search || answer_words(answers) WHERE answers <> '{}';
      INSERT INTO ticket_vocabulary (office_code, word)
      SELECT DISTINCT CASE WHEN t.sensitive THEN t.office_code ELSE '' END, found.lexeme
        FROM tickets t CROSS JOIN LATERAL unnest(t.search) AS found (lexeme, positions, weights)
       WHERE found.lexeme ~ '^[[:alpha:]][[:alpha:]-]{2,22}[[:alpha:]]$';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE ticket_vocabulary;
      DROP FUNCTION sorted_letters;
      DROP FUNCTION ticket_words(text, text, text, jsonb);
      DROP FUNCTION answer_words;
    `);
  }
}
