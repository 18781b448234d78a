/** The roles that can be held, in the order in which they are listed. */
export const staffRoles = [
  'agent',
  'team_lead',
  'office_lead',
  'bureau_lead',
  'administrator',
] as const;
export type StaffRole = (typeof staffRoles)[number];

/** Words for each role. */
export const staffRoleLabels: Readonly<Record<StaffRole, string>> = {
  agent: 'Agent',
  team_lead: 'Team lead',
  office_lead: 'Office lead',
  bureau_lead: 'Bureau lead',
  administrator: 'Administrator',
};
