/** What a route may ask for; every signed-in person has `portal.use`. */
export type Permission =
  | 'portal.use'
  | 'desk.work'
  | 'desk.lead'
  | 'desk.correct'
  | 'rules.write'
  | 'partner.read'
  /** How the staff of an office find their work; for its lead alone. */
  | 'staff_pulse.read'
  | 'administration.read'
  | 'administration.write'
  /** Changing what was measured before now. */
  | 'administration.correct';

/** A part of the application that the header offers. */
export type Area = 'portal' | 'desk' | 'dashboards' | 'admin';

const permissionsOfRole: Readonly<Record<string, readonly Permission[]>> = {
  agent: ['desk.work'],
  team_lead: ['desk.work', 'desk.lead', 'desk.correct'],
  office_lead: [
    'desk.work',
    'desk.lead',
    'desk.correct',
    'rules.write',
    'partner.read',
    'staff_pulse.read',
  ],
  bureau_lead: ['partner.read'],
  administrator: [
    'rules.write',
    'administration.read',
    'administration.write',
    'administration.correct',
  ],
};

const areaOfPermission: readonly (readonly [Permission, Area])[] = [
  ['portal.use', 'portal'],
  ['desk.work', 'desk'],
  ['partner.read', 'dashboards'],
  ['administration.read', 'admin'],
];

/** All permissions that these roles give together. */
export function permissionsOf(roles: readonly string[]): ReadonlySet<Permission> {
  return new Set<Permission>([
    'portal.use',
    ...roles.flatMap((role) => permissionsOfRole[role] ?? []),
  ]);
}

/** The areas of the application open to someone with these permissions, in the header's order. */
export function areasOf(permissions: ReadonlySet<string>): Area[] {
  return areaOfPermission
    .filter(([permission]) => permissions.has(permission))
    .map(([, area]) => area);
}
