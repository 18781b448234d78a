import type { Actor } from '../../domain/ticket/ticket-access.js';
import type { Principal } from '../../platform/access/principal.js';
import type { Permission } from './permissions.js';

/** Who sends the request: the principal of the access rules with the name, bureau, zone and grants that modules need. */
export interface SignedInPerson extends Principal {
  readonly id: number;
  readonly permissions: ReadonlySet<Permission>;
  readonly signedInBy: 'session' | 'access_token';
  readonly email: string;
  readonly fullName: string;
  readonly givenName: string;
  readonly bureauCode: string;
  readonly bureauName: string;
  readonly timeZone: string;
  readonly actor: Actor;
}
