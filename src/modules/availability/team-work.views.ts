import type { AssignmentMode } from '../../domain/assignment/choose-agent.js';

/** A team that the reader leads. */
export class LedTeamView {
  code: string;
  name: string;
  officeName: string;
  assignment: AssignmentMode;
  assignmentLabel: string;
  limit: number | null;
}

/** A skill that tickets of some services ask for. */
export class TeamSkillView {
  code: string;
  name: string;
  serviceCodes: string[];
  /** The members who have it. */
  holders: number;
}

/** A member of the team. */
export class TeamWorkerView {
  id: number;
  fullName: string;
  lead: boolean;
  /** Their own limit; null without one. */
  limit: number | null;
}

/** A way of giving out work, with its words. */
export class AssignmentModeView {
  code: AssignmentMode;
  label: string;
}

/** A service whose tickets can ask for a skill. */
export class TeamServiceView {
  code: string;
  name: string;
}

/** How a team gives work out. */
export class TeamWorkView {
  code: string;
  name: string;
  assignment: AssignmentMode;
  modes: AssignmentModeView[];
  /** For members without a limit of their own; null: none. */
  limit: number | null;
  skills: TeamSkillView[];
  /** The services that the team serves first, then all others. */
  services: TeamServiceView[];
  members: TeamWorkerView[];
  version: number;
}
