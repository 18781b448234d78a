/** A member of a team. */
export class TeamMemberView {
  id: number;
  fullName: string;
  lead: boolean;
  /** The last day of their absence, when they are away today; null when they are here. */
  awayUntil: string | null;
  /** Who stands in for them while they are away. */
  standsIn: string | null;
}

/** A team to assign within or to hand over to. */
export class TeamView {
  code: string;
  name: string;
  officeCode: string;
  officeName: string;
  deskName: string;
  members: TeamMemberView[];
}

/** A choice with its words. */
export class ChoiceView {
  code: string;
  label: string;
}

/** The choices of the Desk with the words for them. */
export class DeskChoicesView {
  impacts: ChoiceView[];
  urgencies: ChoiceView[];
  priorities: ChoiceView[];
  pendingReasons: ChoiceView[];
  resolutionCategories: ChoiceView[];
  statuses: ChoiceView[];
  channels: ChoiceView[];
  skipReasons: ChoiceView[];
  /** Contracts with vendors under which a ticket may wait. */
  contracts: ChoiceView[];
}
