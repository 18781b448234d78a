import { isStaff, worksInOffice } from '../../../domain/ticket/ticket-access.js';
import { permissionsOf } from '../../people/permissions.js';
import { actorOf, type HeldGrant } from './held-grant.js';

/** What a person's roles let them do, in sentences that go on from their name. Everyone may ask for services. */
export function rightsInWords(grants: readonly HeldGrant[]): string[] {
  return [
    'Asks for services and follows their own requests.',
    ...deskRights(grants),
    ...dashboardRights(grants),
    ...adminRights(grants),
  ];
}

function deskRights(grants: readonly HeldGrant[]): string[] {
  const actor = actorOf(0, grants);
  if (!isStaff(actor)) return [];
  const offices = unique(
    grants.filter(({ role }) => role !== 'bureau_lead'),
    'officeCode',
  ).filter(({ officeCode }) => officeCode !== null && worksInOffice(actor, officeCode));
  const led = unique(
    grants.filter(({ role }) => role === 'office_lead'),
    'officeCode',
  );
  const teams = unique(grants, 'teamCode').filter(
    ({ officeCode }) => !led.some((office) => office.officeCode === officeCode),
  );
  const names = list(offices.map(deskOf));
  return [
    `Reads the requests of every office, but restricted ones only of ${names}.`,
    `Answers, assigns and finishes requests of ${names}.`,
    ...(led.length > 0 ? [`Takes requests from every queue of ${list(led.map(deskOf))}.`] : []),
    ...(teams.length > 0
      ? [`Takes requests from the queue of ${list(teams.map(({ teamName }) => teamName!))}.`]
      : []),
  ];
}

function dashboardRights(grants: readonly HeldGrant[]): string[] {
  if (!permissionsOf(grants.map(({ role }) => role)).has('partner.read')) return [];
  if (grants.some(({ role }) => role === 'office_lead')) {
    return ['Reads the dashboards of every bureau.'];
  }
  const bureaus = grants.filter(({ role }) => role === 'bureau_lead');
  return [`Reads the dashboard of ${list(bureaus.map(({ bureauName }) => `the ${bureauName}`))}.`];
}

function adminRights(grants: readonly HeldGrant[]): string[] {
  const permissions = permissionsOf(grants.map(({ role }) => role));
  if (!permissions.has('administration.read')) return [];
  return [
    'Sees in Admin how the service runs and is set up, and sends failed mail again.',
    ...(isStaff(actorOf(0, grants)) ? [] : ['Opens no request but their own.']),
  ];
}

/** One grant for each different team or office among them. */
function unique(grants: readonly HeldGrant[], by: 'teamCode' | 'officeCode'): HeldGrant[] {
  return grants.filter(
    (grant, at) =>
      grant[by] !== null && grants.findIndex((other) => other[by] === grant[by]) === at,
  );
}

function deskOf({ deskName }: HeldGrant): string {
  return `the ${deskName}`;
}

function list(names: readonly string[]): string {
  return new Intl.ListFormat('en-US').format(names);
}
