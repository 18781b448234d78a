import type { EntityManager } from 'typeorm';

/** Ends what was not answered, counts, and freezes: from then on nothing of it changes. Answers that are being taken are waited for. */
export async function closeWave(
  manager: EntityManager,
  waveId: number,
  now: number,
): Promise<void> {
  const open: unknown[] = await manager.query(
    'SELECT 1 FROM relationship_waves WHERE id = $1 AND closed_at IS NULL FOR UPDATE',
    [waveId],
  );
  if (open.length === 0) return;
  await manager.query(
    `UPDATE relationship_invitations SET state = 'excluded', reason = 'not_sent', send_after = NULL
      WHERE wave_id = $1 AND state = 'scheduled'`,
    [waveId],
  );
  await manager.query(
    `UPDATE relationship_invitations SET state = 'expired', remind_after = NULL
      WHERE wave_id = $1 AND state = 'sent'`,
    [waveId],
  );
  await manager.query(countAnswers, [waveId]);
  await manager.query(freeze, [waveId, new Date(now)]);
}

const scoresOf = [1, 2, 3, 4, 5].map((score) => `count(s.score) FILTER (WHERE s.score = ${score})`);

const countAnswers = `
  INSERT INTO relationship_counts (wave_id, item, score_1, score_2, score_3, score_4, score_5)
  SELECT w.id, a.key, ${scoresOf.join(', ')}
    FROM relationship_waves w
   CROSS JOIN LATERAL jsonb_to_recordset(w.items) AS a (key text, kind text)
    LEFT JOIN (relationship_scores s
               JOIN relationship_responses r ON r.id = s.response_id AND r.current
               JOIN relationship_invitations i ON i.id = r.invitation_id)
           ON i.wave_id = w.id AND s.item = a.key
   WHERE w.id = $1 AND a.kind = 'scale'
   GROUP BY w.id, a.key`;

const freeze = `
  UPDATE relationship_waves w SET closed_at = $2,
         ledger = (SELECT coalesce(jsonb_object_agg(l.reason, l.people), '{}') FROM
                    (SELECT reason, count(*) AS people FROM relationship_invitations WHERE wave_id = w.id GROUP BY 1) l),
         completed = (SELECT count(*) FROM relationship_invitations WHERE wave_id = w.id AND state = 'answered'),
         undeliverable = (SELECT count(*) FROM relationship_invitations i
                            JOIN outgoing_mails m ON m.dedupe_key = 'survey:' || i.id
                           WHERE i.wave_id = w.id AND i.state <> 'answered' AND m.state = 'failed')
   WHERE w.id = $1`;
