import type { EntityManager } from 'typeorm';

const until = `
  SELECT max(coalesce(i.sent_at, i.send_after)) + make_interval(days => r.cooling_off_days) AS at
    FROM relationship_invitations i
    JOIN relationship_waves w ON w.id = i.wave_id AND w.closed_at IS NULL
   CROSS JOIN survey_rules r
   WHERE i.person_id = $1 AND (i.sent_at IS NOT NULL OR i.state = 'scheduled')
   GROUP BY r.cooling_off_days`;

/**
 * Until when a person who was drawn for the survey is not asked about a request; null when nothing is in the way. The
 * survey was drawn first, so its mail goes first, and the pulse waits until both are far enough apart (decision 0114).
 */
export async function surveyGoesFirst(
  manager: EntityManager,
  personId: number,
  now: number,
): Promise<number | null> {
  const [row]: { at: Date }[] = await manager.query(until, [personId]);
  return row && row.at.getTime() > now ? row.at.getTime() : null;
}
