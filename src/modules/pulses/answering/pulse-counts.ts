import type { EntityManager } from 'typeorm';
import type { Score } from '../../../domain/measurement/pulse-counts.js';
import type { PulseAnswer } from '../../../domain/measurement/pulse-answer.js';

/** Where the answers of a pulse are counted. */
export interface CountedPulse {
  readonly id: number;
  readonly bureauCode: string;
  readonly serviceCode: string;
  readonly templateCode: string;
  readonly templateVersion: number;
}

type Scores = PulseAnswer['scores'];

/**
 * Moves a pulse's answers in the raw counts from what they were to what they are; an empty set is no
 * answer. The month is that of the first answer in the bureau's time; call it once the answer is written.
 */
export async function moveCounts(
  manager: EntityManager,
  pulse: CountedPulse,
  before: Scores,
  after: Scores,
): Promise<void> {
  const moves = movesBetween(before, after);
  if (moves.length === 0) return;
  const [[counted]]: [{ month: string }[], number] = await manager.query(
    `UPDATE pulses p SET counted_month = coalesce(p.counted_month,
            date_trunc('month', p.answered_at AT TIME ZONE b.time_zone)::date)
       FROM bureaus b WHERE b.code = p.bureau_code AND p.id = $1
     RETURNING p.counted_month::text AS month`,
    [pulse.id],
  );
  await manager.query(
    `INSERT INTO pulse_counts (bureau_code, service_code, month, template_code, template_version, item,
                               score_1, score_2, score_3, score_4, score_5)
     SELECT $1, $2, $3::date, $4, $5, m.item, m.s1, m.s2, m.s3, m.s4, m.s5
       FROM jsonb_to_recordset($6::jsonb) AS m(item text, s1 int, s2 int, s3 int, s4 int, s5 int)
      ORDER BY m.item
     ON CONFLICT (bureau_code, service_code, month, template_code, template_version, item) DO UPDATE SET
       score_1 = pulse_counts.score_1 + excluded.score_1, score_2 = pulse_counts.score_2 + excluded.score_2,
       score_3 = pulse_counts.score_3 + excluded.score_3, score_4 = pulse_counts.score_4 + excluded.score_4,
       score_5 = pulse_counts.score_5 + excluded.score_5`,
    [
      pulse.bureauCode,
      pulse.serviceCode,
      counted!.month,
      pulse.templateCode,
      pulse.templateVersion,
      JSON.stringify(moves),
    ],
  );
}

function movesBetween(before: Scores, after: Scores): Record<string, string | number>[] {
  const items = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Scores)[];
  return items
    .filter((item) => before[item] !== after[item])
    .map((item) => ({
      item,
      ...Object.fromEntries(
        ([1, 2, 3, 4, 5] as const).map((score) => [
          `s${score}`,
          one(after[item], score) - one(before[item], score),
        ]),
      ),
    }));
}

function one(given: Score | undefined, score: Score): number {
  return given === score ? 1 : 0;
}
