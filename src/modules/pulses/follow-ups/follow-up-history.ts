import type { EntityManager } from 'typeorm';
import type { FollowUpStepKind } from '../../../domain/follow-up/follow-up-steps.js';
import {
  contradictionIn,
  contradictionSentences,
} from '../../../domain/measurement/contradiction.js';
import { currentAnswer } from '../answering/pulse-revisions.js';
import type { FollowUpDetailView, FollowUpStepView } from './follow-ups.views.js';

/** A step before it is written; whoever is absent is nobody. */
export interface NewStep {
  readonly kind: FollowUpStepKind;
  readonly at: number;
  readonly actorId?: number | null;
  readonly ownerId?: number | null;
  readonly note?: string | null;
}

/** Keeps what happened to a follow-up; nothing of it is ever changed. */
export async function addStep(
  manager: EntityManager,
  followUpId: number,
  { kind, at, actorId = null, ownerId = null, note = null }: NewStep,
): Promise<void> {
  await manager.query(
    `INSERT INTO follow_up_steps (follow_up_id, kind, at, actor_id, owner_id, note) VALUES ($1, $2, $3, $4, $5, $6)`,
    [followUpId, kind, new Date(at), actorId, ownerId, note],
  );
}

type Details = Pick<FollowUpDetailView, 'mayContact' | 'contradiction' | 'steps' | 'recovery'>;

/** What only the page of one follow-up shows. */
export async function detailsOf(manager: EntityManager, id: number): Promise<Details> {
  const steps: FollowUpStepView[] = await manager.query(
    `SELECT s.id, s.kind, s.at, a.full_name AS by, o.full_name AS "ownerName", s.note
       FROM follow_up_steps s LEFT JOIN people a ON a.id = s.actor_id LEFT JOIN people o ON o.id = s.owner_id
      WHERE s.follow_up_id = $1 ORDER BY s.id DESC`,
    [id],
  );
  const [rated]: { pulseId: number; respondedAt: Date | null }[] = await manager.query(
    'SELECT pulse_id AS "pulseId", responded_at AS "respondedAt" FROM follow_ups WHERE id = $1',
    [id],
  );
  const answer = await currentAnswer(manager, rated!.pulseId);
  const contradiction = answer && contradictionIn(answer);
  const mayContact = answer?.shareName ?? false;
  return {
    mayContact,
    contradiction: contradiction && contradictionSentences[contradiction],
    steps,
    recovery: rated!.respondedAt === null ? null : await recoveryOf(manager, id, mayContact),
  };
}

/**
 * SQL: the next answer of the customer of follow-up `f` after somebody came back to them, as `next`. A program's answers
 * are not current, so they do not count; of sensitive tickets nothing is told.
 */
export const nextAnswer = `
  LATERAL (
    SELECT r.satisfaction, r.share_name, p.answered_at, p.bureau_code
      FROM pulses p JOIN pulse_responses r ON r.pulse_id = p.id AND r.current
      JOIN tickets t ON t.id = p.ticket_id AND NOT t.sensitive
     WHERE p.customer_id = (SELECT customer_id FROM pulses WHERE id = f.pulse_id) AND p.id <> f.pulse_id
       AND p.answered_at > f.responded_at
     ORDER BY p.answered_at LIMIT 1) AS next`;

/** The score of one person is told only where they agreed to be known, both times. */
async function recoveryOf(
  manager: EntityManager,
  id: number,
  mayContact: boolean,
): Promise<string> {
  const rows: { satisfaction: number; share_name: boolean }[] = await manager.query(
    `SELECT next.satisfaction, next.share_name FROM follow_ups f CROSS JOIN ${nextAnswer} WHERE f.id = $1`,
    [id],
  );
  const [next] = rows;
  if (!mayContact || (next && !next.share_name)) {
    return 'Their next rating counts in the share of customers won back. It is not shown here, because they did not agree to be named.';
  }
  if (!next) return 'They have not rated again yet.';
  return next.satisfaction >= 4
    ? `Won back: they gave ${next.satisfaction} of 5 the next time.`
    : `Not won back yet: they gave ${next.satisfaction} of 5 the next time.`;
}
