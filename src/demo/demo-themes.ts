import type { EntityManager } from 'typeorm';

/** What a reader sees in each of the demo's comments, by how they begin. */
const readings: readonly (readonly [string, readonly string[]])[] = [
  ['Nobody told me', ['transparency', 'efficiency']],
  ['It was closed', ['effectiveness']],
  ['I was sent from', ['ease', 'process']],
  ['Three weeks', ['efficiency']],
  ['The form asked', ['ease', 'process']],
  ['The new colleague', ['effectiveness', 'process']],
  ['Quick, friendly', ['efficiency', 'employee']],
  ['I knew the whole', ['transparency']],
  ['The answer was', ['efficiency']],
  ['Very helpful', ['employee']],
  ['The date you gave', ['efficiency', 'transparency']],
  ['It was solved', ['ease']],
  ['Fine, but I did', ['transparency']],
  ['The work was good', ['efficiency']],
  ['I had to send', ['ease']],
];

/**
 * Comments of the last months as the leads of their offices read them: one reader for nearly all, a second for many,
 * who sees it otherwise now and then. A few are left for whoever tries it out.
 */
export async function writeCodings(manager: EntityManager, now: number): Promise<void> {
  await manager.query(
    `INSERT INTO comment_codings (response_id, coder_id, themes, coded_at)
     SELECT r.id, reader.id,
       CASE WHEN reader.place > 1 AND r.id % 9 = 0 THEN '{}'
            ELSE ARRAY(SELECT jsonb_array_elements_text(reading.themes)) END,
       $2::timestamptz - interval '2 days' * (3 - reader.place)
     FROM pulses p
     JOIN pulse_responses r ON r.pulse_id = p.id AND r.current AND r.comment IS NOT NULL AND r.id % 10 <> 0
     JOIN tickets t ON t.id = p.ticket_id AND NOT t.sensitive
     JOIN jsonb_to_recordset($1) AS reading(beginning text, themes jsonb) ON starts_with(r.comment, reading.beginning)
     JOIN LATERAL (
       SELECT g.person_id AS id, row_number() OVER (ORDER BY g.role, g.person_id) AS place FROM role_grants g
        WHERE g.office_code = p.office_code AND g.role IN ('office_lead', 'team_lead')
          AND g.person_id IS DISTINCT FROM t.solved_by_id AND g.person_id <> t.customer_id) AS reader
       ON reader.place = 1 OR (reader.place = 2 AND r.id % 3 <> 0)
     WHERE p.counted_month >= ($2::timestamptz - interval '7 months')::date
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(readings.map(([beginning, themes]) => ({ beginning, themes }))), new Date(now)],
  );
}
