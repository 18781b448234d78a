import type { EntityManager } from 'typeorm';
import type { PulseAnswer } from '../../../domain/measurement/pulse-answer.js';

/** The answer that counts now; null before the first one. */
export async function currentSurveyAnswer(
  manager: EntityManager,
  invitationId: number,
): Promise<PulseAnswer | null> {
  const [stored]: { scores: PulseAnswer['scores']; comment: string | null }[] = await manager.query(
    `SELECT r.comment, coalesce((SELECT jsonb_object_agg(s.item, s.score) FROM relationship_scores s
                                  WHERE s.response_id = r.id), '{}') AS scores
       FROM relationship_responses r WHERE r.invitation_id = $1 AND r.current`,
    [invitationId],
  );
  return stored ? { ...stored, own: [], drivers: [], scoresComment: null, shareName: false } : null;
}

/** Keeps the answer as the newest revision, which is current from now on. */
export async function addSurveyRevision(
  manager: EntityManager,
  invitationId: number,
  { scores, comment }: PulseAnswer,
  now: number,
): Promise<void> {
  await outdate(manager, invitationId);
  const [response]: { id: number }[] = await manager.query(
    `INSERT INTO relationship_responses (invitation_id, revision, current, comment, answered_at)
     SELECT $1, coalesce(max(revision), 0) + 1, true, $2, $3 FROM relationship_responses WHERE invitation_id = $1
     RETURNING id`,
    [invitationId, comment, new Date(now)],
  );
  await manager.query(
    `INSERT INTO relationship_scores (response_id, item, score)
     SELECT $1, key, value::smallint FROM jsonb_each_text($2::jsonb)`,
    [response!.id, JSON.stringify(scores)],
  );
  await manager.query(
    `UPDATE relationship_invitations
        SET state = 'answered', answered_at = coalesce(answered_at, $2), remind_after = NULL WHERE id = $1`,
    [invitationId, new Date(now)],
  );
}

/** A program seems to have answered: what it sent is kept and counts for nothing. */
export async function takeBackSurveyAnswers(
  manager: EntityManager,
  invitationId: number,
): Promise<void> {
  await outdate(manager, invitationId);
  await manager.query(
    `UPDATE relationship_invitations SET state = 'sent', answered_at = NULL, scanner_suspected = true WHERE id = $1`,
    [invitationId],
  );
}

function outdate(manager: EntityManager, invitationId: number): Promise<unknown> {
  return manager.query(
    'UPDATE relationship_responses SET current = false WHERE invitation_id = $1 AND current',
    [invitationId],
  );
}
