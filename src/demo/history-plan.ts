import type { DemoWorld } from './demo-world.js';
import type { Random } from './random.js';
import type { Stories } from './stories.js';

/** Gives out the ids of messages and notes, as the database's sequences would. */
export interface HistoryIds {
  ticket: number;
  comment: number;
  note: number;
}

/** What all simulated tickets share. */
export interface HistoryPlan {
  readonly world: DemoWorld;
  readonly stories: Stories;
  readonly random: Random;
  readonly ids: HistoryIds;
  /** The present: nothing happens after it. */
  readonly now: number;
  /** When the slow bureau's onboarding got better. */
  readonly commitmentKeptAt: number;
}
