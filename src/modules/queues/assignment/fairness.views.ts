/** A way in which tickets come to people. */
export class WayOfGivingView {
  code: string;
  label: string;
}

/** How many tickets came to somebody by each way. */
export class GivenWaysView {
  claimed: number;
  automatic: number;
  assigned: number;
  answered: number;
}

/** One person's part of what came to a team, with what explains it. */
export class PersonShareView {
  id: number;
  fullName: string;
  /** Whether they still are in the team. */
  member: boolean;
  given: GivenWaysView;
  total: number;
  /** Of what came to the team's people, in whole percent; null when nothing came. */
  percent: number | null;
  skipped: number;
  /** Days out of office in the period. */
  daysAway: number;
  limit: number | null;
}

/** Who was given what in a period: the distribution of work, not of merit. By name. */
export class FairnessView {
  teamCode: string;
  teamName: string;
  days: number;
  from: string;
  to: string;
  ways: WayOfGivingView[];
  total: number;
  people: PersonShareView[];
}
