/** The ways in which a ticket comes to a person. */
export const waysOfGiving = ['claimed', 'automatic', 'assigned', 'answered'] as const;
export type WayOfGiving = (typeof waysOfGiving)[number];

/** What each way is called in the report. */
export const wayLabels: Readonly<Record<WayOfGiving, string>> = {
  claimed: 'Claimed',
  automatic: 'Automatically',
  assigned: 'By a colleague',
  answered: 'By answering',
};

/** How many came to somebody by one way, or were skipped by them. */
export interface CountedWay {
  readonly how: string;
  readonly tickets: number;
}

/** One person's part of what came to a team. */
export interface ShareOfWork {
  readonly given: Readonly<Record<WayOfGiving, number>>;
  readonly total: number;
  readonly skipped: number;
  /** Of everything that came to the team's people, in whole percent; null when nothing came. */
  readonly percent: number | null;
}

/** One person's share of `ofAll` tickets. What is no way of giving (a hand-over to nobody) is left out. */
export function shareOfWork(counted: readonly CountedWay[], ofAll: number): ShareOfWork {
  const by = (how: string): number =>
    counted.filter((one) => one.how === how).reduce((sum, { tickets }) => sum + tickets, 0);
  const given = Object.fromEntries(waysOfGiving.map((way) => [way, by(way)])) as Record<
    WayOfGiving,
    number
  >;
  const total = waysOfGiving.reduce((sum, way) => sum + given[way], 0);
  const percent = ofAll === 0 ? null : Math.round((total / ofAll) * 100);
  return { given, total, skipped: by('skipped'), percent };
}
