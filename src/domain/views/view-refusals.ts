import type { Refusal } from '../decision.js';

/** Every reason for which a view is not saved or changed, with the words a person is shown. */
export const viewRefusals = {
  'view.open_or_finished':
    'A view holds open tickets or finished ones, not both. Choose among new, open and waiting, or among solved, closed and withdrawn.',
  'view.finished_needs_dates':
    'A view of finished tickets needs the condition “Updated within the last …”, at most 92 days.',
  'view.columns_unknown': 'Choose columns from the list, each once.',
  'view.subject_missing': 'The column “Subject and customer” is needed.',
  'view.sort_unknown': 'Choose an order that these tickets have.',
  'view.team_missing': 'Choose the team that shares this view.',
  'view.team_not_wanted': 'Only a view for a team names one.',
  'view.other_team': 'You can share a view only with a team that you work in.',
  'view.leads_share_with_everyone': 'Only leads share a view with everyone.',
  'view.not_yours':
    'This view belongs to somebody else. Its owner or a lead can change it; you can save your own copy.',
} as const;

export type ViewRefusalCode = keyof typeof viewRefusals;

/** The refusal with its words, about this field of the input if any. */
export function viewRefusal(code: ViewRefusalCode, field?: string): Refusal {
  const message = viewRefusals[code];
  return field === undefined ? { code, message } : { code, message, field };
}

/** The refusal when the condition holds, else nothing against it. */
export function against(holds: boolean, code: ViewRefusalCode, field?: string): Refusal | null {
  return holds ? viewRefusal(code, field) : null;
}
