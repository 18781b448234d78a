import type { EntityManager } from 'typeorm';

/** Under which theme, in which office, bureau and service something was said. */
export interface SaidWhere {
  readonly theme: string;
  readonly officeCode: string;
  readonly bureauCode: string;
  readonly serviceCode: string | null;
}

/** SQL: the answers that carry a theme, of twelve months; nothing of sensitive tickets. */
const said = `
  FROM comment_codings c
  JOIN pulse_responses r ON r.id = c.response_id AND r.current
  JOIN pulses p ON p.id = r.pulse_id
  JOIN tickets t ON t.id = p.ticket_id AND NOT t.sensitive
  WHERE $1 = ANY(c.themes) AND p.office_code = $2 AND p.bureau_code = $3
    AND ($4::text IS NULL OR p.service_code = $4) AND p.counted_month >= ($5::timestamptz - interval '1 year')::date`;

const asked = (
  { theme, officeCode, bureauCode, serviceCode }: SaidWhere,
  now: number,
): unknown[] => [theme, officeCode, bureauCode, serviceCode, new Date(now)];

/** How many people said it. */
export async function countWhoSaid(
  manager: EntityManager,
  where: SaidWhere,
  now: number,
): Promise<number> {
  const rows: { people: number }[] = await manager.query(
    `SELECT count(DISTINCT p.customer_id)::int AS people ${said}`,
    asked(where, now),
  );
  return rows[0]!.people;
}

/** Those of them who ticked that they may be contacted, and still want to hear from us. */
export async function whoMayBeTold(
  manager: EntityManager,
  where: SaidWhere,
  now: number,
): Promise<{ id: number; fullName: string; email: string }[]> {
  return manager.query(
    `SELECT n.id, n.full_name AS "fullName", n.email::text AS email FROM people n
      WHERE n.active AND NOT n.pulse_opt_out AND n.id IN (SELECT p.customer_id ${said} AND r.share_name)
      ORDER BY n.id`,
    asked(where, now),
  );
}
