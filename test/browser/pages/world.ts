import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { ApiClient } from '../product/api-client.js';
import * as bringAbout from '../product/bring-about.js';
import { addPerson, type Person } from '../product/people.js';

/** Whose page it is. */
export type Reader =
  | 'customer'
  | 'newcomer'
  | 'agent'
  | 'lead'
  | 'teamLead'
  | 'bureauLead'
  | 'officeLead'
  | 'twoBureauLead'
  | 'administrator';

/** People and requests in every stage, for pages that have something to show. */
export interface World {
  readonly people: Readonly<Record<Reader, Pick<Person, 'email'>>>;
  /** The desk waits for the customer's answer. */
  readonly asked: string;
  /** With messages, at work. */
  readonly open: string;
  /** Another team was asked for a part of the work, so it cannot be resolved yet. */
  readonly withTask: string;
  readonly withChecklist: string;
  /** Offered to another office, which has not answered. */
  readonly offered: string;
  /** The customer is asked whether it is fixed. */
  readonly solved: string;
  /** Closed, and the customer may rate it. */
  readonly closed: string;
  /** The customer has to approve it for a colleague. */
  readonly toApprove: string;
  /** A purchase with its stages, of the customer; nobody works on it yet. */
  readonly purchase: string;
  /** Invisible to the agent, who belongs to another office. */
  readonly restricted: string;
  readonly draftId: string;
  readonly customerId: number;
  readonly agentId: number;
  readonly followUpId: string;
  /** For the agent's own team. */
  readonly taskId: number;
  /** Made to the bureau lead's bureau, and late. */
  readonly commitmentId: string;
  /** Of the bureau lead's bureau, not signed. */
  readonly reviewId: string;
  /** A view of the agent's, with a condition of every kind and one that names a team that is gone. */
  readonly viewId: number;
  /** A bulk edit of the agent's, with one ticket that was refused. */
  readonly bulkEditId: number;
  readonly mailId: string;
  /** A fiscal period for which targets can be set, and the running fiscal year. */
  readonly nextQuarter: string;
  readonly fiscalYear: number;
  /** A change of calendar that waits to be applied. */
  readonly publicationId: number;
  readonly calendarImportId: string;
  /** All services that can be asked for. */
  readonly serviceCodes: readonly string[];
}

const bureau = 'public-buildings';
const team = 'it-access';

export async function buildWorld(database: pg.Client): Promise<World> {
  const customer = await addPerson(database, { fullName: 'Amara Osei', bureau });
  const colleague = await addPerson(database, {
    fullName: 'Joel Lindqvist',
    bureau,
    supervisorId: customer.id,
  });
  const newcomer = await addPerson(database, { fullName: 'Nora Adeyemi', bureau });
  const agent = await addPerson(database, {
    fullName: 'Ben Carver',
    roles: [{ role: 'agent', team }],
  });
  const teamLead = await addPerson(database, {
    fullName: 'Ines Mbeki',
    roles: [{ role: 'team_lead', team }],
  });
  const bureauLead = await addPerson(database, {
    fullName: 'Helen Abara',
    bureau,
    roles: [{ role: 'bureau_lead', bureau }],
  });
  const officeLead = await addPerson(database, {
    fullName: 'Otto Lindqvist',
    roles: [{ role: 'office_lead', office: 'human-resources' }],
  });
  const twoBureauLead = await addPerson(database, {
    fullName: 'Milan Horak',
    bureau,
    roles: [
      { role: 'bureau_lead', bureau },
      { role: 'bureau_lead', bureau: 'waterways' },
    ],
  });
  const administrator = await addPerson(database, {
    fullName: 'Jun Sato',
    roles: [{ role: 'administrator' }],
  });
  const followUp = await oneOf<{ id: string; email: string }>(
    database,
    `SELECT f.id, p.email FROM follow_ups f JOIN people p ON p.id = f.owner_id
      WHERE f.state = 'responded' ORDER BY f.id DESC LIMIT 1`,
  );
  const commitment = await oneOf<{ id: string }>(
    database,
    `SELECT id FROM commitments WHERE will_do LIKE 'A transfer carries%' LIMIT 1`,
  );
  const review = await oneOf<{ id: string }>(
    database,
    'SELECT id FROM partner_reviews ORDER BY id DESC LIMIT 1',
  );
  const requests = await requestsOf(customer, colleague, agent);
  const mail = await oneOf<{ id: string }>(
    database,
    'SELECT id FROM outgoing_mails ORDER BY id LIMIT 1',
  );
  const greeting = 'Hello {{customer.givenName}}, please try the other port and tell us.';
  await bringAbout.saveReply(teamLead, 'Try the other port', greeting);
  const services = await database.query<{ code: string }>('SELECT code FROM services WHERE active');
  return {
    people: {
      customer,
      newcomer,
      agent,
      teamLead,
      bureauLead,
      officeLead,
      twoBureauLead,
      administrator,
      lead: followUp,
    },
    ...requests,
    customerId: customer.id,
    agentId: agent.id,
    followUpId: followUp.id,
    taskId: await bringAbout.askTask(agent, requests.withTask, team, 'Check the door'),
    commitmentId: commitment.id,
    reviewId: review.id,
    viewId: await savedView(agent),
    bulkEditId: await bulkEdit(agent, requests.open),
    mailId: mail.id,
    ...fiscalPeriods(new Date()),
    publicationId: await draftedPublication(database, administrator),
    calendarImportId: await readCalendarFile(database, administrator),
    serviceCodes: services.rows.map(({ code }) => code),
  };
}

/** October to December is the first quarter of the next year's fiscal year. */
function fiscalPeriods(now: Date): { readonly nextQuarter: string; readonly fiscalYear: number } {
  const yearOf = (day: Date): number => day.getUTCFullYear() + (day.getUTCMonth() >= 9 ? 1 : 0);
  const inAQuarter = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 3, 1));
  const quarter = ((Math.floor(inAQuarter.getUTCMonth() / 3) + 1) % 4) + 1;
  return { nextQuarter: `FY${yearOf(inAQuarter)}-Q${quarter}`, fiscalYear: yearOf(now) };
}

async function savedView(agent: Person): Promise<number> {
  const api = await ApiClient.signIn(agent.email);
  const test = (field: string, op: string, ...values: string[]) => ({ field, op, values });
  const { id } = await api.post<{ id: number }>('/views', {
    ...{ name: 'Asked, and not answered for a day', audience: 'team', teamCode: team },
    ...{ columns: ['subject', 'timeLeft', 'status', 'updated'], sort: 'message_oldest' },
    condition: {
      version: 1,
      all: [
        test('assignee', 'is', 'me', 'nobody', String(agent.id)),
        test('team', 'is_not', 'it-typewriters'),
        test('opened', 'from', '2026-01-01'),
        test('lastMessage', 'within_last', '9000d'),
        { not: { any: [test('sensitive', 'is', 'yes'), test('channel', 'is', 'api')] } },
      ],
    },
  });
  return id;
}

async function bulkEdit(agent: Person, number: string): Promise<number> {
  const api = await ApiClient.signIn(agent.email);
  const { id } = await api.post<{ id: number }>('/bulk-edits', {
    ...{ kind: 'take', selection: { tickets: [{ number, version: 1 }] } },
  });
  return id;
}

/** A calendar file with a new day, one that is known and one that lies on a weekend. */
async function readCalendarFile(database: pg.Client, { id }: Person): Promise<string> {
  const days = [
    { date: '2030-12-24', name: 'Christmas Eve', hours: ['12:00', '17:00'] },
    { date: '2030-12-25', name: 'Christmas', hours: null },
    { date: '2030-12-28', name: 'Winter break', hours: null },
  ];
  const file = await oneOf<{ id: string }>(
    database,
    `INSERT INTO calendar_imports (calendar_code, file_name, days, left_out, uploaded_by_id)
     VALUES ('office-hours', 'closings.ics', '${JSON.stringify(days)}', 2, ${id}) RETURNING id`,
  );
  return file.id;
}

/** Closes the main calendar on a day ahead; open tickets have been looked at. */
async function draftedPublication(database: pg.Client, administrator: Person): Promise<number> {
  const { code, definition } = await oneOf<{ code: string; definition: { overrides: object } }>(
    database,
    `SELECT v.calendar_code AS code, v.definition FROM calendar_versions v JOIN teams t USING (calendar_code)
      WHERE t.code = 'it-service-desk' ORDER BY v.version DESC LIMIT 1`,
  );
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const overrides = { ...definition.overrides, [tomorrow]: [] };
  const api = await ApiClient.signIn(administrator.email);
  const { id } = await api.post<{ id: number }>('/admin/publications', {
    ...{ kind: 'calendar', code, applyToOpen: true, reason: 'The building is closed.' },
    definition: { ...definition, overrides },
  });
  await oneOf(
    database,
    `SELECT FROM publications p JOIN sla_recomputations r ON r.id = p.dry_run_id
      WHERE p.id = ${id} AND r.finished_at IS NOT NULL`,
  );
  return id;
}

async function requestsOf(customer: Person, colleague: Person, agent: Person) {
  const file = async (): Promise<string> => {
    const number = await bringAbout.fileRequest(customer, bringAbout.badgeRequest);
    await bringAbout.takeTicket(agent, number);
    return number;
  };
  const [asked, open, solved, closed] = [await file(), await file(), await file(), await file()];
  const withTask = await file();
  const offered = await file();
  await bringAbout.offerTo(agent, offered, 'hr-onboarding');
  await bringAbout.reply(agent, asked, 'Which floor do you work on?', 'wait_for_customer');
  await bringAbout.reply(agent, open, 'We have ordered it. <b>Back soon</b> 🙂');
  await bringAbout.addStaffNote(agent, open, 'The printer is down until noon.');
  await bringAbout.resolveTicket(agent, solved);
  await bringAbout.resolveTicket(agent, closed);
  await bringAbout.confirmFixed(customer, closed);
  const toApprove = await bringAbout.fileRequest(colleague, {
    serviceCode: 'software',
    answers: { program: 'Figma', purpose: 'Maps for the annex.', seats: 2, personal_data: 'no' },
  });
  await bringAbout.addTags(agent, open, ['looked-at', 'second-screen']);
  const purchase = await bringAbout.fileRequest(customer, bringAbout.purchaseRequest);
  const withChecklist = await bringAbout.fileRequest(colleague, {
    serviceCode: 'new-account',
    answers: {
      ...{ full_name: 'Ivo Guest', company: 'Guest & Co.', start_on: '2030-01-15' },
      ...{ end_on: '2030-06-28', needs: ['email'] },
    },
  });
  await bringAbout.tickStep(agent, withChecklist, 1);
  await bringAbout.addStep(agent, withChecklist, 'Ask for the signed non-disclosure form');
  const restricted = await bringAbout.fileRequest(colleague, {
    serviceCode: 'ask-hr-in-confidence',
    answers: { subject: 'In confidence', details: 'Only for HR.', contact_way: 'writing' },
  });
  const api = await ApiClient.signIn(customer.email);
  const draft = await api.post<{ id: string }>('/drafts', {
    serviceCode: 'laptop',
    answers: {},
  });
  return {
    ...{
      asked,
      open,
      solved,
      closed,
      withTask,
      withChecklist,
      offered,
      toApprove,
      purchase,
      restricted,
    },
    draftId: draft.id,
  };
}

/** The first row, which may be on its way. */
async function oneOf<T extends pg.QueryResultRow>(database: pg.Client, sql: string): Promise<T> {
  const deadline = Date.now() + 15_000;
  while (Date.now() < deadline) {
    const { rows } = await database.query<T>(sql);
    if (rows[0]) return rows[0];
    await sleep(100);
  }
  throw new Error(`Nothing found: ${sql}`);
}
