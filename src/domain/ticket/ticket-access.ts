/** Work for a desk (`agent`, `team_lead`, `office_lead`) or the reading of one bureau's dashboards. */
export interface RoleGrant {
  readonly role: 'agent' | 'team_lead' | 'office_lead' | 'bureau_lead';
  readonly teamCode?: string;
  readonly officeCode?: string;
  readonly bureauCode?: string;
}

/** Who acts: everything the rules need to know of a signed-in person. Agents and team leads carry team and office. */
export interface Actor {
  readonly personId: number;
  readonly administrator: boolean;
  readonly grants: readonly RoleGrant[];
}

/** What decides who may see a ticket. `approverIds` are the people whose decision is still awaited. */
export interface TicketVisibility {
  readonly customerId: number;
  readonly submitterId: number;
  readonly approverIds: readonly number[];
  readonly officeCode: string;
  readonly teamCode: string;
  readonly bureauCode: string;
  readonly sensitive: boolean;
}

/** How somebody sees a ticket: not at all, as the person who asked, or with everything staff see. */
export type TicketAccess = 'none' | 'customer' | 'staff';

function isStaffGrant(grant: RoleGrant): boolean {
  return grant.role !== 'bureau_lead';
}

/** Whether the person works at any desk: agents, team leads and office leads do, bureau leads and administrators do not. */
export function isStaff(actor: Actor): boolean {
  return actor.grants.some(isStaffGrant);
}

/** Whether the person works for the office, in any of its teams or as its lead. */
export function worksInOffice(actor: Actor, officeCode: string): boolean {
  return actor.grants.some((grant) => isStaffGrant(grant) && grant.officeCode === officeCode);
}

/** Whether the person works in the team; the office's lead works in each of its teams. */
export function worksInTeam(actor: Actor, teamCode: string, officeCode: string): boolean {
  return actor.grants.some((grant) =>
    grant.role === 'office_lead'
      ? grant.officeCode === officeCode
      : isStaffGrant(grant) && grant.teamCode === teamCode,
  );
}

/** Whether the person leads the team: as its own lead, or as the lead of its office. */
export function leadsTeam(actor: Actor, teamCode: string, officeCode: string): boolean {
  return actor.grants.some(
    (grant) =>
      (grant.role === 'team_lead' && grant.teamCode === teamCode) ||
      (grant.role === 'office_lead' && grant.officeCode === officeCode),
  );
}

/** Whether the person sees the ticket with everything that staff see: never their own, and a sensitive one only in the office that serves it. */
export function seesAsStaff(
  actor: Actor,
  ticket: Pick<TicketVisibility, 'customerId' | 'officeCode' | 'sensitive'>,
): boolean {
  if (actor.personId === ticket.customerId) return false;
  return ticket.sensitive ? worksInOffice(actor, ticket.officeCode) : isStaff(actor);
}

/**
 * How this person sees this ticket. The customer always sees it, and only as a customer: nobody works
 * on, or reads staff notes about, their own request. Staff see every ticket, but a sensitive one only
 * in the office that serves it. Whoever filed it for a colleague follows it unless it is sensitive:
 * then filing was all they could do. An approver sees it while the decision is awaited. Being an
 * administrator or a bureau lead opens no ticket.
 */
export function accessTo(actor: Actor, ticket: TicketVisibility): TicketAccess {
  if (actor.personId === ticket.customerId) return 'customer';
  if (seesAsStaff(actor, ticket)) return 'staff';
  if (actor.personId === ticket.submitterId && !ticket.sensitive) return 'customer';
  return ticket.approverIds.includes(actor.personId) ? 'customer' : 'none';
}

/**
 * Whether the ticket may stand in this person's list behind a dashboard figure: the lead of the
 * customer's bureau, number, service and dates only, and never a sensitive one.
 */
export function canSeeInPartnerList(
  actor: Actor,
  ticket: Pick<TicketVisibility, 'bureauCode' | 'sensitive'>,
): boolean {
  return (
    !ticket.sensitive &&
    actor.grants.some(
      (grant) => grant.role === 'bureau_lead' && grant.bureauCode === ticket.bureauCode,
    )
  );
}

/** Whether the person acts for the one who asked: the customer, or whoever filed it for them and still sees it as such. */
export function actsForCustomer(actor: Actor, ticket: TicketVisibility): boolean {
  return (
    actor.personId === ticket.customerId ||
    (actor.personId === ticket.submitterId && accessTo(actor, ticket) === 'customer')
  );
}
