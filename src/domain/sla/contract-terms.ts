import { decide, refuse, type Decision, type Refusal } from '../decision.js';
import { parsePolicyDefinition } from './parse-policy-definition.js';
import type { PolicyDefinition } from './policy-definition.js';

/** What a vendor promises us while a ticket waits for them: in words, and as their clock counts it. */
export interface ContractTerms {
  readonly promise: string;
  readonly definition: PolicyDefinition;
}

/** Why terms are refused although they have the form of a policy. */
export const CONTRACT_REFUSALS = {
  badPromise: 'contract.bad_promise',
  noTarget: 'contract.no_target',
  otherTarget: 'contract.other_target',
  noCalendar: 'contract.no_calendar',
  noSuchMember: 'contract.no_such_member',
} as const;

const longestPromise = 200;

/**
 * The terms that this value from outside describes: a definition with one target, that of the vendor, and a
 * `promise` in words beside it. A vendor counts by a calendar of their own, never by that of a team or a
 * bureau, and their clock neither pauses nor escalates. Whether the target can be reached is for `checkDefinition`.
 */
export function parseContractTerms(value: unknown): Decision<ContractTerms> {
  const { promise, ...terms } = isRecord(value) ? value : {};
  const words = typeof promise === 'string' ? promise.trim() : '';
  const parsed = parsePolicyDefinition(isRecord(value) ? terms : value);
  const reasons = [
    againstPromise(words),
    ...(parsed.allowed ? againstTerms(parsed.outcome) : parsed.refusals),
  ];
  if (!parsed.allowed) {
    const [first, ...others] = reasons.filter((reason) => reason !== null);
    return refuse(first as Refusal, ...others);
  }
  return decide(reasons, () => ({ promise: words, definition: parsed.outcome }));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function againstPromise(words: string): Refusal | null {
  if (words !== '' && words.length <= longestPromise && !/\p{Control}/u.test(words)) return null;
  const message = `Enter what the vendor promises, in one line of ${longestPromise} characters or fewer.`;
  return { code: CONTRACT_REFUSALS.badPromise, message, field: 'promise' };
}

function againstTerms(definition: PolicyDefinition): (Refusal | null)[] {
  const {
    calendar = 'team',
    targets,
    calendarByMetric,
    pauseOn,
    botCounts,
    escalations,
  } = definition;
  const unused = { calendarByMetric, pauseOn, botCounts, escalations };
  const { contract, ...others } = targets;
  return [
    contract === undefined
      ? refusal('noTarget', 'Enter how long the vendor may take.', 'targets.contract')
      : null,
    ...Object.keys(others).map((metric) =>
      refusal(
        'otherTarget',
        'A contract promises nothing but the end of the wait.',
        `targets.${metric}`,
      ),
    ),
    calendar === 'team' || calendar === 'bureau'
      ? refusal('noCalendar', 'Choose the calendar by which the vendor counts.', 'calendar')
      : null,
    ...Object.entries(unused)
      .filter(([, member]) => member !== undefined)
      .map(([member]) =>
        refusal(
          'noSuchMember',
          'A contract has a target, a calendar and warnings, no more.',
          member,
        ),
      ),
  ];
}

function refusal(code: keyof typeof CONTRACT_REFUSALS, message: string, field: string): Refusal {
  return { code: CONTRACT_REFUSALS[code], message, field };
}
