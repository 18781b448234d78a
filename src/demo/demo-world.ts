import type { EntityManager } from 'typeorm';
import type { BusinessCalendar } from '../domain/calendar/business-calendar.js';
import type { Actor, RoleGrant } from '../domain/ticket/ticket-access.js';
import type { ServiceForOpening } from '../domain/ticket/open-ticket.js';
import type { CalendarQueries } from '../modules/calendars/calendar-queries.js';
import type { CatalogQueries } from '../modules/catalog/catalog-queries.js';
import type { VendorContractChoice } from '../modules/catalog/vendor-contracts.js';
import type { CatalogService } from '../modules/catalog/catalog-service.js';
import type { MeasuredTicket, SlaMaterial } from '../modules/catalog/sla-materials.js';
import { demoPeople } from './demo-people.js';

/** A person of the demo with what simulating their requests or their work needs. */
export interface DemoPerson {
  readonly id: number;
  readonly fullName: string;
  readonly givenName: string;
  readonly bureauCode: string;
  readonly timeZone: string;
  readonly workLocation: string;
  readonly phone: string;
  readonly actor: Actor;
  readonly pulseOptOut: boolean;
}

/** A team with its people and the calendar they work by. */
export interface DemoTeam {
  readonly code: string;
  readonly officeCode: string;
  readonly calendar: BusinessCalendar;
  readonly agents: readonly DemoPerson[];
}

/** Everything the history is made from: services, people, teams, and what the clocks run on. */
export interface DemoWorld {
  readonly services: readonly CatalogService[];
  readonly people: readonly DemoPerson[];
  readonly bureauWeights: Readonly<Record<string, number>>;
  readonly teams: ReadonlyMap<string, DemoTeam>;
  /** The contracts with vendors, in their newest versions. */
  readonly contracts: readonly VendorContractChoice[];
  /** By which agreement each team does tasks, in its newest version. */
  readonly agreements: ReadonlyMap<string, { readonly code: string; readonly version: number }>;
  /** What the clocks of a ticket run on, whatever it will wait for. */
  material(ticket: MeasuredTicket): Promise<SlaMaterial>;
  /** What opening needs to know, by service and customer. */
  opening(service: CatalogService, customer: DemoPerson, at: number): Promise<ServiceForOpening>;
}

/** Adds the demo's employees and reads the agency as it was loaded. */
export async function demoWorld(
  manager: EntityManager,
  catalog: CatalogQueries,
  calendars: CalendarQueries,
  contracts: readonly VendorContractChoice[],
): Promise<DemoWorld> {
  await addEmployees(manager);
  const people = await readPeople(manager);
  const codes = await manager.query<{ code: string }[]>(
    'SELECT code FROM services WHERE active ORDER BY code',
  );
  const services: CatalogService[] = [];
  for (const { code } of codes) services.push((await catalog.service(code, manager))!);
  const agreements = await readAgreements(manager);
  const agreed = [...contracts, ...agreements.values()].map(({ code, version }) => ({
    policyCode: code,
    policyVersion: version,
  }));
  const approvals = new Map<string, ServiceForOpening['approvals']>();
  return {
    services,
    people,
    contracts,
    agreements,
    material: ({ bindings, ...whose }) =>
      catalog.slaMaterial({ ...whose, bindings: [...bindings, ...agreed] }, manager),
    teams: await readTeams(manager, calendars, people),
    bureauWeights: await readBureauWeights(manager),
    opening: async (service, customer, at) => {
      const key = `${service.code} ${customer.id}`;
      const known = approvals.get(key) ?? (await catalog.approvals(service, customer, manager));
      approvals.set(key, known);
      const policy = await catalog.policyAtFiling(service, customer, at, manager);
      return { ...service, ...policy, approvals: known };
    },
  };
}

async function readAgreements(manager: EntityManager): Promise<DemoWorld['agreements']> {
  const rows: { team: string; code: string; version: number }[] = await manager.query(
    `SELECT c.team_code AS team, c.code, max(v.version) AS version
       FROM vendor_contracts c JOIN vendor_contract_versions v ON v.contract_code = c.code
      WHERE c.active AND c.team_code IS NOT NULL GROUP BY c.team_code, c.code ORDER BY c.code`,
  );
  return new Map(rows.map(({ team, ...agreement }) => [team, agreement]));
}

async function addEmployees(manager: EntityManager): Promise<void> {
  const bureaus = await manager.query<{ code: string; time_zone: string; headcount: number }[]>(
    'SELECT code, time_zone, headcount FROM bureaus WHERE active ORDER BY position',
  );
  await manager.query(
    `INSERT INTO people (email, full_name, given_name, bureau_code, title, work_location, phone, time_zone,
       supervisor_id)
     SELECT g.email, g."fullName", g."givenName", g."bureauCode", g.title, g."workLocation", g.phone, g."timeZone",
       (SELECT p.id FROM people p JOIN role_grants r ON r.person_id = p.id
          WHERE r.role = 'bureau_lead' AND r.bureau_code = g."bureauCode" ORDER BY p.id LIMIT 1)
     FROM jsonb_to_recordset($1) AS g(email citext, "fullName" text, "givenName" text, "bureauCode" text,
       title text, "workLocation" text, phone text, "timeZone" text)
     ON CONFLICT (email) DO NOTHING`,
    [JSON.stringify(demoPeople(bureaus))],
  );
}

interface GrantRow {
  role: RoleGrant['role'] | 'administrator';
  teamCode: string | null;
  officeCode: string | null;
  bureauCode: string | null;
}

async function readPeople(manager: EntityManager): Promise<DemoPerson[]> {
  const rows = await manager.query<(Omit<DemoPerson, 'actor'> & { grants: GrantRow[] })[]>(
    `SELECT p.id, p.full_name AS "fullName", p.given_name AS "givenName", p.bureau_code AS "bureauCode",
       p.time_zone AS "timeZone", p.work_location AS "workLocation", p.phone, p.pulse_opt_out AS "pulseOptOut",
       coalesce((SELECT json_agg(json_build_object('role', g.role, 'teamCode', g.team_code,
          'officeCode', g.office_code, 'bureauCode', g.bureau_code) ORDER BY g.id)
         FROM role_grants g WHERE g.person_id = p.id), '[]') AS grants
     FROM people p WHERE p.active ORDER BY p.id`,
  );
  return rows.map(({ grants, ...person }) => ({ ...person, actor: actorOf(person.id, grants) }));
}

function actorOf(personId: number, rows: readonly GrantRow[]): Actor {
  const grants = rows.flatMap(({ role, teamCode, officeCode, bureauCode }): RoleGrant[] =>
    role === 'administrator'
      ? []
      : [
          {
            role,
            ...(teamCode !== null && { teamCode }),
            ...(officeCode !== null && { officeCode }),
            ...(bureauCode !== null && { bureauCode }),
          },
        ],
  );
  return { personId, administrator: rows.some(({ role }) => role === 'administrator'), grants };
}

async function readTeams(
  manager: EntityManager,
  calendars: CalendarQueries,
  people: readonly DemoPerson[],
): Promise<Map<string, DemoTeam>> {
  const rows = await manager.query<{ code: string; officeCode: string }[]>(
    'SELECT code, office_code AS "officeCode" FROM teams WHERE active ORDER BY position, code',
  );
  const teams = new Map<string, DemoTeam>();
  for (const { code, officeCode } of rows) {
    const { calendar } = await calendars.ofTeam(code, manager);
    const agents = people.filter(({ actor }) =>
      actor.grants.some(({ role, teamCode }) => teamCode === code && role !== 'bureau_lead'),
    );
    teams.set(code, { code, officeCode, calendar, agents });
  }
  return teams;
}

async function readBureauWeights(manager: EntityManager): Promise<Record<string, number>> {
  const rows = await manager.query<{ code: string; headcount: number }[]>(
    'SELECT code, headcount FROM bureaus WHERE active',
  );
  return Object.fromEntries(rows.map(({ code, headcount }) => [code, Math.sqrt(headcount)]));
}
