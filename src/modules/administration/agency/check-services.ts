import { type AgencyDescription } from './describe-agency.js';
import { type DescribedService } from './read-services.js';
import { requireKnown } from './references.js';

/** Services name what exists, go to a team of their own office, and every office takes requests in one's own words. */
export function checkServices(agency: AgencyDescription): void {
  const officeCodes = agency.offices.map(({ code }) => code);
  for (const { entry, office } of agency.serviceFiles) {
    requireKnown(entry, 'office', office, officeCodes, 'office');
  }
  for (const service of agency.services) {
    checkReferences(service, agency);
    checkTeam(service, agency);
    checkApprovalPromise(service, agency);
    for (const { entry, people } of service.approval?.steps ?? []) {
      for (const email of people) requireKnown(entry, 'people', email, emailsOf(agency), 'person');
    }
  }
  for (const { entry, code, name } of agency.offices) {
    const general = agency.services.some((service) => service.general && service.office === code);
    if (code !== '' && !general) {
      entry.fault([], `${name} has no general service: one of its services needs "general: true".`);
    }
  }
}

function checkReferences(service: DescribedService, agency: AgencyDescription): void {
  const { entry } = service;
  const codesOf = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);
  requireKnown(entry, 'group', service.group, codesOf(agency.needGroups), 'need group');
  requireKnown(entry, 'policy', service.policy, codesOf(agency.policies), 'policy');
  requireKnown(entry, 'owner', service.owner, emailsOf(agency), 'person');
  for (const bureau of service.bureaus) {
    requireKnown(entry, 'bureaus', bureau, codesOf(agency.bureaus), 'bureau');
  }
}

function emailsOf({ people }: AgencyDescription): string[] {
  return people.map(({ email }) => email);
}

function checkTeam(service: DescribedService, { offices }: AgencyDescription): void {
  const teams = offices.flatMap((office) => office.teams);
  const known = requireKnown(
    service.entry,
    'team',
    service.team,
    teams.map(({ code }) => code),
    'team',
  );
  const team = teams.find(({ code }) => code === service.team);
  if (known && team && service.office !== '' && team.officeCode !== service.office) {
    const words = `The team "${team.code}" belongs to ${team.officeCode}, this service to ${service.office}.`;
    service.entry.fault(['team'], words);
  }
}

/** A service that waits for an approval promises when it is decided, and does not count the waiting as ours. */
function checkApprovalPromise(service: DescribedService, { policies }: AgencyDescription): void {
  const policy = policies.find(({ code }) => code === service.policy);
  if (service.approval === null || !policy) return;
  const pauses = policy.definition.pauseOn?.resolution?.includes('waiting_approval') ?? false;
  if (policy.definition.targets.approval === undefined || !pauses) {
    const words = `The policy "${policy.code}" must promise "approval" and pause resolution in waiting_approval, because this service needs an approval.`;
    service.entry.fault(['policy'], words);
  }
}
