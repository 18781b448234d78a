import type { Refusal } from '../decision.js';
import { isStaff, worksInTeam, type Actor } from '../ticket/ticket-access.js';
import { against } from './view-refusals.js';

/** Who a view is for. */
export const viewAudiences = ['mine', 'team', 'everyone'] as const;
export type ViewAudience = (typeof viewAudiences)[number];

/** The team that a view is shared with. */
export interface ViewTeam {
  readonly code: string;
  readonly officeCode: string;
}

/** What decides who sees and who changes a view. The team is that of a team's view. */
export interface SharedView {
  readonly ownerId: number;
  readonly audience: ViewAudience;
  readonly team: ViewTeam | null;
}

/** Whether the view stands in this person's list. What tickets it shows them is decided ticket by ticket. */
export function seesView(actor: Actor, { ownerId, audience, team }: SharedView): boolean {
  if (!isStaff(actor)) return false;
  if (ownerId === actor.personId || audience === 'everyone') return true;
  return audience === 'team' && team !== null && worksInTeam(actor, team.code, team.officeCode);
}

/** Why this person may not change or delete a view that they see: its owner does, and leads what is shared. */
export function againstEditing(actor: Actor, view: SharedView): (Refusal | null)[] {
  const leads =
    view.audience === 'everyone'
      ? leadsAnywhere(actor)
      : view.team !== null && leadsTeam(actor, view.team);
  return [against(view.ownerId !== actor.personId && !leads, 'view.not_yours')];
}

/** Why this person may not give the view this audience: one's own teams, and everyone only by leads. */
export function againstSharing(
  actor: Actor,
  audience: ViewAudience,
  team: ViewTeam | null,
): (Refusal | null)[] {
  const works = team !== null && worksInTeam(actor, team.code, team.officeCode);
  return [
    against(audience === 'team' && team === null, 'view.team_missing', 'teamCode'),
    against(audience !== 'team' && team !== null, 'view.team_not_wanted', 'teamCode'),
    against(audience === 'team' && team !== null && !works, 'view.other_team', 'teamCode'),
    against(
      audience === 'everyone' && !leadsAnywhere(actor),
      'view.leads_share_with_everyone',
      'audience',
    ),
  ];
}

function leadsTeam(actor: Actor, team: ViewTeam): boolean {
  return actor.grants.some(({ role, teamCode, officeCode }) =>
    role === 'office_lead'
      ? officeCode === team.officeCode
      : role === 'team_lead' && teamCode === team.code,
  );
}

function leadsAnywhere(actor: Actor): boolean {
  return actor.grants.some(({ role }) => role === 'team_lead' || role === 'office_lead');
}
