import { fiscalPeriodAt } from './fiscal-period.js';
import { addCounts, noAnswers, type FiveCounts } from './pulse-counts.js';
import type { PulseTemplate } from './pulse-template.js';
import { isShowable, rollUp, type RolledUp } from './suppression.js';

/** The two statements that support staff are asked about each month. A change of any word is a new version. */
export const staffPulse: PulseTemplate = {
  code: 'staff',
  version: 1,
  title: 'How was this month at your desk?',
  source: 'Two statements of our own; no federal wording is about the work of the desk',
  items: [
    {
      key: 'means',
      kind: 'scale',
      wording: 'This month I had what I needed to serve our customers well.',
      required: true,
    },
    {
      key: 'workload',
      kind: 'scale',
      wording: 'This month my workload let me do my work well.',
      required: true,
    },
  ],
};

const dayMs = 86_400_000;
/** Asked on the eighth of the month, when the month before is not yet forgotten, for two weeks. */
const opensOnDay = 8;
const openDays = 14;

/** A round that is to be opened. Instants are epoch ms. */
export interface StaffRound {
  /** "2026-11-01" */
  readonly month: string;
  readonly opensAt: number;
  readonly closesAt: number;
}

/** The round that the instant falls in the first week of, by the days of the zone; null outside of it. */
export function staffRoundToOpen(instant: number, timeZone: string): StaffRound | null {
  const { startsOn, startsAt } = fiscalPeriodAt('month', instant, timeZone);
  const opensAt = startsAt + (opensOnDay - 1) * dayMs;
  if (instant < opensAt || instant >= opensAt + (openDays / 2) * dayMs) return null;
  return { month: startsOn, opensAt, closesAt: opensAt + openDays * dayMs };
}

/** The answers of a team to one statement in one month. */
export interface TeamCounts {
  readonly code: string;
  readonly counts: FiveCounts;
}

/** What of an office's answers to a statement may be shown: the whole, and the teams that may stand beside it. */
export interface ShownTeams {
  /** Null where even the whole office has too few; then nothing is shown. */
  readonly office: FiveCounts | null;
  readonly teams: RolledUp;
}

/**
 * The office from ten answers on, and beside it each team from ten on. Teams that are too small are shown as one,
 * with a larger one where that is still too small: so no team follows from the whole less the others.
 */
export function shownTeams(teams: readonly TeamCounts[]): ShownTeams {
  const office = teams.map(({ counts }) => counts).reduce(addCounts, noAnswers);
  if (!isShowable(office)) return { office: null, teams: { shown: [], merged: null } };
  return { office, teams: rollUp(teams) };
}
