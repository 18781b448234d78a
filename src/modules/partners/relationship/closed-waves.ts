import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { FiveCounts } from '../../../domain/measurement/pulse-counts.js';
import type { SurveyLedger } from '../../../domain/measurement/survey-draw.js';
import type { SurveyedItem } from '../../../domain/partners/relationship-figures.js';
import { scrubText } from '../../../domain/partners/scrub-text.js';

/** A closed wave as it was frozen. */
export interface ClosedWave {
  readonly id: number;
  readonly code: string;
  readonly opensAt: Date;
  readonly closedAt: Date;
  readonly ledger: SurveyLedger;
  readonly undeliverable: number;
  readonly completed: number;
  readonly items: readonly (SurveyedItem & { readonly counts: FiveCounts })[];
}

/** A wave that takes answers now. */
export interface RunningWave {
  readonly code: string;
  readonly closesAt: Date;
  readonly invited: number;
}

const mostComments = 20;

/** Reads of the waves of a bureau: frozen numbers of those that are closed, and of a running one that it runs. */
@Injectable()
export class ClosedWaves {
  constructor(private readonly dataSource: DataSource) {}

  /** Newest first. */
  of(bureauCode: string): Promise<ClosedWave[]> {
    return this.dataSource.query(
      `SELECT w.id, w.code, w.opens_at AS "opensAt", w.closed_at AS "closedAt", w.ledger, w.undeliverable, w.completed,
              (SELECT json_agg(json_build_object('key', a.item ->> 'key', 'wording', a.item ->> 'wording',
                        'counts', json_build_array(c.score_1, c.score_2, c.score_3, c.score_4, c.score_5))
                        ORDER BY a.place)
                 FROM jsonb_array_elements(w.items) WITH ORDINALITY AS a (item, place)
                 JOIN relationship_counts c ON c.wave_id = w.id AND c.item = a.item ->> 'key') AS items
         FROM relationship_waves w
        WHERE w.bureau_code = $1 AND w.closed_at IS NOT NULL
        ORDER BY w.opens_at DESC`,
      [bureauCode],
    );
  }

  async runningIn(bureauCode: string): Promise<RunningWave | null> {
    const [wave]: RunningWave[] = await this.dataSource.query(
      `SELECT w.code, w.closes_at AS "closesAt",
              (SELECT count(*)::int FROM relationship_invitations i
                WHERE i.wave_id = w.id AND i.reason = 'asked') AS invited
         FROM relationship_waves w WHERE w.bureau_code = $1 AND w.closed_at IS NULL
        ORDER BY w.opens_at DESC LIMIT 1`,
      [bureauCode],
    );
    return wave ?? null;
  }

  /** What was written, in an order that tells nothing, with the names of people of the agency that stand in it taken out. */
  async comments(waveId: number): Promise<string[]> {
    const rows: { words: string; names: string[] }[] = await this.dataSource.query(
      `SELECT r.comment AS words,
              ARRAY(SELECT n.full_name FROM people n, unnest(string_to_array(n.full_name, ' ')) AS part
                     WHERE length(part) > 2 AND strpos(lower(r.comment), lower(part)) > 0) AS names
         FROM relationship_responses r JOIN relationship_invitations i ON i.id = r.invitation_id
        WHERE i.wave_id = $1 AND r.current AND r.comment IS NOT NULL
        ORDER BY md5(r.id::text) LIMIT ${mostComments}`,
      [waveId],
    );
    return rows.map(({ words, names }) => scrubText(words, names));
  }
}
