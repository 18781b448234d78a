import type { EntityManager } from 'typeorm';
import { staffPulse, type StaffRound } from '../../../domain/measurement/staff-pulse.js';

/** When the mail to a person in a zone leaves (epoch ms). */
export type StaffSendTime = (timeZone: string) => number;

/**
 * Opens the round of a month, unless it is there: everybody of a team is asked once, for the team that they joined
 * first. Who wants no questions by mail is not asked.
 */
export async function openStaffRound(
  manager: EntityManager,
  { month, opensAt, closesAt }: StaffRound,
  sendTime: StaffSendTime,
): Promise<boolean> {
  const opened: unknown[] = await manager.query(
    `INSERT INTO staff_pulses (month, template_version, opens_at, closes_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (month) DO NOTHING RETURNING month`,
    [month, staffPulse.version, new Date(opensAt), new Date(closesAt)],
  );
  if (opened.length === 0) return false;
  const staff: { id: number; teamCode: string; timeZone: string }[] = await manager.query(
    `SELECT DISTINCT ON (p.id) p.id, g.team_code AS "teamCode", p.time_zone AS "timeZone"
       FROM role_grants g JOIN people p ON p.id = g.person_id
      WHERE g.role IN ('agent', 'team_lead') AND p.active AND NOT p.pulse_opt_out ORDER BY p.id, g.id`,
  );
  const asks = staff.map(({ timeZone, ...ask }) => ({
    ...ask,
    sendAfter: new Date(sendTime(timeZone)).toISOString(),
  }));
  await manager.query(
    `INSERT INTO staff_pulse_asks (month, person_id, team_code, send_after)
     SELECT $1, id, "teamCode", "sendAfter"
       FROM jsonb_to_recordset($2::jsonb) AS a (id bigint, "teamCode" text, "sendAfter" timestamptz)
      ORDER BY random()`,
    [month, JSON.stringify(asks)],
  );
  await manager.query(
    `INSERT INTO staff_pulse_counts (month, team_code, office_code, item, asked)
     SELECT a.month, t.code, t.office_code, i.item, count(*) FROM staff_pulse_asks a
       JOIN teams t ON t.code = a.team_code CROSS JOIN unnest($2::text[]) AS i (item)
      WHERE a.month = $1 GROUP BY 1, 2, 3, 4`,
    [month, staffPulse.items.map(({ key }) => key)],
  );
  return true;
}

/** Freezes the counts of a round and forgets who was asked and who answered. */
export async function closeStaffRound(
  manager: EntityManager,
  month: string,
  now: number,
): Promise<void> {
  const open: unknown[] = await manager.query(
    'SELECT 1 FROM staff_pulses WHERE month = $1 AND closed_at IS NULL FOR UPDATE',
    [month],
  );
  if (open.length === 0) return;
  await manager.query('DELETE FROM staff_pulse_asks WHERE month = $1', [month]);
  await manager.query('UPDATE staff_pulse_counts SET frozen = true WHERE month = $1', [month]);
  await manager.query('UPDATE staff_pulses SET closed_at = $2 WHERE month = $1', [
    month,
    new Date(now),
  ]);
}
