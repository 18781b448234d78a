import type { Actor, RoleGrant } from '../../../domain/ticket/ticket-access.js';
import type { StaffRole } from './staff-roles.js';

/** A role as it is held, with the names of the place it is held in. */
export interface HeldGrant {
  readonly role: StaffRole;
  readonly teamCode: string | null;
  readonly teamName: string | null;
  readonly officeCode: string | null;
  readonly officeName: string | null;
  /** As customers know the office: "IT desk". */
  readonly deskName: string | null;
  readonly bureauCode: string | null;
  readonly bureauName: string | null;
  readonly since: string;
}

/** The person as the rules see them. */
export function actorOf(personId: number, grants: readonly HeldGrant[]): Actor {
  return {
    personId,
    administrator: grants.some(({ role }) => role === 'administrator'),
    grants: grants.flatMap(({ role, teamCode, officeCode, bureauCode }): RoleGrant[] =>
      role === 'administrator'
        ? []
        : [
            {
              role,
              ...(teamCode !== null && { teamCode }),
              ...(officeCode !== null && { officeCode }),
              ...(bureauCode !== null && { bureauCode }),
            },
          ],
    ),
  };
}
