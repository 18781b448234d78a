/** Why somebody gives back a ticket that they were given. */
export const skipReasons = [
  'no_skill',
  'knows_person',
  'needs_colleague',
  'no_time',
  'other',
] as const;
export type SkipReason = (typeof skipReasons)[number];

/** Words for each reason, as the Desk offers and records them. */
export const skipReasonLabels: Readonly<Record<SkipReason, string>> = {
  no_skill: 'I don’t know how to do this',
  knows_person: 'I know the person or the case too well',
  needs_colleague: 'A colleague has to do this',
  no_time: 'I can’t get to it in time',
  other: 'Another reason',
};

/** How long a skipped ticket is not given to the same person again. */
const skipHours = 4;

/** Until when a ticket that was skipped now is kept from the one who skipped it. */
export function skippedUntil(now: number): number {
  return now + skipHours * 3_600_000;
}

/** The reason as it is recorded: the label, with what was typed. */
export function skipWords(reason: SkipReason, words: string): string {
  const typed = words.trim();
  if (typed === '') return skipReasonLabels[reason];
  return reason === 'other' ? typed : `${skipReasonLabels[reason]}: ${typed}`;
}
