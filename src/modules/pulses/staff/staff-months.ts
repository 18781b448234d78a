import type { EntityManager } from 'typeorm';
import type { FiveCounts } from '../../../domain/measurement/pulse-counts.js';

/** The frozen counts of one team for one statement in one month. */
export interface StaffCount {
  readonly month: string;
  readonly officeCode: string;
  readonly teamCode: string;
  readonly teamName: string;
  readonly item: string;
  readonly asked: number;
  readonly counts: FiveCounts;
}

/** Everything that closed rounds left of an office, newest month first. */
export function staffCounts(
  manager: Pick<EntityManager, 'query'>,
  officeCode: string,
  most: number,
): Promise<StaffCount[]> {
  return manager.query(
    `SELECT c.month::text, c.office_code AS "officeCode", c.team_code AS "teamCode", t.name AS "teamName",
            c.item, c.asked, json_build_array(c.score_1, c.score_2, c.score_3, c.score_4, c.score_5) AS counts
       FROM staff_pulse_counts c JOIN teams t ON t.code = c.team_code
      WHERE c.office_code = $1 AND c.frozen
        AND c.month IN (SELECT s.month FROM staff_pulses s WHERE s.closed_at IS NOT NULL
                         ORDER BY s.month DESC LIMIT $2)
      ORDER BY c.month DESC, t.position, c.team_code`,
    [officeCode, most],
  );
}
