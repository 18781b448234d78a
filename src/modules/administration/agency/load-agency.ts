import { type DataSource, type EntityManager } from 'typeorm';
import type { SynonymTable } from '../../../domain/catalog/search.js';
import { AgencyFaults, type AgencyFault } from './agency-faults.js';
import { checkAgency } from './check-agency.js';
import { describeAgency, type AgencyDescription } from './describe-agency.js';
import { storeContracts } from './store-contracts.js';
import { storeOrganisations } from './store-organisations.js';
import { storePeople } from './store-people.js';
import { storePromises } from './store-promises.js';
import { storeSurvey } from './store-survey.js';
import { storeServices, type ServiceChanges } from './store-services.js';
import { type RowChanges } from './upsert-rows.js';

/** What loading changed. */
export interface LoadedAgency {
  readonly people: RowChanges & { readonly retired: number };
  readonly services: ServiceChanges;
  /** Calendars, policies and forms that were published in a new version. */
  readonly versions: readonly string[];
}

/** How progress is told. */
export interface LoadAgencyOptions {
  readonly log: (line: string) => void;
}

/**
 * Makes the database say what the YAML files of the folder say, in one transaction; loading the same
 * files again changes nothing. When anything in the files is wrong nothing is written, and the
 * `AgencyFaults` thrown names every problem with its file and line.
 */
export async function loadAgency(
  dataSource: DataSource,
  folder: string,
  { log }: LoadAgencyOptions,
): Promise<LoadedAgency> {
  const [{ now }]: [{ now: Date }] = await dataSource.query('SELECT clock_timestamp() AS now');
  const agency = await checkedAgency(folder, now.getTime());
  const loaded = await dataSource.transaction((manager) => storeAgency(manager, agency));
  for (const line of summaryOf(agency, loaded)) log(line);
  return loaded;
}

/** Reads and checks the files of the folder without a database, as of `now`; throws `AgencyFaults`. */
export async function checkedAgency(folder: string, now: number): Promise<AgencyDescription> {
  const faults: AgencyFault[] = [];
  const agency = await describeAgency(folder, faults);
  checkAgency(agency, now);
  if (faults.length > 0) throw new AgencyFaults(faults);
  return agency;
}

async function storeAgency(
  manager: EntityManager,
  agency: AgencyDescription,
): Promise<LoadedAgency> {
  // Two processes that start together load one after the other.
  await manager.query(`SELECT pg_advisory_xact_lock(hashtext('counterpart.load-agency'))`);
  const versions = await storePromises(manager, agency);
  await storeOrganisations(manager, agency);
  const people = await storePeople(manager, agency);
  const services = await storeServices(manager, agency);
  const contracts = await storeContracts(manager, agency);
  await storeSynonyms(manager, agency.synonyms);
  await storeWaiting(manager, agency.waiting);
  await storeSurvey(manager, agency);
  return { people, services, versions: [...versions, ...services.versions, ...contracts] };
}

async function storeSynonyms(manager: EntityManager, synonyms: SynonymTable): Promise<void> {
  const rows = [...synonyms].map(([term, expansions]) => ({ term, expansions }));
  await manager.query('DELETE FROM search_synonyms');
  await manager.query(
    `INSERT INTO search_synonyms (term, expansions)
     SELECT term, expansions FROM jsonb_to_recordset($1::jsonb) AS given (term text, expansions text[])`,
    [JSON.stringify(rows)],
  );
}

/** A changed rule holds for waits that begin from now on: those that run keep their dates. */
async function storeWaiting(
  manager: EntityManager,
  described: AgencyDescription['waiting'],
): Promise<void> {
  const rules = described.map(({ entry: _entry, ...rule }) => rule);
  await manager.query('DELETE FROM waiting_rules');
  await manager.query(
    `INSERT INTO waiting_rules (reason, default_business_days, longest_business_days, remind_business_hours,
       most_waits, most_business_days, at_end)
     SELECT reason, "defaultBusinessDays", "longestBusinessDays", "remindBusinessHours",
            "mostWaits", "mostBusinessDays", "atEnd"
       FROM jsonb_to_recordset($1::jsonb) AS given (reason text, "defaultBusinessDays" integer,
         "longestBusinessDays" integer, "remindBusinessHours" integer, "mostWaits" integer,
         "mostBusinessDays" integer, "atEnd" text)`,
    [JSON.stringify(rules)],
  );
}

function summaryOf(
  agency: AgencyDescription,
  { people, services, versions }: LoadedAgency,
): string[] {
  const counted = (
    noun: string,
    total: number,
    changes: RowChanges & { retired: number },
  ): string =>
    `${total} ${noun}: ${changes.added} new, ${changes.changed} changed, ${changes.retired} retired`;
  return [
    counted('people', agency.people.length, people),
    counted('services', agency.services.length, services),
    ...(versions.length > 10
      ? [`${versions.length} new versions of calendars, policies and forms`]
      : versions.map((version) => `new version: ${version}`)),
  ];
}
