import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SynonymTable } from '../../../domain/catalog/search.js';

const keptForMs = 10_000;

/** The words the catalog knows: what means the same, and what a typing error may have meant. */
export interface KnownWords {
  readonly synonyms: SynonymTable;
  /** Single words of services and synonyms, the most frequent first. */
  readonly vocabulary: readonly string[];
}

/** Reads the catalog's words and keeps them for some seconds. */
@Injectable()
export class SearchWords {
  private kept: { readonly words: Promise<KnownWords>; readonly at: number } | undefined;

  constructor(private readonly dataSource: DataSource) {}

  words(): Promise<KnownWords> {
    const at = performance.now();
    if (!this.kept || at - this.kept.at > keptForMs) {
      const words = this.read();
      this.kept = { words, at };
      words.catch(() => (this.kept = undefined));
    }
    return this.kept.words;
  }

  /** Makes the next search read the words again, after this process has changed them. */
  forget(): void {
    this.kept = undefined;
  }

  private async read(): Promise<KnownWords> {
    const synonyms: { term: string; expansions: string[] }[] = await this.dataSource.query(
      'SELECT term, expansions FROM search_synonyms',
    );
    const vocabulary: { word: string }[] = await this.dataSource.query(
      `SELECT word, count(*) AS times
         FROM (SELECT lower(unaccent(concat_ws(' ', name, name, array_to_string(keywords, ' '), summary))) AS text
                 FROM services WHERE active
               UNION ALL SELECT term FROM search_synonyms) texts
        CROSS JOIN regexp_split_to_table(text, '[^a-z]+') AS word
        WHERE length(word) > 2 GROUP BY word ORDER BY times DESC, word`,
    );
    return {
      synonyms: new Map(synonyms.map(({ term, expansions }) => [term, expansions])),
      vocabulary: vocabulary.map(({ word }) => word),
    };
  }
}
