import { readdir } from 'node:fs/promises';
import type { SynonymTable } from '../../../domain/catalog/search.js';
import { type AgencyEntry } from './agency-entry.js';
import { type AgencyFault } from './agency-faults.js';
import { readAgencyFile } from './read-agency-file.js';
import { readCalendars, type DescribedCalendar } from './read-calendars.js';
import { readContracts, type DescribedContract } from './read-contracts.js';
import { readBureaus, readOffices } from './read-organisations.js';
import { type DescribedBureau, type DescribedOffice } from './read-organisations.js';
import { readPeople, type DescribedPerson } from './read-people.js';
import { readPolicies, type DescribedPromises } from './read-policies.js';
import { readNeedGroups, readServices } from './read-services.js';
import {
  type DescribedNeedGroup,
  type DescribedService,
  type DescribedServices,
} from './read-services.js';
import { readSurvey, type DescribedSurvey } from './read-surveys.js';
import { readSynonyms } from './read-synonyms.js';
import { readWaiting, type DescribedWaiting } from './read-waiting.js';

/** Everything the agency's files say. */
export interface AgencyDescription extends DescribedPromises {
  readonly mailDomain: string;
  readonly bureaus: readonly DescribedBureau[];
  readonly offices: readonly DescribedOffice[];
  readonly calendars: readonly DescribedCalendar[];
  readonly contracts: readonly DescribedContract[];
  readonly people: readonly DescribedPerson[];
  readonly needGroups: readonly DescribedNeedGroup[];
  readonly serviceFiles: readonly DescribedServices[];
  readonly services: readonly DescribedService[];
  readonly survey: DescribedSurvey | null;
  readonly synonyms: SynonymTable;
  readonly waiting: readonly DescribedWaiting[];
}

const files = [
  'bureaus.yaml',
  'offices.yaml',
  'calendars.yaml',
  'policies.yaml',
  'contracts.yaml',
  'people.yaml',
  'need-groups.yaml',
  'surveys.yaml',
  'synonyms.yaml',
  'waiting.yaml',
] as const;

/** Reads all files of the folder; what has the wrong form is added to the faults. */
export async function describeAgency(
  folder: string,
  faults: AgencyFault[],
): Promise<AgencyDescription> {
  const serviceNames = await namesOfServiceFiles(folder, faults);
  const read = new Map<string, AgencyEntry>();
  for (const name of [...files, ...serviceNames]) {
    read.set(name, await readAgencyFile(folder, name, faults));
  }
  const file = (name: (typeof files)[number]): AgencyEntry => read.get(name)!;
  const serviceFiles = serviceNames.map((name) => readServices(read.get(name)!));
  const offices = readOffices(file('offices.yaml'));
  return {
    ...readBureaus(file('bureaus.yaml')),
    offices,
    calendars: readCalendars(file('calendars.yaml')),
    ...readPolicies(file('policies.yaml')),
    contracts: readContracts(file('contracts.yaml')),
    people: readPeople(file('people.yaml')),
    needGroups: readNeedGroups(file('need-groups.yaml')),
    serviceFiles,
    services: inOrder(
      serviceFiles.flatMap(({ services }) => services),
      offices,
    ),
    survey: readSurvey(file('surveys.yaml')),
    synonyms: readSynonyms(file('synonyms.yaml')),
    waiting: readWaiting(file('waiting.yaml')),
  };
}

async function namesOfServiceFiles(folder: string, faults: AgencyFault[]): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => /\.ya?ml$/.test(name)).sort();
  const serviceFiles = names.filter((name) => /^services-[a-z-]+\.yaml$/.test(name));
  if (serviceFiles.length === 0) {
    const words = 'There is no file of services, such as services-human-resources.yaml.';
    faults.push({ file: 'services-….yaml', line: 1, words });
  }
  for (const name of names) {
    if (serviceFiles.includes(name) || files.some((known) => known === name)) continue;
    faults.push({
      file: name,
      line: 1,
      words: 'This file is not part of an agency. Is its name right?',
    });
  }
  return serviceFiles;
}

/** By their order, then by that of the offices, then as they stand in their file. */
function inOrder(
  services: readonly DescribedService[],
  offices: readonly DescribedOffice[],
): DescribedService[] {
  const place = (code: string): number => offices.findIndex((office) => office.code === code);
  return services.toSorted(
    (one, other) => one.order - other.order || place(one.office) - place(other.office),
  );
}
