import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SimulatedClock } from './simulated-clock.js';

/**
 * One replica of the simulated history: the built server's own classes on the run's database and clock. It
 * looks after timers all the time, unless an outage is on, and carries out the acts it is sent.
 */
const dist = (path) => import(join(new URL('../../', import.meta.url).pathname, 'dist', path));
const from = async (path, name) => (await dist(`src/${path}.js`))[name];
const { readEnvironment } = await dist('config/environment.js');
const createApp = await from('create-app', 'createApp');
const Problem = await from('platform/errors/problem', 'Problem');

const clock = new SimulatedClock();
const app = await createApp(readEnvironment(), { webRoot: null, replacements: { clock } });
await app.init();
const dataSource = app.get((await import('typeorm')).DataSource);
clock.dataSource = dataSource;

const commands = 'modules/tickets/commands';
const service = async (path, name) => app.get(await from(path, name), { strict: false });
const timers = await service('modules/sla/sla-timers', 'SlaTimers');
const turns = await service('modules/tickets/ticket-turns', 'TicketTurns');
const principals = await service('modules/people/person-principals', 'PersonPrincipals');
const catalog = await service('modules/catalog/catalog-queries', 'CatalogQueries');
const open = await service(`${commands}/open-ticket`, 'OpenTicket');
const reply = await service(`${commands}/reply-to-ticket`, 'ReplyToTicket');
const comment = await service(`${commands}/comment-on-request`, 'CommentOnRequest');
const hold = await service(`${commands}/hold-ticket`, 'HoldTicket');
const resume = await service(`${commands}/resume-ticket`, 'ResumeTicket');
const priority = await service(`${commands}/change-priority`, 'ChangePriority');
const transfer = await service(`${commands}/transfer-ticket`, 'TransferTicket');
const resolve = await service(`${commands}/resolve-ticket`, 'ResolveTicket');
const reopen = await service(`${commands}/reopen-ticket`, 'ReopenTicket');
const withdraw = await service(`${commands}/withdraw-request`, 'WithdrawRequest');
const confirm = await service(`${commands}/confirm-fixed`, 'ConfirmFixed');
const publications = await service('modules/publications/publications.service', 'Publications');
const worker = await service('modules/sla/recomputation/recompute-worker', 'RecomputeWorker');
const approve = await service(`${commands}/decide-approval`, 'DecideApproval');

const people = new Map();
async function person(id) {
  if (!people.has(id)) people.set(id, await principals.bySession(id));
  return people.get(id);
}

async function staffOf(teamCode, dice) {
  const rows = await dataSource.query(
    `SELECT person_id AS id FROM role_grants WHERE team_code = $1 AND role IN ('agent', 'team_lead') ORDER BY id`,
    [teamCode],
  );
  return person(rows[Math.floor(dice * rows.length)].id);
}

async function opened({ serviceCode, customer, dice }) {
  const served = await catalog.service(serviceCode);
  const byPhone = dice < 0.15;
  const writer = byPhone ? await staffOf(served.teamCode, dice / 0.15) : await person(customer.id);
  const order = {
    ...{ service: served, customer, filedBy: byPhone ? 'agent' : 'customer' },
    ...{
      channel: byPhone ? 'phone' : 'portal',
      subject: 'A request',
      description: 'Of the history.',
    },
    answers: {},
  };
  const saved = await dataSource.transaction((manager) => open.openIn(manager, writer, order));
  return saved.id;
}

/** What may happen in each state of a ticket, with weights. */
const chances = {
  new: {
    replies: 30,
    asks: 12,
    waits: 6,
    priority: 8,
    transfer: 8,
    comments: 14,
    resolves: 18,
    withdraws: 4,
  },
  open: {
    replies: 22,
    asks: 14,
    waits: 10,
    priority: 8,
    transfer: 6,
    comments: 18,
    resolves: 20,
    withdraws: 2,
  },
  pending: { comments: 35, resumes: 30, approves: 15, priority: 8, resolves: 8, transfer: 4 },
  solved: { reopens: 40, comments: 30, confirms: 30 },
  closed: { reopens: 50, comments: 50 },
};

function chosen(weights, dice) {
  let left = dice * Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  return Object.entries(weights).find(([, weight]) => (left -= weight) < 0)?.[0];
}

const acts = {
  replies: (t, { staff }) =>
    reply.reply(staff, { ticketId: t.id, body: 'We look at it.', then: 'none' }),
  comments: (t, { customer }) => comment.comment(customer, { ticketId: t.id, body: 'Any news?' }),
  asks: (t, { staff }) =>
    hold.hold(staff, {
      ...{ ticketId: t.id, reason: 'customer_answer', until: null, waitingFor: null },
      question: 'Which one is it?',
    }),
  waits: async (t, { staff, dice }) =>
    hold.hold(staff, {
      ...{ ticketId: t.id, reason: dice < 0.5 ? 'third_party' : 'scheduled_work', question: null },
      ...{
        until: (await clock.now()) + 3 * 86_400_000,
        waitingFor: 'the vendor',
      },
    }),
  resumes: (t, { staff }) => resume.resume(staff, t.id),
  priority: (t, { staff, dice }) =>
    priority.change(staff, {
      ticketId: t.id,
      impact: dice < 0.5 ? 'person' : 'bureau',
      urgency: dice * 4 - Math.floor(dice * 4) < 0.5 ? 'now' : 'soon',
    }),
  transfer: (t, { staff, dice, teams }) =>
    transfer.transfer(staff, {
      ...{ ticketId: t.id, teamCode: teams[Math.floor(dice * teams.length)] },
      reason: 'Theirs.',
    }),
  resolves: (t, { staff }) =>
    resolve.resolve(staff, { ticketId: t.id, message: 'Done.', category: 'done' }),
  reopens: (t, { customer }) => reopen.reopen(customer, { ticketId: t.id, reason: 'Not yet.' }),
  confirms: (t, { customer }) => confirm.confirm(customer, t.id),
  withdraws: (t, { customer }) => withdraw.withdraw(customer, { ticketId: t.id, reason: null }),
  approves: async (t, { dice }) => {
    const [asked] = await dataSource.query(
      `SELECT approver_id AS id FROM approvals WHERE ticket_id = $1 AND state = 'requested' LIMIT 1`,
      [t.id],
    );
    if (!asked) return;
    const decision = dice < 0.85 ? 'approve' : 'decline';
    await approve.decide(await person(asked.id), { ticketId: t.id, decision, words: 'Decided.' });
  },
};

async function happened({ ticketId, dice }) {
  const [ticket] = await dataSource.query(
    'SELECT id, status, team_code AS "teamCode", customer_id AS "customerId" FROM tickets WHERE id = $1',
    [ticketId],
  );
  const weights = chances[ticket.status];
  if (!weights) return 'over';
  const name = chosen(weights, dice[0]);
  const [staff, customer] = [
    await staffOf(ticket.teamCode, dice[1]),
    await person(ticket.customerId),
  ];
  const teams = (await dataSource.query('SELECT code FROM teams ORDER BY code')).map((t) => t.code);
  await acts[name](ticket, { staff, customer, dice: dice[2], teams });
  return name;
}

/** A day closed, other hours, or other targets, at once or in some days; open tickets follow or not. */
async function drafted({ kind, dice }) {
  const [table, column] =
    kind === 'calendar'
      ? ['calendar_versions', 'calendar_code']
      : ['sla_policy_versions', 'policy_code'];
  const newest = await dataSource.query(
    `SELECT DISTINCT ON (${column}) ${column} AS code, definition FROM ${table} ORDER BY ${column}, version DESC`,
  );
  const { code, definition } = newest[Math.floor(dice[0] * newest.length)];
  const now = await clock.now();
  const changed =
    kind === 'calendar'
      ? otherCalendar(definition, now, dice)
      : { ...definition, targets: otherTargets(definition.targets, dice[1] < 0.5 ? 0.75 : 1.5) };
  const later = kind === 'calendar' && dice[2] < 0.4;
  const body = {
    ...{ kind, code, definition: changed, applyToOpen: dice[3] < 0.7, reason: 'Of the history.' },
    ...(later ? { effectiveFrom: new Date(now + 3 * 86_400_000).toISOString() } : {}),
  };
  const id = await publications.draft(await administrator(), body, undefined);
  await worker.drain();
  return id;
}

async function administrator() {
  const [{ id }] = await dataSource.query(
    `SELECT person_id AS id FROM role_grants WHERE role = 'administrator' ORDER BY id LIMIT 1`,
  );
  return person(id);
}

async function applied({ publicationId }) {
  await publications.apply(await administrator(), publicationId, undefined);
  return publicationId;
}

function otherCalendar(definition, now, dice) {
  if (dice[1] < 0.6) {
    const day = new Date(now + Math.ceil(dice[2] * 20) * 86_400_000).toISOString().slice(0, 10);
    const hours = dice[1] < 0.3 ? [] : [['10:00', '14:00']];
    return { ...definition, overrides: { ...definition.overrides, [day]: hours } };
  }
  const day = ['mon', 'tue', 'wed', 'thu', 'fri'][Math.floor(dice[2] * 5)];
  const hours =
    dice[1] < 0.8
      ? [['07:30', '16:00']]
      : [
          ['08:00', '12:00'],
          ['13:00', '19:00'],
        ];
  return { ...definition, weekly: { ...definition.weekly, [day]: hours } };
}

function otherTargets(targets, factor) {
  const scaled = (value) =>
    typeof value === 'number'
      ? Math.max(60_000, Math.round((value * factor) / 60_000) * 60_000)
      : Object.fromEntries(Object.entries(value).map(([key, one]) => [key, scaled(one)]));
  return scaled(targets);
}

const orders = {
  ...{ opened, happened, drafted, applied },
  turns: () => turns.run(),
  drain: () => worker.drain(),
};

process.on('message', async ({ id, order, given }) => {
  try {
    process.send({ id, done: await orders[order](given) });
  } catch (error) {
    const refused = error instanceof Problem;
    process.send({ id, [refused ? 'refused' : 'failed']: refused ? error.code : error.stack });
  }
});
process.send({ ready: true });

for (;;) {
  const [{ polling }] = await dataSource.query('SELECT polling FROM simulated_clock');
  if (polling) await timers.run().catch(({ stack }) => process.send({ failed: stack }));
  await sleep(20 + Math.random() * 60);
}
