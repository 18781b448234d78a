import type { Obstacle } from '../../../domain/assignment/obstacle.js';
import type { SlaMetric } from '../../../domain/sla/sla-metric.js';

/** A team whose board the reader may see. */
export class BoardTeamView {
  code: string;
  name: string;
}

/** The team in figures, as of now. */
export class BoardFiguresView {
  open: number;
  unclaimed: number;
  late: number;
  /** Promises that fall due within an hour. */
  dueSoon: number;
  /** Promises missed since midnight where the reader is. */
  missedToday: number;
}

/** A member of the team with their load, as far as the reader sees the tickets. */
export class BoardPersonView {
  id: number;
  fullName: string;
  lead: boolean;
  /** New and open tickets, of all teams. */
  inHand: number;
  limit: number | null;
  /** Of this team: waiting for others, late, due within an hour. */
  waiting: number;
  late: number;
  dueSoon: number;
  /** Why they are given nothing now; null when they can be. */
  obstacle: Obstacle['kind'] | null;
  obstacleLabel: string | null;
  /** Who stands in while they are away. */
  standsIn: string | null;
}

/** A promise that was missed today. */
export class MissedTodayView {
  number: string;
  subject: string;
  assigneeName: string | null;
  metric: SlaMetric;
  label: string;
  at: string;
}

/** A shift at a glance. */
export class BoardView {
  teams: BoardTeamView[];
  team: BoardTeamView | null;
  figures: BoardFiguresView;
  /** By name. */
  people: BoardPersonView[];
  /** The latest first, 50 at most. */
  missed: MissedTodayView[];
  generatedAt: string;
}
