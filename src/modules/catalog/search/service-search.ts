import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { expandQuery, normalizeQuery, type QueryPart } from '../../../domain/catalog/search.js';
import { closestWord } from '../../../domain/words/typing-errors.js';
import { partQuery } from './part-query.js';
import { SearchWords } from './search-words.js';

const mostParts = 12;
const mostServices = 20;

/** A service that fits the words. */
export interface FoundService {
  readonly code: string;
  readonly name: string;
  readonly summary: string;
  readonly officeCode: string;
  readonly deskName: string;
  readonly general: boolean;
  /** False when it is not offered to people of the searcher's bureau. */
  readonly forMyBureau: boolean;
}

/** What was found, and the words it was found by when typing errors were put right. */
export interface FoundServices {
  readonly query: string;
  readonly correctedQuery: string | null;
  readonly services: readonly FoundService[];
}

interface Matched extends FoundService {
  readonly parts: number;
}

/**
 * Finds services by words: names before keywords, keywords before summaries and questions; words
 * that mean the same find the same, and words that are in no service are taken for typing errors.
 */
@Injectable()
export class ServiceSearch {
  constructor(
    private readonly dataSource: DataSource,
    private readonly words: SearchWords,
  ) {}

  /** The best services first, at most 20; those of "tell us in your own words" only after all others. */
  async find(text: string, bureauCode: string): Promise<FoundServices> {
    const query = normalizeQuery(text);
    const { synonyms } = await this.words.words();
    const parts = expandQuery(query, synonyms).slice(0, mostParts);
    if (parts.length === 0) return { query, correctedQuery: null, services: [] };
    const corrected = await this.corrected(parts);
    const services = await this.matching(
      corrected === null ? parts : expandQuery(corrected, synonyms).slice(0, mostParts),
      bureauCode,
    );
    if (services.length > 0) return { query, correctedQuery: corrected, services };
    return { query, correctedQuery: null, services: await this.alike(query, bureauCode) };
  }

  /** The query with words that find nothing replaced by the nearest ones known; null when there is nothing to replace. */
  private async corrected(parts: readonly QueryPart[]): Promise<string | null> {
    const { vocabulary } = await this.words.words();
    const unknown = await this.unknownWords(parts);
    if (unknown.size === 0) return null;
    const replaced = parts.map(({ words }) =>
      unknown.has(words) ? (closestWord(words, vocabulary) ?? words) : words,
    );
    const changed = replaced.some((words, at) => words !== parts[at]!.words);
    return changed ? replaced.join(' ') : null;
  }

  /** Single words of three letters or more that neither stop words nor any service contain. */
  private async unknownWords(parts: readonly QueryPart[]): Promise<ReadonlySet<string>> {
    const single = parts
      .filter(({ alternatives, words }) => alternatives.length === 0 && /^[a-z]{3,}$/.test(words))
      .map(({ words }) => words);
    if (single.length === 0) return new Set();
    const rows: { word: string }[] = await this.dataSource.query(
      `SELECT word FROM unnest($1::text[]) AS word
        CROSS JOIN LATERAL (SELECT plainto_tsquery('english', word) AS asked) q
        WHERE numnode(asked) > 0 AND NOT EXISTS (SELECT 1 FROM services s
          WHERE s.active AND (s.search @@ asked OR s.search @@ to_tsquery('simple', word || ':*')))`,
      [single],
    );
    return new Set(rows.map(({ word }) => word));
  }

  /** Services with at least half as many parts of the query as the best one. */
  private async matching(parts: readonly QueryPart[], bureauCode: string): Promise<FoundService[]> {
    const values: unknown[] = [bureauCode];
    const asked = parts.map((part) => {
      const { sql, values: own } = partQuery(part, values.length + 1);
      values.push(...own);
      return sql;
    });
    values.push(parts.map(({ words }) => words).join(' '));
    const counted = asked.map((sql) => `(s.search @@ ${sql})::int`).join(' + ');
    const rows: Matched[] = await this.dataSource.query(
      `SELECT ${columns}, ${counted} AS parts
         FROM services s JOIN offices o ON o.code = s.office_code
        WHERE s.active AND o.active AND s.search @@ (${asked.join(' || ')})
        ORDER BY s.general, parts DESC,
                 ts_rank(s.search, plainto_tsquery('english', $${values.length})) * 3
                   + ts_rank(s.search, ${asked.join(' || ')}) DESC, s.position
        LIMIT ${mostServices}`,
      values,
    );
    const best = Math.max(0, ...rows.map((row) => row.parts));
    return rows.filter((row) => row.parts * 2 >= best).map(withoutCount);
  }

  /** Services whose words look like the query: the last try for what is too misspelled to correct. */
  private alike(query: string, bureauCode: string): Promise<FoundService[]> {
    return this.dataSource.query(
      `SELECT ${columns}
         FROM services s JOIN offices o ON o.code = s.office_code
        CROSS JOIN LATERAL (SELECT word_similarity($2,
          lower(unaccent(s.name || ' ' || array_to_string(s.keywords, ' ')))) AS alike) w
        WHERE s.active AND o.active AND NOT s.general AND w.alike >= 0.55
        ORDER BY w.alike DESC, s.position LIMIT 5`,
      [bureauCode, query],
    );
  }
}

const columns = `s.code, s.name, s.summary, s.office_code AS "officeCode", o.desk_name AS "deskName", s.general,
  s.bureau_codes IS NULL OR $1 = ANY(s.bureau_codes) AS "forMyBureau"`;

function withoutCount({ parts: _parts, ...service }: Matched): FoundService {
  return service;
}
