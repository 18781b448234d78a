import type { EntityManager } from 'typeorm';
import { answerOfficePulse } from './demo-office-pulse.js';
import type { PulseHistoryRows } from './pulse-rows.js';

/** Writes the pulse ledger, the answers with their raw counts, and the follow-ups of the history. */
export async function writePulses(
  manager: EntityManager,
  rows: PulseHistoryRows,
  template: { readonly code: string; readonly version: number },
): Promise<void> {
  await manager.query(pulsesSql, [json(rows.pulses), template.code, template.version]);
  await manager.query(responsesSql, [json(rows.responses)]);
  await answerOfficePulse(manager);
  await manager.query(followUpsSql, [json(rows.followUps)]);
  await manager.query(followUpStepsSql);
  for (const item of ['satisfaction', 'trust', 'ease']) {
    await manager.query(countsSql(item), [item]);
  }
  await manager.query(countsSql('need_addressed'), ['effectiveness']);
  for (const table of ['pulses', 'follow_ups']) {
    await manager.query(
      `SELECT setval(pg_get_serial_sequence('${table}', 'id'), greatest(1, (SELECT max(id) FROM ${table})))`,
    );
  }
}

function json(items: readonly object[]): string {
  return JSON.stringify(items, (name, value: unknown) =>
    typeof value === 'number' && /(?:At|After|By)$/u.test(name)
      ? new Date(value).toISOString()
      : value,
  );
}

const pulsesSql = `
  INSERT INTO pulses (id, ticket_id, customer_id, bureau_code, office_code, service_code, eligible, reason,
    probability, template_code, template_version, state, eligible_at, send_after, sent_at, answered_at, expires_at, counted_month)
  SELECT id, "ticketId", "customerId", "bureauCode", "officeCode", "serviceCode", eligible, reason, probability,
    $2, $3, state, "eligibleAt", "sendAfter", "sentAt", "answeredAt", "expiresAt",
    date_trunc('month', "answeredAt" AT TIME ZONE b.time_zone)::date
  FROM jsonb_to_recordset($1) AS p(id bigint, "ticketId" bigint, "customerId" bigint, "bureauCode" text,
    "officeCode" text, "serviceCode" text, eligible boolean, reason text, probability numeric, state text,
    "eligibleAt" timestamptz, "sendAfter" timestamptz, "sentAt" timestamptz, "answeredAt" timestamptz,
    "expiresAt" timestamptz)
  JOIN bureaus b ON b.code = "bureauCode"`;

const responsesSql = `
  INSERT INTO pulse_responses (pulse_id, revision, current, satisfaction, trust, ease, need_addressed, drivers, comment,
    share_name, answered_at)
  SELECT "pulseId", 1, true, satisfaction, trust, ease, "needAddressed", ARRAY(SELECT jsonb_array_elements_text(drivers)), comment,
    "shareName", "answeredAt"
  FROM jsonb_to_recordset($1) AS r("pulseId" bigint, satisfaction smallint, trust smallint, ease smallint,
    "needAddressed" smallint, drivers jsonb, comment text, "shareName" boolean, "answeredAt" timestamptz)`;

const followUpsSql = `
  INSERT INTO follow_ups (id, pulse_id, ticket_id, office_code, team_code, owner_id, state, score, opened_at,
    acknowledge_by, contact_by, acknowledged_at, responded_at, cause, result, outcome)
  SELECT id, "pulseId", "ticketId", "officeCode", "teamCode", "ownerId", state, score, "openedAt",
    "acknowledgeBy", "contactBy", "acknowledgedAt", "respondedAt", cause, result, outcome
  FROM jsonb_to_recordset($1) AS f(id bigint, "pulseId" bigint, "ticketId" bigint, "officeCode" text,
    "teamCode" text, "ownerId" bigint, state text, score smallint, "openedAt" timestamptz,
    "acknowledgeBy" timestamptz, "contactBy" timestamptz, "acknowledgedAt" timestamptz,
    "respondedAt" timestamptz, cause text, result text, outcome text)`;

/** What happened to each follow-up, as its row tells it. */
const followUpStepsSql = `
  INSERT INTO follow_up_steps (follow_up_id, kind, at, actor_id, owner_id, note)
  SELECT f.id, s.kind, s.at, s.actor_id, CASE WHEN s.kind = 'dispatched' THEN f.owner_id END, s.note
  FROM follow_ups f, LATERAL (VALUES
    (1, 'received', f.opened_at, NULL::bigint, NULL::text),
    (2, 'acknowledged', f.acknowledged_at, NULL, NULL),
    (3, CASE WHEN f.state = 'dispatched' THEN 'dispatched' END, f.acknowledged_at, NULL, NULL),
    (4, 'responded', f.responded_at, f.owner_id, f.outcome)) AS s (position, kind, at, actor_id, note)
  WHERE s.kind IS NOT NULL AND s.at IS NOT NULL
  ORDER BY f.id, s.position`;

/** The five raw counts of one item, by bureau, service, month of the answer and wording version. */
function countsSql(column: string): string {
  const counts = [1, 2, 3, 4, 5].map((score) => `count(*) FILTER (WHERE r.${column} = ${score})`);
  return `
    INSERT INTO pulse_counts (bureau_code, service_code, month, template_code, template_version, item,
      score_1, score_2, score_3, score_4, score_5)
    SELECT p.bureau_code, p.service_code,
      p.counted_month, p.template_code, p.template_version, $1,
      ${counts.join(', ')}
    FROM pulse_responses r
    JOIN pulses p ON p.id = r.pulse_id
    WHERE r.current AND r.${column} IS NOT NULL
    GROUP BY 1, 2, 3, 4, 5`;
}
