import type { EntityManager } from 'typeorm';
import type { OwnAnswer, PulseAnswer } from '../../../domain/measurement/pulse-answer.js';
import type { Score } from '../../../domain/measurement/pulse-counts.js';
import { driverCodes } from '../../../domain/measurement/pulse-template.js';

interface StoredAnswer {
  readonly satisfaction: Score;
  readonly trust: Score | null;
  readonly ease: Score | null;
  readonly needAddressed: Score | null;
  readonly drivers: readonly string[];
  readonly own: readonly OwnAnswer[];
  readonly comment: string | null;
  readonly shareName: boolean;
}

/** The answer that counts now; null before the first one. */
export async function currentAnswer(
  manager: EntityManager,
  pulseId: number,
): Promise<PulseAnswer | null> {
  const rows: StoredAnswer[] = await manager.query(
    `SELECT satisfaction, trust, ease, need_addressed AS "needAddressed", drivers, comment,
            share_name AS "shareName",
            coalesce((SELECT json_agg(json_build_object('item', o.item, 'value', o.value, 'words', o.words))
                        FROM pulse_own_answers o WHERE o.response_id = r.id), '[]') AS own
       FROM pulse_responses r WHERE pulse_id = $1 AND current`,
    [pulseId],
  );
  return rows[0] ? answerOf(rows[0]) : null;
}

/** Keeps the answer as the newest revision, which is current from now on. */
export async function addRevision(
  manager: EntityManager,
  pulseId: number,
  { scores, own, drivers, comment, shareName }: PulseAnswer,
  { now, enteredBy }: { readonly now: number; readonly enteredBy: number | null },
): Promise<number> {
  await manager.query(
    'UPDATE pulse_responses SET current = false WHERE pulse_id = $1 AND current',
    [pulseId],
  );
  const rows: { id: number; revision: number }[] = await manager.query(
    `INSERT INTO pulse_responses (pulse_id, revision, current, satisfaction, trust, ease, need_addressed, drivers,
                                  comment, share_name, answered_at, entered_by)
     SELECT $1, coalesce(max(revision), 0) + 1, true, $2, $3, $4, $5, $6, $7, $8, $9, $10
       FROM pulse_responses WHERE pulse_id = $1
     RETURNING id, revision`,
    [
      pulseId,
      scores.satisfaction,
      scores.trust ?? null,
      scores.ease ?? null,
      scores.effectiveness ?? null,
      drivers,
      comment,
      shareName,
      new Date(now),
      enteredBy,
    ],
  );
  await manager.query(
    `INSERT INTO pulse_own_answers (response_id, item, value, words)
     SELECT $1, o.item, o.value, o.words FROM jsonb_to_recordset($2::jsonb) AS o(item text, value smallint, words text)`,
    [rows[0]!.id, JSON.stringify(own)],
  );
  await manager.query(
    `UPDATE pulses SET state = 'answered', answered_at = coalesce(answered_at, $2) WHERE id = $1`,
    [pulseId, new Date(now)],
  );
  return rows[0]!.revision;
}

/** A program seems to have answered: what it sent is kept and counts for nothing. */
export async function takeBackAnswers(manager: EntityManager, pulseId: number): Promise<void> {
  await manager.query(
    'UPDATE pulse_responses SET current = false WHERE pulse_id = $1 AND current',
    [pulseId],
  );
  await manager.query(
    `UPDATE pulses SET state = 'sent', answered_at = NULL, counted_month = NULL, scanner_suspected = true
      WHERE id = $1`,
    [pulseId],
  );
}

function answerOf(stored: StoredAnswer): PulseAnswer {
  const { satisfaction, trust, ease, needAddressed, drivers, own, comment, shareName } = stored;
  return {
    scores: {
      satisfaction,
      ...(trust !== null && { trust }),
      ...(ease !== null && { ease }),
      ...(needAddressed !== null && { effectiveness: needAddressed }),
    },
    own,
    drivers: driverCodes.filter((code) => drivers.includes(code)),
    comment,
    scoresComment: null,
    shareName,
  };
}
