import { decide, type Decision, type Refusal } from '../decision.js';
import { cohenKappa, type Agreement } from '../measurement/kappa.js';

/** The version of the rubric; another wording is another version, and reviews of two versions are not compared. */
export const rubricVersion = 1;

/** One thing that an audit looks at, with words for the lowest, the middle and the highest score. */
export interface AuditDimension {
  readonly code: string;
  readonly label: string;
  readonly anchors: readonly [lowest: string, middle: string, highest: string];
}

/** Nine dimensions of how an office serves its customers; 2 and 4 lie between the anchors. */
export const auditDimensions: readonly AuditDimension[] = [
  {
    ...{ code: 'findability', label: 'Can people find what they need?' },
    anchors: [
      'You have to know somebody to find the service.',
      'The service is found by its official name.',
      'It is found in the words of those who need it, on the first try.',
    ],
  },
  {
    ...{ code: 'contactability', label: 'Can people reach somebody?' },
    anchors: [
      'Requests have no name and no date.',
      'Somebody answers in office hours, mostly the one in charge.',
      'Every request has a person in charge and a next date, and they answer.',
    ],
  },
  {
    ...{ code: 'burden', label: 'How much work does it cost the customer?' },
    anchors: [
      'People type what the agency knows already, more than once.',
      'Known facts are filled in; some questions have no stated purpose.',
      'Only what is needed is asked, once, and it says why.',
    ],
  },
  {
    ...{ code: 'clarity', label: 'Is it clear what will happen?' },
    anchors: [
      'Nobody can say what happens next.',
      'Steps and dates are given at filing.',
      'Steps, dates and reasons are told in plain words, also when they change.',
    ],
  },
  {
    ...{ code: 'timeliness', label: 'Is it done by the date that was given?' },
    anchors: [
      'Dates are not given, or mostly missed.',
      'Most dates are kept; people hear of a missed one afterwards.',
      'Dates are kept, and a new one is told before the old one passes.',
    ],
  },
  {
    ...{ code: 'resolution', label: 'Is the need met?' },
    anchors: [
      'Requests are closed and come back.',
      'Most needs are met; some people have to ask again.',
      'Needs are met the first time, and customers confirm it.',
    ],
  },
  {
    ...{ code: 'fairness', label: 'Is everybody served alike?' },
    anchors: [
      'Some bureaus or time zones are served clearly worse, and nobody looks.',
      'Differences are known.',
      'Differences are looked at each quarter, and closed.',
    ],
  },
  {
    ...{ code: 'listening', label: 'Does the office listen and answer?' },
    anchors: [
      'Ratings are collected and lie there.',
      'Low ratings are followed up, mostly in time.',
      'Low ratings are followed up in time, and what people said changed something.',
    ],
  },
  {
    ...{ code: 'accessibility', label: 'Can everybody use it?' },
    anchors: [
      'Parts cannot be used by keyboard, by screen reader or on a phone.',
      'It can be used; some parts need help.',
      'Everybody can use all of it alone, and it is tested.',
    ],
  },
];

/** What a reviewer gives to a dimension, and what it rests on. */
export interface AuditScore {
  readonly dimension: string;
  readonly score: number;
  readonly evidence: string;
}

/** How short evidence may be, in characters: a sentence that names something. */
const shortestEvidence = 20;

/** Who may review: two people, each once, neither of them of the office. */
export interface ReviewStanding {
  readonly ofTheOffice: boolean;
  readonly reviewedAlready: boolean;
  readonly reviews: number;
}

/** Whether a review may be taken: every dimension scored 1 to 5 with evidence, by an impartial first or second reviewer. */
export function takeReview(
  scores: readonly AuditScore[],
  standing: ReviewStanding,
): Decision<readonly AuditScore[]> {
  const found = auditDimensions.map(({ code }) =>
    scores.find(({ dimension }) => dimension === code),
  );
  return decide(
    [
      against(
        standing.ofTheOffice,
        'own_office',
        'Somebody of another office or bureau reviews this one.',
        'scores',
      ),
      against(standing.reviewedAlready, 'reviewed', 'You have reviewed it already.', 'scores'),
      against(
        !standing.reviewedAlready && standing.reviews >= 2,
        'two_reviewers',
        'Two people have reviewed it already.',
        'scores',
      ),
      ...auditDimensions.flatMap(({ code, label }, at) => faultsOf(code, label, found[at])),
    ],
    () => found.map((score) => score!),
  );
}

/** Both reviewers side by side, and how far they agree: quadratic-weighted kappa and the raw share. */
export interface AuditComparison {
  readonly agreement: Agreement;
  /** Dimensions on which they are two points apart or more, and should talk. */
  readonly apart: readonly string[];
}

/** Compares two whole reviews. */
export function compareReviews(
  one: readonly AuditScore[],
  other: readonly AuditScore[],
): AuditComparison {
  const table = [1, 2, 3, 4, 5].map(() => [0, 0, 0, 0, 0]);
  const apart: string[] = [];
  for (const { dimension, score } of one) {
    const second = other.find((each) => each.dimension === dimension)!.score;
    table[score - 1]![second - 1]! += 1;
    if (Math.abs(score - second) >= 2) apart.push(dimension);
  }
  return { agreement: cohenKappa(table, 'quadratic')!, apart };
}

function faultsOf(code: string, label: string, given: AuditScore | undefined): (Refusal | null)[] {
  const inRange = given !== undefined && [1, 2, 3, 4, 5].includes(given.score);
  return [
    against(!inRange, 'no_score', `${label} Choose a score from 1 to 5.`, `${code}-score`),
    against(
      [...(given?.evidence.trim() ?? '')].length < shortestEvidence,
      'no_evidence',
      `${label} Say what the score rests on, in ${shortestEvidence} characters or more.`,
      `${code}-evidence`,
    ),
  ];
}

function against(holds: boolean, code: string, message: string, field: string): Refusal | null {
  return holds ? { code: `audit.${code}`, message, field } : null;
}
