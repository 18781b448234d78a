import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { nearestWords } from '../../../domain/words/typing-errors.js';
import { searchWords } from './search-words.js';

const mostSimilar = 4;

/** A word that was typed, as PostgreSQL looks for it; what it stems from as well. */
export interface AskedWord {
  readonly forms: readonly string[];
  readonly query: string;
}

/** Turns what was typed into what PostgreSQL looks for: as it was typed, or with typing errors put right. */
@Injectable()
export class AskedWords {
  constructor(private readonly dataSource: DataSource) {}

  /** The words in the text that can be looked for; none when nothing is left of them. */
  async in(text: string): Promise<AskedWord[]> {
    const words = searchWords(text);
    if (words.length === 0) return [];
    return this.dataSource.query(
      `SELECT query, ARRAY(SELECT DISTINCT form FROM unnest(
           ARRAY[lower(unaccent(word))] || ts_lexize('english_stem', lower(unaccent(word)))) AS form) AS forms
         FROM unnest($1::text[]) WITH ORDINALITY AS typed (word, place)
        CROSS JOIN LATERAL (SELECT ticket_query(ARRAY[word])::text AS query) asked
        WHERE query IS NOT NULL ORDER BY place`,
      [words],
    );
  }

  /**
   * The same words, each or one like it, as they occur in tickets of these offices and in those that all
   * staff see; null when no word is like them.
   */
  async similar(asked: readonly AskedWord[], offices: readonly string[]): Promise<string | null> {
    const forms = asked.flatMap(({ forms: own }) => own).filter((form) => form.length > 3);
    if (forms.length === 0) return null;
    const rows: { form: string; words: string[] }[] = await this.dataSource.query(alikeSql, [
      forms,
      ['', ...offices],
    ]);
    const alike = new Map(rows.map(({ form, words }) => [form, words]));
    const near = asked.map((word) =>
      word.forms.flatMap((form) => nearestWords(form, alike.get(form) ?? [], mostSimilar)),
    );
    if (near.every((words) => words.length === 0)) return null;
    return asked
      .map(({ query }, at) => `(${[query, ...near[at]!.map((word) => `'${word}'`)].join(' | ')})`)
      .join(' & ');
  }
}

/** Words that share most of their letters in a row, or all of them in another order. */
const alikeSql = `SELECT form, ARRAY(
    (SELECT word FROM ticket_vocabulary WHERE word % form AND office_code = ANY($2)
      ORDER BY similarity(word, form) DESC, word LIMIT 60)
    UNION
    (SELECT word FROM ticket_vocabulary WHERE sorted_letters(word) = sorted_letters(form)
      AND office_code = ANY($2) ORDER BY word LIMIT 20)
    ORDER BY 1) AS words
  FROM unnest($1::text[]) AS form`;
