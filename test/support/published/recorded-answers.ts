import type { DataSource } from 'typeorm';
import type { FiveCounts } from '../../../src/domain/measurement/pulse-counts.js';

/** One answer to a survey as it stands in the database: what an attack tries to find out, and who is in which group. */
export interface TrueAnswer {
  readonly number: string;
  readonly bureau: string;
  readonly office: string;
  readonly service: string;
  readonly serviceName: string;
  /** The month in which it counts, "2026-10". */
  readonly month: string;
  readonly finishedOn: string;
  readonly satisfaction: number;
  readonly trust: number | null;
  readonly ease: number | null;
  /** "My need was addressed", of what was settled at first contact. */
  readonly confirmed: number | null;
  readonly kept: boolean | null;
  readonly drivers: readonly string[];
  readonly commented: boolean;
}

/** Five counts that are kept elsewhere than with tickets: of a wave, of a team. */
export interface TrueCounts {
  readonly cell: string;
  readonly counts: FiveCounts;
}

/** Every answer about a request that may be counted. */
export function trueAnswers(dataSource: DataSource): Promise<TrueAnswer[]> {
  return dataSource.query(
    `SELECT f.number, f.bureau_code AS bureau, f.office_code AS office, f.service_code AS service, s.name AS "serviceName",
            to_char(f.answered_month, 'YYYY-MM') AS month, to_char(f.finished_on, 'YYYY-MM-DD') AS "finishedOn",
            f.satisfaction, f.trust, f.ease, CASE WHEN f.first_contact THEN f.need_addressed END AS confirmed,
            f.promise_kept AS kept, coalesce(f.drivers, '{}') AS drivers, f.has_comment AS commented
       FROM ticket_facts f JOIN services s ON s.code = f.service_code
      WHERE f.satisfaction IS NOT NULL AND NOT f.sensitive ORDER BY f.ticket_id`,
  );
}

/** The frozen counts of the waves of the survey and of the months of the staff pulse, by cell. */
export function trueCounts(dataSource: DataSource): Promise<TrueCounts[]> {
  const five = 'json_build_array(c.score_1, c.score_2, c.score_3, c.score_4, c.score_5) AS counts';
  return dataSource.query(
    `SELECT concat_ws(' ', w.bureau_code, w.code, c.item) AS cell, ${five}
       FROM relationship_waves w JOIN relationship_counts c ON c.wave_id = w.id WHERE w.closed_at IS NOT NULL
     UNION ALL
     SELECT concat_ws('|', c.office_code, to_char(c.month, 'YYYY-MM-DD'), c.item, t.name), ${five}
       FROM staff_pulse_counts c JOIN teams t ON t.code = c.team_code WHERE c.frozen`,
  );
}
