import { ApiProperty } from '@nestjs/swagger';
import { staffRoles, type StaffRole } from './staff-roles.js';

/** A role that somebody holds. */
export class HeldRoleView {
  @ApiProperty({ enum: staffRoles })
  role: StaffRole;
  label: string;
  /** The team, office or bureau it is held in; null for the whole service. */
  where: string | null;
  since: Date;
}

/** Someone of the agency with what their roles let them do. */
export class PersonSetupView {
  id: number;
  fullName: string;
  email: string;
  title: string;
  bureauName: string;
  /** False for someone who left: they can no longer sign in. */
  active: boolean;
  roles: HeldRoleView[];
  /** In whole sentences, from the rules that decide. */
  rights: string[];
}

/** A page of people, by name. */
export class PersonSetupListView {
  items: PersonSetupView[];
  nextCursor: string | null;
  /** Where people and roles are described. */
  source: string;
}

/** A role, and how many people hold it. */
export class RoleView {
  @ApiProperty({ enum: ['everyone', ...staffRoles] })
  role: 'everyone' | StaffRole;
  label: string;
  people: number;
}

/** Something that can be done, and the roles that allow it. */
export class RoleAbilityView {
  label: string;
  roles: string[];
}

/** Which role may do what. */
export class RoleMatrixView {
  roles: RoleView[];
  abilities: RoleAbilityView[];
}
