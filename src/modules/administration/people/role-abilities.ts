import { againstCorrecting } from '../../../domain/ticket/correcting.js';
import { allowedActions, type TicketAction } from '../../../domain/ticket/ticket-actions.js';
import { accessTo, type Actor } from '../../../domain/ticket/ticket-access.js';
import type { TicketFacts } from '../../../domain/ticket/ticket-facts.js';
import { permissionsOf } from '../../people/permissions.js';
import type { RoleAbilityView } from './people-setup.views.js';
import { staffRoles, type StaffRole } from './staff-roles.js';

/** Someone who holds one role in team A of office A or for bureau A; null holds none. */
interface Holder {
  readonly role: StaffRole | null;
  readonly actor: Actor;
}

const now = 0;
const [holderId, customerId] = [1, 2];

/** A customer's open request to team A of office A that nobody has. */
const inOwnTeam: TicketFacts = {
  ...{ customerId, submitterId: customerId, approverIds: [], bureauCode: 'a' },
  ...{ officeCode: 'a', teamCode: 'a-a', sensitive: false },
  ...{ status: 'open', pendingReason: null, pendingUntil: null, pendingSince: null },
  ...{ pendingRemindAt: null },
  ...{ assigneeId: null, impact: 'person', urgency: 'soon', priority: 'normal' },
  ...{ channel: 'portal', approval: 'none', openedAt: now, solvedAt: null, closedAt: null },
  ...{
    reopenCount: 0,
    transferCount: 0,
    offeredTeamCode: null,
    stagesLeft: [],
    openTasks: [],
    openSteps: [],
    tags: [],
  },
};
const inOwnOffice: TicketFacts = { ...inOwnTeam, teamCode: 'a-b' };
const inOtherOffice: TicketFacts = { ...inOwnTeam, officeCode: 'b', teamCode: 'b-a' };

const sees = (facts: TicketFacts, { actor }: Holder): boolean => accessTo(actor, facts) === 'staff';

const may = (action: TicketAction, facts: TicketFacts, { actor }: Holder): boolean =>
  allowedActions(facts, actor, now).some((state) => state.action === action && state.allowed);

const permits = (permission: string, { role }: Holder): boolean =>
  (permissionsOf(role === null ? [] : [role]) as ReadonlySet<string>).has(permission);

const mayCorrect = (facts: TicketFacts, holder: Holder): boolean =>
  permits('desk.correct', holder) &&
  againstCorrecting(facts, holder.actor).every((reason) => reason === null);

const abilities: readonly (readonly [label: string, has: (holder: Holder) => boolean])[] = [
  ['Ask for services and follow their own requests', (holder) => permits('portal.use', holder)],
  ['Read requests of every office', (holder) => sees(inOtherOffice, holder)],
  [
    'Leave staff notes on requests of every office',
    (holder) => may('add_staff_note', inOtherOffice, holder),
  ],
  [
    'Answer, assign and finish requests of their office',
    (holder) =>
      (['reply', 'assign', 'resolve'] as const).every((act) => may(act, inOwnOffice, holder)),
  ],
  ['Take requests from the queue of their team', (holder) => may('claim', inOwnTeam, holder)],
  ['Take requests from every queue of their office', (holder) => may('claim', inOwnOffice, holder)],
  [
    'Correct what was recorded about requests of their team',
    (holder) => mayCorrect(inOwnTeam, holder),
  ],
  [
    'Correct what was recorded about requests of their office',
    (holder) => mayCorrect(inOwnOffice, holder),
  ],
  [
    'Read restricted requests of their office',
    (holder) => sees({ ...inOwnOffice, sensitive: true }, holder),
  ],
  [
    'Read restricted requests of other offices',
    (holder) => sees({ ...inOtherOffice, sensitive: true }, holder),
  ],
  ['Change the rules that act by themselves', (holder) => permits('rules.write', holder)],
  [
    'Read the dashboard of their bureau',
    (holder) => permits('partner.read', holder) && holder.role === 'bureau_lead',
  ],
  [
    'Read the dashboards of every bureau',
    (holder) => permits('partner.read', holder) && holder.role === 'office_lead',
  ],
  [
    'Read what the staff of their office say of their work, in groups of ten and more',
    (holder) => permits('staff_pulse.read', holder),
  ],
  [
    'See in Admin how the service runs and is set up',
    (holder) => permits('administration.read', holder),
  ],
  ['Send failed mail again', (holder) => permits('administration.write', holder)],
  ['Publish calendars and policies', (holder) => permits('administration.write', holder)],
  ['Correct a calendar back in time', (holder) => permits('administration.correct', holder)],
];

const holders: readonly Holder[] = [null, ...staffRoles].map((role) => ({
  role,
  actor: actorWith(role),
}));

/** Which role may do what: asked of the rules themselves, so that the table cannot say anything else. */
export function roleAbilities(): RoleAbilityView[] {
  return abilities.map(([label, has]) => ({
    label,
    roles: holders.filter(has).map(({ role }) => role ?? 'everyone'),
  }));
}

function actorWith(role: StaffRole | null): Actor {
  const actor = { personId: holderId, administrator: role === 'administrator' };
  if (role === null || role === 'administrator') return { ...actor, grants: [] };
  if (role === 'bureau_lead') return { ...actor, grants: [{ role, bureauCode: 'a' }] };
  if (role === 'office_lead') return { ...actor, grants: [{ role, officeCode: 'a' }] };
  return { ...actor, grants: [{ role, officeCode: 'a', teamCode: 'a-a' }] };
}
