import { join } from 'node:path';

const dist = (path) => import(join(new URL('../../', import.meta.url).pathname, 'dist', path));
const batch = 500;
const comparedInstants = [
  'startedAt',
  'dueAt',
  'breachAt',
  'pausedAt',
  'stoppedAt',
  'metAt',
  'breachedAt',
];

/**
 * Folds the events of every ticket as they stand in the database and compares: each stored clock, each active
 * journal row with what fired, each pending timer with what is ahead, and what was told with the journal.
 */
export async function differencesFromFold(dataSource, now, log) {
  const { CalendarQueries } = await dist('src/modules/calendars/calendar-queries.js');
  const { SlaMaterials } = await dist('src/modules/catalog/sla-materials.js');
  const { foldClocks } = await dist('src/domain/sla/sla-clock.js');
  const { slaEventsOf } = await dist('src/domain/ticket/sla-events.js');
  const { measuredTicket } = await dist('src/modules/tickets/measured-ticket.js');
  const { ticketEventOf } = await dist('src/modules/tickets/locked-ticket.js');
  const materials = new SlaMaterials(dataSource, new CalendarQueries(dataSource));
  const counts = {
    tickets: 0,
    clocks: 0,
    journalRows: 0,
    retracted: 0,
    amended: 0,
    timers: 0,
    told: 0,
  };
  const differences = [];
  let after = 0;
  for (;;) {
    const tickets = await dataSource.query(ticketsSql, [after, batch]);
    if (tickets.length === 0) return { counts, differences };
    for (const ticket of tickets) {
      const events = ticket.events.map(ticketEventOf);
      const material = await materials.of(measuredTicket(ticket, events));
      const fold = foldClocks({ events: slaEventsOf(events), asOf: now, ...material });
      const found = compared(ticket, fold, events, now);
      differences.push(...found.map((line) => `ticket ${ticket.id}: ${line}`));
      counts.tickets += 1;
      counts.clocks += fold.clocks.length;
      counts.journalRows += ticket.journal.length;
      counts.retracted += ticket.journal.filter(({ status }) => status === 'retracted').length;
      counts.amended += ticket.journal.filter(({ moved }) => moved).length;
      counts.timers += ticket.timers.length;
      counts.told += events.filter(({ kind }) => kind.startsWith('promise_')).length;
    }
    after = tickets.at(-1).id;
    if (counts.tickets % 10_000 === 0) log(`${counts.tickets} tickets compared`);
  }
}

const ticketsSql = `
  SELECT k.id, k.first_team_code AS "firstTeamCode", k.bureau_code AS "bureauCode",
    (SELECT json_agg(json_build_object('sequence', sequence, 'kind', kind, 'occurredAt', occurred_at,
       'recordedAt', recorded_at, 'actorId', actor_id, 'actorSide', actor_side, 'data', data)
       ORDER BY sequence) FROM ticket_events WHERE ticket_id = k.id) AS events,
    coalesce((SELECT json_agg(json_build_object('metric', metric, 'cycle', cycle, 'state', state, 'run', run,
       'startedAt', started_at, 'targetMs', target_ms, 'dueAt', due_at, 'breachAt', breach_at,
       'pausedAt', paused_at, 'stoppedAt', stopped_at, 'metAt', met_at, 'breachedAt', breached_at,
       'reason', reason)) FROM sla_clocks WHERE ticket_id = k.id), '[]') AS clocks,
    coalesce((SELECT json_agg(json_build_object('metric', metric, 'cycle', cycle, 'kind', kind,
       'percent', percent, 'at', at, 'recordedAt', recorded_at, 'status', status,
       'moved', cardinality(previous_at) > 0, 'told', told_at IS NOT NULL))
       FROM sla_journal WHERE ticket_id = k.id), '[]') AS journal,
    coalesce((SELECT json_agg(json_build_object('metric', c.metric, 'cycle', c.cycle, 'kind', t.kind,
       'percent', t.percent, 'at', t.fire_at)) FROM sla_timers t
       JOIN sla_clocks c ON c.id = t.clock_id AND c.generation = t.generation
       WHERE c.ticket_id = k.id), '[]') AS timers
  FROM tickets k WHERE k.id > $1 ORDER BY k.id LIMIT $2`;

const instant = (value) =>
  value === null || value === undefined ? null : new Date(value).getTime();
const thresholdOf = ({ metric, cycle, kind, percent, at }) =>
  `${metric} ${cycle} ${kind} ${percent ?? 0} at ${new Date(at).toISOString()}`;

function compared(ticket, fold, events, now) {
  const found = [];
  const stored = new Map(ticket.clocks.map((clock) => [`${clock.metric} ${clock.cycle}`, clock]));
  for (const clock of fold.clocks) {
    const key = `${clock.metric} ${clock.cycle}`;
    const row = stored.get(key);
    stored.delete(key);
    if (!row) found.push(`${key}: no row`);
    else found.push(...clockDifferences(key, row, clock));
  }
  for (const key of stored.keys()) found.push(`${key}: a row that no event speaks of`);
  const fired = fold.fired.filter(({ kind, at }) => kind === 'warning' || at < now);
  const active = ticket.journal.filter(({ status }) => status === 'active');
  found.push(...setDifferences('journal', active.map(thresholdOf), fired.map(thresholdOf)));
  const ahead = fold.clocks.flatMap(({ metric, cycle, upcoming }) =>
    upcoming.map((timer) => ({ metric, cycle, ...timer })),
  );
  found.push(...setDifferences('timers', ticket.timers.map(thresholdOf), ahead.map(thresholdOf)));
  for (const row of ticket.journal) {
    if (row.status === 'active' && !row.told) found.push(`${thresholdOf(row)}: never told`);
    // A row whose instant moved keeps when it was first recorded.
    if (!row.moved && instant(row.recordedAt) < instant(row.at))
      found.push(`${thresholdOf(row)}: recorded before it was`);
  }
  const told = new Set();
  for (const { kind, data } of events) {
    const key = `${data.metric} ${data.cycle} ${kind === 'promise_warned' ? data.percent : 'miss'}`;
    // A miss that was taken back is told anew when it is one after all.
    if (kind === 'promise_taken_back') told.delete(key);
    if (kind !== 'promise_missed' && kind !== 'promise_warned') continue;
    if (told.has(key)) found.push(`told twice: ${key}`);
    told.add(key);
  }
  for (const { metric, cycle, kind } of active) {
    if (kind === 'breach' && !told.has(`${metric} ${cycle} miss`))
      found.push(`${metric} ${cycle}: missed, and nobody told`);
  }
  return found;
}

function clockDifferences(key, row, clock) {
  const found = [];
  for (const field of ['state', 'run', 'targetMs', 'reason']) {
    if (row[field] !== clock[field])
      found.push(`${key}.${field}: ${row[field]} for ${clock[field]}`);
  }
  for (const field of comparedInstants) {
    // Where a finished clock would have been due is no fact: later calendars may say otherwise.
    const projected = field === 'dueAt' || field === 'breachAt';
    if (projected && clock.stoppedAt !== null && clock[field] >= clock.stoppedAt) continue;
    if (instant(row[field]) !== clock[field])
      found.push(
        `${key}.${field}: ${row[field]} for ${clock[field] && new Date(clock[field]).toISOString()}`,
      );
  }
  return found;
}

function setDifferences(name, have, want) {
  const [has, wants] = [new Set(have), new Set(want)];
  return [
    ...[...wants].filter((one) => !has.has(one)).map((one) => `${name}: missing ${one}`),
    ...[...has].filter((one) => !wants.has(one)).map((one) => `${name}: untrue ${one}`),
  ];
}
