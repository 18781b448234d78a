import { obstacleTo, type Standing } from './obstacle.js';

/** How a team gives out what waits: not by itself, in turn, to whoever has least in hand, to whoever knows little else. */
export const assignmentModes = ['off', 'round_robin', 'least_loaded', 'by_skill'] as const;
export type AssignmentMode = (typeof assignmentModes)[number];

/** What each way is called, as leads choose it. */
export const assignmentModeLabels: Readonly<Record<AssignmentMode, string>> = {
  off: 'Off: people claim',
  round_robin: 'In turn',
  least_loaded: 'Least in hand',
  by_skill: 'By skill',
};

/** A member of the team, as far as it decides who gets a ticket. */
export interface Member {
  readonly id: number;
  readonly standing: Standing;
  /** The codes of the team's skills that they have. */
  readonly skills: readonly string[];
  /** The number of their last turn in automatic assignment, which counts up in the team; null before the first. */
  readonly lastTurn: number | null;
}

/** What a ticket asks for, and who must not have it: its customer, and those who skipped it a while ago. */
export interface Need {
  readonly skills: readonly { readonly code: string; readonly name: string }[];
  readonly notFor: readonly number[];
}

/** Who gets the ticket, and why just they, in words that everybody in the team may read. */
export interface Choice {
  readonly personId: number;
  readonly because: string;
}

type Ranking = (member: Member) => readonly number[];

const rankings: Readonly<Record<Exclude<AssignmentMode, 'off'>, Ranking>> = {
  round_robin: ({ lastTurn, id }) => [lastTurn ?? -Infinity, id],
  least_loaded: ({ standing, lastTurn, id }) => [standing.inHand, lastTurn ?? -Infinity, id],
  by_skill: ({ skills, standing, lastTurn, id }) => [
    skills.length,
    standing.inHand,
    lastTurn ?? -Infinity,
    id,
  ],
};

/**
 * Who of the team is given a ticket that waits; null when nobody can be: never somebody away, outside their
 * hours, full, without a skill it asks for, or for whom it is not. Equals are taken in turn.
 */
export function chooseAgent(
  mode: Exclude<AssignmentMode, 'off'>,
  members: readonly Member[],
  need: Need,
): Choice | null {
  const able = members.filter((member) => canBeGiven(member, need));
  const [chosen] = able.toSorted((one, other) =>
    compare(rankings[mode](one), rankings[mode](other)),
  );
  if (!chosen) return null;
  return { personId: chosen.id, because: because(mode, chosen, able.length, need) };
}

/** Whether this member could be given such a ticket now. */
export function canBeGiven({ id, standing, skills }: Member, need: Need): boolean {
  return (
    obstacleTo(standing) === null &&
    !need.notFor.includes(id) &&
    need.skills.every(({ code }) => skills.includes(code))
  );
}

function compare(one: readonly number[], other: readonly number[]): number {
  const place = one.findIndex((value, index) => value !== other[index]);
  return place === -1 ? 0 : (one[place] as number) < (other[place] as number) ? -1 : 1;
}

function because(
  mode: Exclude<AssignmentMode, 'off'>,
  { standing, skills }: Member,
  able: number,
  need: Need,
): string {
  const asked = need.skills.map(({ name }) => name).join(', ');
  const forSkill = asked === '' ? '' : ` The ticket asks for: ${asked}.`;
  if (able === 1) return `Only one person could take it now.${forSkill}`;
  const sentence = {
    round_robin: `It was their turn: of ${able} who could take it, they were given one longest ago.`,
    least_loaded: `Of ${able} who could take it, they had the least in hand: ${ticketWords(standing.inHand)}.`,
    by_skill: `Of ${able} who could take it, they have the fewest skills (${skills.length}), so the others stay free for what only they can do.`,
  }[mode];
  return `${sentence}${forSkill}`;
}

function ticketWords(count: number): string {
  return count === 1 ? '1 ticket' : `${count} tickets`;
}
