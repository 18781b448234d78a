/**
 * What became of a person of the bureau in a wave; every one has exactly one of these. Waves drawn before decision
 * 0114 have left people out who were asked a short while ago (`cooling_off`); that biased them, and none does any more.
 */
export const surveyReasons = [
  'asked',
  'serves_others',
  'opted_out',
  'cooling_off',
  'sampling',
  'not_sent',
] as const;
export type SurveyReason = (typeof surveyReasons)[number];

/** A person of the bureau when the wave opens. */
export interface SurveyCandidate {
  readonly id: number;
  /** Works in one of the offices that are asked about. */
  readonly serves: boolean;
  readonly optedOut: boolean;
  /** From 0 to below 1; the lowest are asked where not everybody is. */
  readonly number: number;
}

/** What is stored of each person, asked or not. */
export interface SurveyDraw {
  readonly id: number;
  readonly eligible: boolean;
  readonly reason: SurveyReason;
  /** The chance of being asked, 0 where a rule left none. */
  readonly probability: number;
}

/**
 * Who is asked in a wave. Those who serve others are not asked about themselves; who opted out stays eligible and is
 * counted. Of the others at most so many are asked, each with the same chance, however often they ask for something:
 * who was asked about a request a short while ago is drawn as well, and their mail waits.
 */
export function drawSurvey(
  people: readonly SurveyCandidate[],
  mostInvited: number | null,
): SurveyDraw[] {
  const pool = people
    .filter((person) => ruleFor(person) === null)
    .toSorted((a, b) => a.number - b.number || a.id - b.id);
  const invited = Math.min(pool.length, mostInvited ?? pool.length);
  const asked = new Set(pool.slice(0, invited).map(({ id }) => id));
  return people.map((person): SurveyDraw => {
    const { id } = person;
    const rule = ruleFor(person);
    if (rule !== null)
      return { id, eligible: rule !== 'serves_others', reason: rule, probability: 0 };
    const reason = asked.has(id) ? 'asked' : 'sampling';
    return { id, eligible: true, reason, probability: invited / pool.length };
  });
}

function ruleFor({ serves, optedOut }: SurveyCandidate): SurveyReason | null {
  if (serves) return 'serves_others';
  return optedOut ? 'opted_out' : null;
}

/** How many people each reason has; the sum is everybody of the bureau. */
export type SurveyLedger = Readonly<Partial<Record<SurveyReason, number>>>;

/** Everybody, those who could have been asked, and those who were. */
export interface SurveyReach {
  readonly people: number;
  readonly eligible: number;
  readonly invited: number;
}

/** The three sums of a ledger. */
export function reachOf(ledger: SurveyLedger): SurveyReach {
  const people = surveyReasons.reduce((sum, reason) => sum + (ledger[reason] ?? 0), 0);
  return {
    people,
    eligible: people - (ledger.serves_others ?? 0),
    invited: ledger.asked ?? 0,
  };
}
