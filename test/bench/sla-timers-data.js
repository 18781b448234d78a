/**
 * As many open tickets as there are timers, each with its opening event and one running clock under a policy
 * with an escalation step at the missed promise. Ticket and clock have the same id, so that a bare statement
 * can write the journal without looking the ticket up.
 */
export async function fillTickets(pool, count) {
  await pool.query(
    `INSERT INTO sla_policies (code, name, summary) VALUES ('bench', 'Benchmark', 'Of a benchmark.')`,
  );
  await pool.query(
    `INSERT INTO sla_policy_versions (policy_code, version, definition)
     SELECT 'bench', 1, (definition - 'calendar') || $1::jsonb FROM sla_policy_versions
      WHERE policy_code = 'fix-it' ORDER BY version DESC LIMIT 1`,
    [
      JSON.stringify({
        calendar: 'around-the-clock',
        escalations: [
          {
            code: 'tell-the-lead',
            metric: 'resolution',
            at: 'breach',
            action: 'notify',
            to: 'team_lead',
          },
        ],
      }),
    ],
  );
  await pool.query(
    `INSERT INTO tickets (id, customer_id, submitter_id, bureau_code, office_code, team_code, first_team_code,
       service_code, form_version, assignee_id, subject, description, answers, channel, status, impact, urgency,
       priority, sensitive, policy_code, policy_version, promised_finish_at, opened_at, last_message_at,
       last_message_side, urgency_at, event_count, updated_at, search)
     SELECT n, p.id, p.id, p.bureau_code, t.office_code, t.code, t.code, s.code, s.form_version,
            (SELECT g.person_id FROM role_grants g WHERE g.role = 'agent' AND g.team_code = t.code
              ORDER BY g.person_id LIMIT 1),
            'The screen in room ' || n || ' flickers', 'Since this morning, on and off.', '{}', 'portal', 'open',
            'person', 'soon', 'normal', false, 'bench', 1, now() + interval '1 hour', now() - interval '1 day',
            now() - interval '1 day', 'customer', now() + interval '1 hour', 1, now(),
            ticket_words('The screen in room ' || n || ' flickers', 'Since this morning, on and off.', p.full_name)
       FROM generate_series(1, $1::int) n
       JOIN LATERAL (SELECT * FROM people p WHERE p.id = 1 + n % (SELECT count(*) FROM people)) p ON true,
            services s JOIN teams t ON t.code = s.team_code
      WHERE s.code = 'ask-it'`,
    [count],
  );
  await pool.query(`
    INSERT INTO ticket_events (ticket_id, sequence, kind, occurred_at, actor_side, actor_id, data)
    SELECT id, 1, 'opened', opened_at, 'customer', customer_id, jsonb_build_object('channel', channel,
      'filedBy', 'customer', 'customerId', customer_id, 'submitterId', customer_id, 'serviceCode', service_code,
      'policyCode', 'bench', 'policyVersion', 1, 'teamCode', team_code, 'officeCode', office_code,
      'impact', impact, 'urgency', urgency, 'priority', priority, 'waitsForApproval', false)
      FROM tickets ORDER BY id`);
  await pool.query(`
    INSERT INTO sla_clocks (id, ticket_id, metric, cycle, state, run, started_at, counts_from, target_ms,
      elapsed_ms, due_at, original_due_at, breach_at, policy_code, policy_version, computed_at)
    SELECT id, id, 'resolution', 1, 'running', 'running', opened_at, opened_at, 86400000, 0, promised_finish_at,
      promised_finish_at, promised_finish_at, 'bench', 1, opened_at
      FROM tickets ORDER BY id`);
  await pool.query(
    `SELECT setval(pg_get_serial_sequence('tickets', 'id'), (SELECT max(id) FROM tickets))`,
  );
  await pool.query(
    `SELECT setval(pg_get_serial_sequence('sla_clocks', 'id'), (SELECT max(id) FROM sla_clocks))`,
  );
  await pool.query('VACUUM ANALYZE');
  await pool.query('CHECKPOINT');
}

/** One timer a clock, all at one instant some seconds from now; the instant. */
export async function setTimers(pool, inSeconds) {
  const { rows } = await pool.query(
    `SELECT date_trunc('milliseconds', clock_timestamp()) + make_interval(secs => $1) AS at`,
    [inSeconds],
  );
  const at = rows[0].at;
  await pool.query(
    `INSERT INTO sla_timers (clock_id, kind, percent, generation, fire_at)
     SELECT id, 'breach', 0, generation, $1 FROM sla_clocks ORDER BY id`,
    [at],
  );
  await pool.query('ANALYZE sla_timers');
  return at;
}

/** What is there more or less often than exactly once; all must be 0. */
export async function faultsAfter(pool, count) {
  const wanted = {
    'timers left': `SELECT count(*) FROM sla_timers`,
    'journal rows lost or double': `SELECT abs($1 - count(*)) + count(*) - count(DISTINCT ticket_id) FROM sla_journal`,
    'recorded before the instant or after now': `SELECT count(*) FROM sla_journal
        WHERE recorded_at <= at OR recorded_at > clock_timestamp()`,
    'missed promises lost or double': `SELECT abs($1 - count(*)) + count(*) - count(DISTINCT ticket_id)
        FROM ticket_events WHERE kind = 'promise_missed'`,
    'steps lost or double': `SELECT abs($1 - count(*)) + count(*) - count(DISTINCT ticket_id) FROM sla_escalations
        WHERE state = 'done'`,
    'told steps lost or double': `SELECT abs($1 - count(*)) + count(*) - count(DISTINCT ticket_id)
        FROM ticket_events WHERE kind = 'escalated'`,
    'tickets without their mails': `SELECT $1 - count(*) FROM (SELECT 1 FROM outgoing_mails
        GROUP BY reference HAVING count(*) = (SELECT count(*) / $1 FROM outgoing_mails)) complete`,
    'relay rows left': `SELECT count(*) FROM ticket_event_relay`,
  };
  const found = {};
  for (const [name, sql] of Object.entries(wanted)) {
    const values = sql.includes('$1') ? [count] : [];
    const { rows } = await pool.query(sql.replaceAll('$1', '$1::bigint'), values);
    found[name] = Number(Object.values(rows[0])[0]);
  }
  return found;
}
