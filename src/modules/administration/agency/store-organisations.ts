import { type EntityManager } from 'typeorm';
import { type AgencyDescription } from './describe-agency.js';
import { retireOthers, upsertRows } from './upsert-rows.js';

/** Stores bureaus, offices and teams in the order in which they are described. Calendars must be there. */
export async function storeOrganisations(
  manager: EntityManager,
  agency: AgencyDescription,
): Promise<void> {
  await storeBureaus(manager, agency);
  await storeOffices(manager, agency);
  await storeTeams(manager, agency);
}

async function storeBureaus(manager: EntityManager, { bureaus }: AgencyDescription): Promise<void> {
  await upsertRows(
    manager,
    'bureaus',
    {
      code: 'text',
      name: 'text',
      short_name: 'text',
      mission: 'text',
      time_zone: 'text',
      calendar_code: 'text',
      headquarters: 'text',
      headcount: 'integer',
      position: 'integer',
      active: 'boolean',
    },
    bureaus.map((bureau, position) => ({
      code: bureau.code,
      name: bureau.name,
      short_name: bureau.shortName,
      mission: bureau.mission,
      time_zone: bureau.timeZone,
      calendar_code: bureau.calendar,
      headquarters: bureau.headquarters,
      headcount: bureau.headcount,
      position,
      active: true,
    })),
  );
  await retireOthers(manager, 'bureaus', 'code', codesOf(bureaus));
}

async function storeOffices(manager: EntityManager, { offices }: AgencyDescription): Promise<void> {
  await upsertRows(
    manager,
    'offices',
    {
      code: 'text',
      name: 'text',
      desk_name: 'text',
      summary: 'text',
      phone: 'text',
      email: 'text',
      charter: 'jsonb',
      position: 'integer',
      active: 'boolean',
    },
    offices.map((office, position) => ({
      code: office.code,
      name: office.name,
      desk_name: office.deskName,
      summary: office.summary,
      phone: office.phone,
      email: office.email,
      charter: office.charter,
      position,
      active: true,
    })),
  );
  await retireOthers(manager, 'offices', 'code', codesOf(offices));
}

async function storeTeams(manager: EntityManager, { offices }: AgencyDescription): Promise<void> {
  const teams = offices.flatMap((office) => office.teams);
  await upsertRows(
    manager,
    'teams',
    {
      code: 'text',
      office_code: 'text',
      name: 'text',
      summary: 'text',
      calendar_code: 'text',
      position: 'integer',
      active: 'boolean',
    },
    teams.map((team, position) => ({
      code: team.code,
      office_code: team.officeCode,
      name: team.name,
      summary: team.summary,
      calendar_code: team.calendar,
      position,
      active: true,
    })),
  );
  await retireOthers(manager, 'teams', 'code', codesOf(teams));
}

function codesOf(described: readonly { readonly code: string }[]): string[] {
  return described.map(({ code }) => code);
}
