import {
  dayMs,
  hourMs,
  monday9am,
  people,
  ticketFacts,
} from '../../../test/support/factories/ticket-facts.js';
import {
  aLife,
  answered,
  asked,
  customerTerms,
} from '../../../test/support/factories/ticket-lives.js';
import { byAgent, ticketEvent } from './ticket-event.js';
import {
  againstTerms,
  atWork,
  remindAt,
  waitsSoFar,
  waitUntil,
  type WaitAsked,
} from './waiting-terms.js';

const monday10am = monday9am + hourMs;
const open = ticketFacts({ status: 'open' });
const at = (text: string) => Date.parse(text);
/** Five business days on; the clocks change in between. */
const nextMonday = at('2026-03-09T10:00:00-04:00');

describe('until when a ticket waits', () => {
  it('is five business days on when nobody says: Monday 10:00 to the next Monday 10:00', () => {
    expect(waitUntil(customerTerms(), null, monday10am)).toBe(nextMonday);
    expect(waitUntil(customerTerms(), monday10am + dayMs, monday10am)).toBe(monday10am + dayMs);
    expect(waitUntil(customerTerms({ defaultBusinessDays: null }), null, monday10am)).toBeNull();
  });
});

describe('the waits so far', () => {
  const count = (events: ReturnType<typeof aLife>, now = monday9am + 9 * dayMs) => {
    const { count: waits, businessMs } = waitsSoFar(
      customerTerms({ events }),
      'customer_answer',
      now,
    );
    return [waits, businessMs / hourMs];
  };

  it('are counted in business time, a changed date is no new wait, one that is on counts up to now', () => {
    expect(count(aLife())).toEqual([0, 0]);
    expect(count(aLife(asked(1), answered(3)))).toEqual([1, 2]);
    expect(
      count(aLife(asked(1), asked(2), answered(3), asked(25)), monday9am + 27 * hourMs),
    ).toEqual([2, 4]);
  });

  it('end with another reason, and those that did not happen are left out', () => {
    const vendor = {
      reason: 'third_party',
      until: null,
      questionCommentId: null,
      waitingFor: null,
    };
    const held = ticketEvent('held', vendor as never, byAgent(3), monday9am + 2 * hourMs);
    expect(count(aLife(asked(1), held, answered(5)))).toEqual([1, 1]);
    const voided = ticketEvent(
      'voided',
      { targetSequence: 2, reason: 'Mistake.' },
      byAgent(4),
      monday9am + 4 * hourMs,
    );
    expect(count(aLife(asked(1), answered(3), voided))).toEqual([0, 0]);
  });
});

describe('a wait beyond the rule', () => {
  const against = (
    terms: ReturnType<typeof customerTerms>,
    wish: Partial<WaitAsked> = {},
    facts = open,
  ) =>
    againstTerms(
      facts,
      terms,
      { actor: people.ana, until: monday10am + dayMs, allowedBecause: null, ...wish },
      monday10am,
    ).flatMap((refusal) => (refusal === null ? [] : [[refusal.code, refusal.message]]));

  it('is fine within it, also without a date', () => {
    expect(against(customerTerms())).toEqual([]);
    expect(against(customerTerms(), { until: null })).toEqual([]);
    expect(against(customerTerms({ mostWaits: null, mostBusinessDays: null }))).toEqual([]);
  });

  it('is refused when the date is too far, whoever asks', () => {
    const until = monday10am + 15 * dayMs;
    const refused = [
      ['ticket.hold.until_beyond_rule', 'The date must be within 10 business days.'],
    ];
    expect(against(customerTerms(), { until })).toEqual(refused);
    expect(against(customerTerms(), { until, actor: people.ben })).toEqual(refused);
    const never = customerTerms({ longestBusinessDays: 250 * 10 });
    expect(against({ ...never, rule: { ...never.rule, mostBusinessDays: null } })).toEqual([]);
  });

  it('is refused when it has waited often enough; who changes the date of a wait is not asked', () => {
    const twice = customerTerms({
      ...{ events: aLife(asked(-40), answered(-39), asked(-20), answered(-19)), mostWaits: 2 },
    });
    expect(against(twice)).toEqual([
      [
        'ticket.hold.waited_enough',
        'It has already waited 2 times for this. Ask the lead of your team to let it wait once more, or go on without.',
      ],
    ]);
    const waits = ticketFacts({ status: 'pending', pendingReason: 'customer_answer' });
    expect(against(twice, {}, waits)).toEqual([]);
  });

  it('is refused when it would wait too long in all', () => {
    const terms = customerTerms({
      events: aLife(asked(0), answered(1)),
      mostBusinessDays: 1,
    });
    const until = monday10am + 2 * dayMs;
    expect(against(terms, { until })[0]![1]).toMatch(
      /^It has already waited 0.1 business days for this, and may wait 1 in all\. Ask the lead/,
    );
    const oneDay = customerTerms({ events: aLife(asked(-72), answered(-64)), mostBusinessDays: 1 });
    expect(against(oneDay)[0]![1]).toMatch(/0 business days|1 business day/);
  });

  it('is a lead’s to allow, with a reason', () => {
    const once = customerTerms({ events: aLife(asked(0), answered(0.5)), mostWaits: 1 });
    expect(against(once, { actor: people.ben })).toEqual([
      [
        'ticket.hold.permission_unsaid',
        'It has already waited once for this. As the lead, enter why it may wait once more.',
      ],
    ]);
    expect(against(once, { actor: people.ben, allowedBecause: ' ' })).toHaveLength(1);
    expect(against(once, { actor: people.itLead, allowedBecause: 'On leave.' })).toEqual([]);
    expect(against(once, { allowedBecause: 'I say so.' })).toHaveLength(1);
  });
});

describe('when the customer is reminded', () => {
  it('is so many business hours before the end, in New York at work already', () => {
    // Eight hours before Monday 10:00 (7 on Friday from 10:00 on, 1 on Monday).
    expect(remindAt(customerTerms(), nextMonday, monday10am)).toBe(at('2026-03-06T10:00:00-05:00'));
  });

  it('moves into the customer’s own working hours', () => {
    const honolulu = customerTerms({ customerZone: 'Pacific/Honolulu' });
    expect(remindAt(honolulu, nextMonday, monday10am)).toBe(at('2026-03-06T08:00:00-10:00'));
    expect(atWork(at('2026-03-07T12:00:00-05:00'), 'America/New_York')).toBe(
      at('2026-03-09T08:00:00-04:00'),
    );
  });

  it('is never without an end, without a rule, or when there is no time for it', () => {
    expect(remindAt(customerTerms(), null, monday10am)).toBeNull();
    expect(
      remindAt(customerTerms({ remindBusinessHours: null }), nextMonday, monday10am),
    ).toBeNull();
    expect(remindAt(customerTerms(), monday10am + 3 * hourMs, monday10am)).toBeNull();
    const guam = customerTerms({ customerZone: 'Pacific/Guam', remindBusinessHours: 1 });
    expect(remindAt(guam, monday10am + 4 * hourMs, monday10am)).toBeNull();
  });
});
