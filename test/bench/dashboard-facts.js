/**
 * Fact rows written straight into the table, as the product would have left them: closed requests of all bureaus and
 * services, `from` to `to` years ago, with plausible times, answers and journeys. The reference to tickets is given up
 * first, because a dashboard reads facts alone.
 */
export async function writeFacts(client, { tickets, from, to, firstId }) {
  await client.query(
    'ALTER TABLE ticket_facts DROP CONSTRAINT IF EXISTS ticket_facts_ticket_id_fkey',
  );
  await client.query('SELECT setseed(0.42)');
  await client.query(sql, [firstId, firstId + tickets - 1, from, to]);
  await client.query(
    'VACUUM (ANALYZE) ticket_facts, fact_days, fact_answers, fact_drivers, fact_speeds, fact_months, fact_weeks',
  );
  // What was just written is on disk before anything is measured, as the history of a desk is.
  await client.query('CHECKPOINT');
}

const score = (
  chance,
) => `(CASE WHEN ${chance} < 0.03 THEN 1 WHEN ${chance} < 0.08 THEN 2 WHEN ${chance} < 0.18 THEN 3
  WHEN ${chance} < 0.5 THEN 4 ELSE 5 END)`;

const sql = `
  WITH b AS (SELECT array_agg(code ORDER BY position) AS codes, array_agg(time_zone ORDER BY position) AS zones,
      count(*)::int AS n FROM bureaus WHERE active),
    s AS (SELECT array_agg(code ORDER BY code) AS codes, array_agg(office_code ORDER BY code) AS offices,
      array_agg(team_code ORDER BY code) AS teams, count(*)::int AS n FROM services WHERE active AND NOT sensitive),
    drawn AS MATERIALIZED (
      SELECT id, 1 + floor(b.n * random() ^ 1.5)::int AS bureau, 1 + floor(s.n * random() ^ 1.3)::int AS service,
        now() - make_interval(secs => (31557600 * ($3::float8 - ($3::float8 - $4::float8) * (id - $1::bigint) / ($2::bigint - $1::bigint + 1)))::float8) AS opened,
        exp(10.5 + 1.1 * sqrt(-2 * ln(1 - random())) * cos(6.2832 * random())) AS worked,
        random() AS kept, random() AS asked, random() AS said, random() AS said_trust, random() AS said_ease,
        random() AS settled, random() AS moved, random() AS again, random() AS wrote
      FROM generate_series($1::bigint, $2::bigint) AS id, b, s),
    told AS (
      SELECT d.*, least(opened + make_interval(secs => worked * 3), now() - interval '1 second') AS finished,
        worked * 1000 AS ms, asked < 0.5 AS was_asked, asked < 0.12 AS answered FROM drawn d)
  INSERT INTO ticket_facts (ticket_id, number, bureau_code, office_code, team_code, service_code, channel, sensitive,
    withdrawn, opened_at, opened_on, finished_at, finished_on, first_response_ms, first_response_met,
    finish_business_ms, finish_calendar_ms, customer_wait_ms, third_party_wait_ms, promised_finish_at, promise_kept,
    answer_kept, finish_met, miss_cause, transfers, reopens, pulse_state, satisfaction, trust, ease, need_addressed,
    drivers, answered_month, has_comment, comment_place, customer_zone, our_business_ms, customer_business_ms,
    third_party_business_ms, outside_hours_ms, solved_ms, customer_id, first_finished_at, first_finished_on,
    reopened_at, came_back_at, first_contact, first_level, misrouted, ping_pong, repeat_contacts, channel_switches,
    staff_met, questions_back, form_minutes, pulse_eligible, rules)
  SELECT t.id, 'CP-' || (100000 + t.id), b.codes[t.bureau], s.offices[t.service], s.teams[t.service],
    s.codes[t.service], 'portal', false, false, opened, (opened AT TIME ZONE b.zones[t.bureau])::date,
    finished, (finished AT TIME ZONE b.zones[t.bureau])::date, ms * 0.2, kept < 0.9,
    ms, ms * 3, ms * 0.3, 0, finished + make_interval(secs => CASE WHEN kept < 0.86 THEN 3600 ELSE -3600 END),
    kept < 0.86, kept < 0.9, kept < 0.8,
    CASE WHEN kept >= 0.86 THEN (ARRAY['handed_on', 'approval', 'third_party', 'unclaimed', 'customer', 'work'])[1 + floor(6 * said)::int] END,
    (CASE WHEN moved < 0.8 THEN 0 WHEN moved < 0.95 THEN 1 ELSE 2 END), (again < 0.04)::int,
    CASE WHEN answered THEN 'answered' WHEN was_asked THEN 'expired' ELSE 'excluded' END,
    CASE WHEN answered THEN ${score('said')} END, CASE WHEN answered AND said_trust < 0.6 THEN ${score('said')} END,
    CASE WHEN answered AND said_ease < 0.55 THEN ${score('said')} END,
    CASE WHEN answered AND wrote < 0.6 THEN ${score('said')} END,
    CASE WHEN answered THEN ARRAY[CASE WHEN said > 0.18 THEN 'positive_ease' ELSE 'negative_efficiency' END] END,
    CASE WHEN answered THEN date_trunc('month', least(finished + interval '1 day', now()) AT TIME ZONE b.zones[t.bureau])::date END,
    answered AND wrote < 0.3, CASE WHEN answered AND wrote < 0.3 THEN md5(t.id::text)::uuid END, (ARRAY['America/New_York', 'America/Chicago', 'America/Denver'])[1 + floor(3 * wrote)::int],
    ms * 0.6, ms * 0.3, ms * 0.1, ms * 2, 0, 1 + t.id % 5000, finished,
    (finished AT TIME ZONE b.zones[t.bureau])::date, CASE WHEN again < 0.04 THEN finished + interval '2 days' END,
    CASE WHEN again > 0.93 THEN finished + interval '9 days' END, settled < 0.6, settled < 0.9, moved > 0.9, moved > 0.97,
    floor(3 * wrote)::int, (wrote < 0.05)::int, 1 + (moved > 0.8)::int, (said < 0.3)::int, 5, true, 2
  FROM told t, b, s ORDER BY t.id`;
