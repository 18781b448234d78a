import { type AgencyEntry } from './agency-entry.js';

/** A partner bureau as described, with the entry for saying where something about it is wrong. */
export interface DescribedBureau {
  readonly entry: AgencyEntry;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly mission: string;
  readonly timeZone: string;
  /** The bureau's own calendar, by which policies may count that ask for it; null when it has none. */
  readonly calendar: string | null;
  /** How work locations at its headquarters begin; null where headquarters and field are not told apart. */
  readonly headquarters: string | null;
  readonly headcount: number;
  readonly fundingOfficial: string;
}

/** A team of an office, with the calendar its promises are counted by. */
export interface DescribedTeam {
  readonly entry: AgencyEntry;
  readonly code: string;
  readonly officeCode: string;
  readonly name: string;
  readonly summary: string;
  readonly calendar: string;
}

/** What an office tells its customers to expect. */
export interface DescribedCharter {
  readonly weWill: readonly string[];
  readonly youCan: readonly string[];
  readonly ifNot: string;
}

/** An office that serves, and its teams. */
export interface DescribedOffice {
  readonly entry: AgencyEntry;
  readonly code: string;
  readonly name: string;
  readonly deskName: string;
  readonly summary: string;
  readonly phone: string;
  readonly email: string;
  readonly charter: DescribedCharter | null;
  readonly teams: readonly DescribedTeam[];
}

export const phoneRules = {
  max: 40,
  pattern: /^[+\d][\d ()x-]{6,}$/,
  form: 'a phone number, such as "202-555-0110"',
};

export const emailRules = {
  max: 200,
  pattern: /^[a-z0-9.'_+-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/,
  form: 'an email address in small letters',
};

/** The bureaus of bureaus.yaml and the domain of the department's addresses. */
export function readBureaus(file: AgencyEntry): { mailDomain: string; bureaus: DescribedBureau[] } {
  const department = file.entry('department');
  if (!department) file.fault([], '"department" is missing.');
  department?.text('name');
  department?.text('shortName', { max: 20 });
  const mailDomain = department?.text('mailDomain', { max: 100 }) ?? '';
  department?.end();
  const bureaus = file.entries('bureaus').map(readBureau);
  file.end();
  return { mailDomain, bureaus };
}

function readBureau(entry: AgencyEntry): DescribedBureau {
  const bureau = {
    entry,
    code: entry.code(),
    name: entry.text('name'),
    shortName: entry.text('shortName', { max: 20 }),
    mission: entry.text('mission'),
    timeZone: readTimeZone(entry),
    calendar: entry.has('calendar') ? entry.code('calendar') || null : null,
    headquarters: entry.has('headquarters') ? entry.text('headquarters') || null : null,
    headcount: entry.integer('headcount', 1, 5_000_000),
    fundingOfficial: entry.text('fundingOfficial', emailRules),
  };
  entry.end();
  return bureau;
}

/** An IANA time zone; `fallback` is used when the setting is absent. */
export function readTimeZone(entry: AgencyEntry, fallback?: string): string {
  const zone = entry.text('timeZone', fallback === undefined ? {} : { fallback });
  if (zone !== '' && !isTimeZone(zone)) {
    entry.fault(['timeZone'], `There is no time zone "${zone}".`);
  }
  return zone;
}

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone }).format(0) !== '';
  } catch {
    return false;
  }
}

/** The offices of offices.yaml. */
export function readOffices(file: AgencyEntry): DescribedOffice[] {
  const offices = file.entries('offices').map(readOffice);
  file.end();
  return offices;
}

function readOffice(entry: AgencyEntry): DescribedOffice {
  const code = entry.code();
  const office = {
    entry,
    code,
    name: entry.text('name'),
    deskName: entry.text('deskName', { max: 60 }),
    summary: entry.text('summary'),
    phone: entry.text('phone', phoneRules),
    email: entry.text('email', emailRules),
    charter: readCharter(entry.entry('charter')),
    teams: entry.entries('teams').map((team) => readTeam(team, code)),
  };
  entry.end();
  return office;
}

function readCharter(entry: AgencyEntry | undefined): DescribedCharter | null {
  if (!entry) return null;
  const charter = {
    weWill: entry.texts('weWill', { least: 1 }),
    youCan: entry.texts('youCan', { least: 1 }),
    ifNot: entry.text('ifNot'),
  };
  entry.end();
  return charter;
}

function readTeam(entry: AgencyEntry, officeCode: string): DescribedTeam {
  const team = {
    entry,
    officeCode,
    code: entry.code(),
    name: entry.text('name'),
    summary: entry.text('summary'),
    calendar: entry.code('calendar'),
  };
  entry.end();
  return team;
}
