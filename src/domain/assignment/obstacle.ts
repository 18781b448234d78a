import { shortDate, timeOfDay, zoneAbbreviation } from '../sla/date-words.js';

/** What is known of somebody who could be given a ticket. */
export interface Standing {
  /** How many tickets they may have at work at a time; null without a limit. */
  readonly limit: number | null;
  /** How many they have: new and open ones; what waits for others is not in hand. */
  readonly inHand: number;
  /** The last day of the absence that today belongs to, as an ISO date; null when they are not away. */
  readonly awayUntil: string | null;
  /** Whether they work at this hour. */
  readonly working: boolean;
  /** When their hours begin again; null while they work, or when no hours are ahead. */
  readonly worksAgainAt: number | null;
}

/** Why somebody is given nothing now. */
export type Obstacle =
  | { readonly kind: 'away'; readonly until: string }
  | { readonly kind: 'off_hours'; readonly worksAgainAt: number | null }
  | { readonly kind: 'full'; readonly inHand: number; readonly limit: number };

/** What stands against giving a ticket to somebody now, the weightiest first: away, outside their hours, full. */
export function obstacleTo(standing: Standing): Obstacle | null {
  const { awayUntil, working, worksAgainAt, inHand, limit } = standing;
  if (awayUntil !== null) return { kind: 'away', until: awayUntil };
  if (!working) return { kind: 'off_hours', worksAgainAt };
  return limit !== null && inHand >= limit ? { kind: 'full', inHand, limit } : null;
}

/** In whose zone, and beside what instant, dates are written. */
export interface DateReading {
  readonly zone: string;
  readonly now: number;
}

/** The obstacle as it is told to the person themselves, with the way out. */
export function obstacleToldTo(obstacle: Obstacle, reading: DateReading): string {
  switch (obstacle.kind) {
    case 'away':
      return `You are out of office until ${dayWords(obstacle.until, reading)}. If you are back, end it in My availability.`;
    case 'off_hours':
      return `These are not your working hours.${beginsAgain(obstacle.worksAgainAt, reading)} You can still claim a ticket from the list, or change your hours in My availability.`;
    case 'full':
      return `You have ${ticketsInHand(obstacle)}. Finish one, put one on hold or hand one over first.`;
  }
}

/** The obstacle in a few words about somebody else: "Away until Fri, Nov 27". */
export function obstacleLabel(obstacle: Obstacle, reading: DateReading): string {
  switch (obstacle.kind) {
    case 'away':
      return `Away until ${dayWords(obstacle.until, reading)}`;
    case 'off_hours':
      return 'Not working now';
    case 'full':
      return `Full: ${obstacle.inHand} of ${obstacle.limit}`;
  }
}

function ticketsInHand({ inHand, limit }: { inHand: number; limit: number }): string {
  const tickets = inHand === 1 ? '1 ticket' : `${inHand} tickets`;
  return `${tickets} in hand, and your limit is ${limit}`;
}

function beginsAgain(at: number | null, { zone, now }: DateReading): string {
  if (at === null) return '';
  return ` They begin again on ${shortDate(at, zone, now)} at ${timeOfDay(at, zone)} ${zoneAbbreviation(zone, at)}.`;
}

function dayWords(isoDate: string, { now }: DateReading): string {
  return shortDate(Date.parse(isoDate), 'UTC', now);
}
