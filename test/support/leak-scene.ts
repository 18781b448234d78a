import { randomUUID } from 'node:crypto';
import { RuleTasks } from '../../src/modules/automation/rule-tasks.js';
import { FactKeeper } from '../../src/modules/partners/fact-keeper.js';
import { aBureau } from './factories/a-bureau.js';
import { aMail, ingest } from './factories/a-mail.js';
import { aPerson, type TestPerson, type TestRole } from './factories/a-person.js';
import { askedAbout } from './factories/a-pulse.js';
import { aTicket, type TestTicket } from './factories/a-ticket.js';
import { act, drainRelay } from './factories/desk-acts.js';
import { rate } from './factories/rating-page.js';
import { leakCases } from './leak-cases.js';
import { signInAs, type SignedInClient } from './sign-in-as.js';
import { createTestApp, settableClock } from './test-app.js';

type Values = Readonly<Record<string, string | number>>;

/** What is there before the secret: its customer, those who will work on it, and a ticket that IT may see. */
export interface LeakScene {
  readonly customer: TestPerson;
  readonly standIn: TestPerson;
  readonly insiders: readonly [agent: TestPerson, lead: TestPerson, ofBothOffices: TestPerson];
  readonly known: TestTicket;
  readonly savedReplyId: number;
  readonly draftId: string;
  readonly values: Values;
}

/** A sensitive ticket to which everything has happened. */
export interface Secret {
  readonly ticket: TestTicket;
  /** In everything that was written in it. */
  readonly word: string;
  /** Its number, and that of what was split off. */
  readonly numbers: readonly string[];
  readonly values: Values;
}

/** Somebody from whom it is kept. */
export interface Stranger {
  readonly who: string;
  readonly person: TestPerson;
  readonly client: SignedInClient;
}

const word = 'quuxsecretword';
/** Another word of it, for which everybody searches: what is searched for in vain is told to administrators. */
const searched = 'quuxsearchedword';
/** Sensitive, and yet its customers are asked how it went. */
const serviceCode = 'pay-problem';
const today = (): string => new Date().toISOString().slice(0, 10);

/** Everything that exists before the secret does. */
export async function aSceneBeforeTheSecret(): Promise<LeakScene> {
  const { dataSource } = await createTestApp();
  const [{ team, policy }] = (await dataSource.query(
    'SELECT team_code AS team, policy_code AS policy FROM services WHERE code = $1',
    [serviceCode],
  )) as [{ team: string; policy: string }];
  const bureau = await aBureau();
  const supervisor = await aPerson({ bureau });
  const standIn = await aPerson({ bureau });
  await act(supervisor, '/stand-ins', {
    ...{ delegateId: standIn.id, startsOn: today(), endsOn: today() },
  });
  const customer = await aPerson({
    ...{ bureau, fullName: 'Wilma Quiet', supervisorId: supervisor.id },
  });
  const known = await aTicket({ customer });
  const agent = await aPerson({ fullName: 'Insa Insider', roles: [{ role: 'agent', team }] });
  const lead = await aPerson({
    fullName: 'Insa Leads',
    roles: [
      { role: 'team_lead', team },
      { role: 'office_lead', office: 'human-resources' },
    ],
  });
  const both = await aPerson({
    fullName: 'Insa Both',
    roles: [
      { role: 'agent', team },
      { role: 'agent', team: known.teamCode },
    ],
  });
  const condition = (field: string, value: string) => ({
    ...{ version: 1, all: [{ field, op: 'is', values: [value] }] },
  });
  const aView = (audience: string) => ({
    ...{ name: 'Restricted', audience, columns: ['subject'], sort: 'urgency' },
    condition: condition('sensitive', 'yes'),
  });
  const [view, ownView] = [
    await act(lead, '/views', aView('everyone')),
    await act(lead, '/views', aView('mine')),
  ];
  const rule = await act(lead, '/rules', {
    ...{ name: 'Wilma first', on: 'event', occasions: ['customer_wrote'], position: 1 },
    ...{ officeCode: 'human-resources', enabled: true, reason: 'Asked for.' },
    condition: condition('customer', String(customer.id)),
    acts: [{ kind: 'prioritize', impact: 'agency', urgency: 'now' }],
  });
  const savedReply = await act(lead, '/saved-replies', {
    ...{ title: 'Settled', body: 'It is settled, {{customer.givenName}}.' },
    ...{ officeCode: 'human-resources', afterwards: 'resolve', category: 'done' },
  });
  const draft = await act(customer, '/drafts', {
    ...{ serviceCode, answers: { details: `A draft of ${word}` } },
  });
  await settle();
  const fiscal = fiscalNow();
  return {
    ...{ customer, standIn, known, insiders: [agent, lead, both] },
    ...{ savedReplyId: Number(savedReply['id']), draftId: String(draft['id']) },
    values: {
      ...{ word: searched, team, bureau, customer: customer.id, known: known.number, policy },
      ...{ view: String(view['code']), rule: String(rule['id']), misspelt: 'quuxsearchdword' },
      ...{ fiscalYear: fiscal.year, quarter: `FY${fiscal.year}-Q${fiscal.quarter}` },
      ownView: String(ownView['id']),
    },
  };
}

/** People of every role outside the office. */
export async function strangersTo({ customer, standIn, known }: LeakScene): Promise<Stranger[]> {
  const roles: Record<string, readonly TestRole[]> = {
    'an agent of IT': [{ role: 'agent', team: known.teamCode }],
    'a team lead of Acquisition': [{ role: 'team_lead', team: 'acq-advice' }],
    'the office lead of IT': [{ role: 'office_lead', office: 'information-technology' }],
    'the lead of the bureau': [{ role: 'bureau_lead', bureau: customer.bureauCode }],
    'an administrator': ['administrator'],
    'an employee': [],
  };
  const people = await Promise.all(
    Object.entries(roles).map(async ([who, wished]) => ({
      ...{ who, person: await aPerson({ roles: wished }) },
    })),
  );
  const all = [...people, { who: 'the stand-in of the supervisor', person: standIn }];
  return Promise.all(
    all.map(async ({ who, person }) => ({ who, person, client: await signInAs(person) })),
  );
}

/** Files the secret and lets everything happen to it that the desk can do, up to a bad rating. */
export async function aSecretLife(scene: LeakScene): Promise<Secret> {
  const { dataSource, app } = await createTestApp();
  const { customer, insiders, known } = scene;
  const [agent, lead, both] = insiders;
  const began = await settableClock.now();
  const answers = {
    ...{ problem: 'overtime', pay_period_on: '2026-11-14', hardship: 'no' },
    details: `It is ${word}, also ${searched}.`,
  };
  const ticket = await aTicket({ customer, serviceCode, answers });
  const desk = `/tickets/${ticket.number}`;
  const client = await signInAs(agent);
  const upload = await client
    .post('/api/v1/attachments')
    .attach('file', Buffer.from('a,b\n1,2\n'), {
      filename: `${word}.csv`,
      contentType: 'text/csv',
    });
  const body = `More of ${word}.`;
  await act(agent, `${desk}/comments`, { body, attachmentIds: [upload.body.id] });
  await act(customer, `/requests/${ticket.number}/comments`, { body });
  const mailed = { subject: `Re: ${ticket.number} ${word}`, text: body, html: `<p>${body}</p>` };
  await ingest(aMail({ from: customer.email, ...mailed }));
  await ingest(aMail({ from: agent.email, ...mailed }));
  await ingest(aMail({ from: customer.email, headers: { Precedence: 'bulk' }, ...mailed }));
  const [formatted]: { id: number }[] = await dataSource.query(
    'SELECT id FROM formatted_messages WHERE ticket_id = $1',
    [ticket.id],
  );
  await act(agent, `${desk}/staff-notes`, { body: `@Insa Leads, look: ${word}` });
  const { teamCode } = ticket;
  await act(agent, `${desk}/tasks`, { teamCode, title: `Look into ${word}`, words: body });
  const [task]: { id: number }[] = await dataSource.query(
    'SELECT id FROM ticket_tasks WHERE ticket_id = $1',
    [ticket.id],
  );
  await act(agent, `/tasks/${task!.id}/completion`, { result: body });
  const toIt = { teamCode: known.teamCode, title: `Ask about ${word}`, words: body };
  await act(agent, `${desk}/tasks`, toIt);
  const [summary]: { id: number }[] = await dataSource.query(
    `SELECT id FROM ticket_tasks WHERE ticket_id = $1 AND state = 'proposed'`,
    [ticket.id],
  );
  await act(customer, `/requests/${ticket.number}/summaries/${summary!.id}/refusal`);
  await act(agent, `${desk}/checklist-steps`, { words: `Look up ${word}` });
  await act(agent, `${desk}/tags`, { add: [word, `${word}-again`, 'shared-word'] });
  await act(agent, `${desk}/tags`, { remove: [`${word}-again`] });
  for (const draft of ['reply-draft', 'staff-note-draft']) {
    await client
      .put(`/api/v1${desk}/${draft}`)
      .set('If-Match', '"0"')
      .send({ body, attachmentIds: [] });
  }
  await act(agent, `${desk}/held-replies`, { body });
  await client.put(`/api/v1${desk}/presences/${randomUUID()}`).send({ doing: 'replying' });
  await act(both, `${desk}/links`, { number: known.number, as: 'related' });
  await act(lead, `/tickets/${ticket.number}/customer-looks`);
  const [comment]: { id: number }[] = await dataSource.query(
    `SELECT id FROM comments WHERE ticket_id = $1 AND author_id = $2 ORDER BY id DESC LIMIT 1`,
    [ticket.id, customer.id],
  );
  const split = await act(agent, `${desk}/split`, {
    commentId: comment!.id,
    subject: `Also ${word}`,
  });
  const [{ version }] = (await dataSource.query('SELECT version FROM tickets WHERE id = $1', [
    ticket.id,
  ])) as [{ version: number }];
  const bulk = await act(agent, '/bulk-edits', {
    kind: 'take',
    selection: { tickets: [{ number: ticket.number, version }] },
  });
  const [clock]: { id: number }[] = await dataSource.query(
    'SELECT id FROM sla_clocks WHERE ticket_id = $1',
    [ticket.id],
  );
  await settle();
  const filled = await act(agent, `${desk}/filled-replies`, { savedReplyId: scene.savedReplyId });
  await act(agent, `${desk}/resolution`, { message: String(filled['text']), category: 'done' });
  await act(customer, `/requests/${ticket.number}/confirmation`);
  await settle();
  const { path } = await askedAbout({ ...ticket, agent });
  settableClock.advance(60_000);
  await rate(path, { satisfaction: '1', comment: body, confirmed: 'yes' });
  await settle();
  const [followUp]: { id: number }[] = await dataSource.query(
    'SELECT id FROM follow_ups WHERE ticket_id = $1',
    [ticket.id],
  );
  await app.get(FactKeeper).rebuild();
  settableClock.set(began);
  const number = String((split as { number: string }).number);
  return {
    ...{ ticket, word, numbers: [ticket.number, number] },
    values: {
      ...scene.values,
      ...{ secret: ticket.number, secretDigits: ticket.number.replace(/\D+/, '') },
      ...{ attachment: upload.body.id, clock: clock!.id, draft: scene.draftId },
      formatted: formatted!.id,
      ...{ bulkEdit: String(bulk['id']), followUp: followUp!.id },
      task: String(task!.id),
      summary: String(summary!.id),
      ...(await mailIds()),
    },
  };
}

/** Who may be told of it by mail: its customer, and whoever works in the office that serves it. */
export async function addressesThatMayKnow({ ticket }: Secret): Promise<string[]> {
  const { dataSource } = await createTestApp();
  const staff: { email: string }[] = await dataSource.query(
    `SELECT n.email::text AS email FROM people n JOIN role_grants g ON g.person_id = n.id WHERE g.office_code = $1`,
    [ticket.officeCode],
  );
  return [ticket.customer.email, ...staff.map(({ email }) => email)];
}

/** What a stranger is told at each of the addresses, as one text an address. */
export async function toldAt(
  client: SignedInClient,
  addresses: readonly string[],
): Promise<Map<string, string>> {
  const told = new Map<string, string>();
  for (const address of addresses) {
    const { status, text } = await client.get(address);
    // What is forbidden to a role stays forbidden; what fails would hide what it tells.
    if (status >= 500) throw new Error(`${address}: ${status} ${text}`);
    if (status !== 403) told.set(address, `${status} ${text.replace(/"requestId":"[^"]*"/, '')}`);
  }
  return told;
}

/** The addresses of one kind, with their names filled in. */
export function addressesOf(kind: 'same' | 'naming' | 'untold', values: Values): string[] {
  return Object.values(leakCases).flatMap((one) =>
    (one[kind] ?? []).map((address) =>
      address.replace(/:([a-zA-Z]+)/g, (_, name: string) => {
        if (values[name] === undefined) throw new Error(`${address}: what is ${name}?`);
        return encodeURIComponent(values[name]);
      }),
    ),
  );
}

/** What a stranger gets who tries to reach the secret by writing; none of it may succeed. */
export async function triedOn(
  client: SignedInClient,
  scene: LeakScene,
  { ticket, values }: Secret,
): Promise<{ write: string; status: number; text: string }[]> {
  const at = `/tickets/${ticket.number}`;
  const known = `/tickets/${scene.known.number}`;
  const selection = { tickets: [{ number: ticket.number, version: 1 }] };
  const condition = {
    ...{ version: 1, all: [{ field: 'customer', op: 'is', values: [String(scene.customer.id)] }] },
  };
  const writes: [string, object][] = [
    [`${at}/comments`, { body: 'x' }],
    [`${at}/staff-notes`, { body: 'x' }],
    [`/requests/${ticket.number}/comments`, { body: 'x' }],
    [`${at}/customer-looks`, {}],
    [`${at}/skip`, { reason: 'no_time' }],
    [`${at}/filled-replies`, { savedReplyId: scene.savedReplyId }],
    [`${at}/merge`, { into: scene.known.number }],
    [`${known}/merge`, { into: ticket.number }],
    [`${known}/links`, { number: ticket.number, as: 'related' }],
    [`/follow-ups/${values['followUp']}/notes`, { body: 'x' }],
    [`${at}/checklist-steps`, { words: 'x' }],
    [`${at}/tags`, { add: ['x'] }],
    [`${at}/tasks`, { teamCode: values['team'], title: 'x', words: 'x' }],
    ...['acceptance', 'withdrawal'].map((act): [string, object] => [
      `/tasks/${values['task']}/${act}`,
      {},
    ]),
    ['/bulk-edits', { kind: 'take', selection }],
    ['/ticket-exports', { selection }],
    ['/ticket-exports', { selection: { view: values['team'] } }],
    ['/views/preview', { condition, columns: ['subject'], sort: 'urgency' }],
    ['/rules/trial', { on: 'event', occasions: ['opened'], officeCode: null, condition }],
    [`/queues/${values['team']}/claims`, {}],
  ];
  const told: { write: string; status: number; text: string }[] = [];
  for (const [write, body] of writes) {
    const { status, text } = await client
      .post(`/api/v1${write}`)
      .set('Idempotency-Key', randomUUID())
      .set('If-Match', '"1"')
      .send(body);
    told.push({ write, status, text: text ?? '' });
  }
  return told;
}

async function settle(): Promise<void> {
  const { app } = await createTestApp();
  for (let round = 0; round < 3; round += 1) {
    await drainRelay();
    await app.get(RuleTasks, { strict: false }).run();
  }
}

function fiscalNow(): { year: number; quarter: number } {
  const now = new Date();
  const month = now.getUTCMonth();
  return {
    year: now.getUTCFullYear() + (month >= 9 ? 1 : 0),
    quarter: ((Math.floor(month / 3) + 1) % 4) + 1,
  };
}

/** The first, the middle and the last mail that was ever planned. */
async function mailIds(): Promise<Values> {
  const { dataSource } = await createTestApp();
  const [ids] = (await dataSource.query(
    `SELECT min(id) AS "firstMail", max(id) AS "lastMail", percentile_disc(0.5) WITHIN GROUP (ORDER BY id) AS "middleMail"
       FROM outgoing_mails`,
  )) as [Values];
  return ids;
}
