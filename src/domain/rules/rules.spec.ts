import fc from 'fast-check';
import {
  dayMs,
  monday9am,
  outcomeOf,
  people,
  refusalCodes,
  ticketFacts,
} from '../../../test/support/factories/ticket-facts.js';
import type { Condition, ConditionSet } from '../conditions/condition.js';
import type { ConditionFacts } from '../conditions/settle-condition.js';
import type { TicketFacts } from '../ticket/ticket-facts.js';
import { againstRuleCondition, againstTrigger } from './check-rule.js';
import { doRuleAct, type RuleActContext } from './do-rule-act.js';
import { becauseWords, metWords } from './met-words.js';
import { occasionKinds, occasionOf, occasions, type Occasion, type Rule } from './rule.js';
import { isSetOffBy, runRules, type RuleEffect } from './run-rules.js';
import { whyMet } from './why-met.js';

const reader = { personId: 0, now: monday9am, timeZone: 'America/New_York' };
const facts: ConditionFacts = {
  ...{ status: 'open', priority: 'high', channel: 'portal', pendingReason: null },
  ...{ lastMessageSide: 'customer', teamCode: 'it-laptops', officeCode: 'it' },
  ...{ serviceCode: 'laptop', bureauCode: 'roads', assigneeId: null, customerId: 1 },
  ...{ sensitive: false, tags: [], unread: false, openedAt: monday9am - 5 * dayMs },
  ...{ updatedAt: monday9am, lastMessageAt: monday9am, urgencyAt: monday9am },
};
const test = (field: string, op: string, ...values: string[]) =>
  ({ field, op, values }) as unknown as Condition;
const set = (...all: Condition[]): ConditionSet => ({ version: 1, all });
const rule = (id: number, on: readonly Occasion[], condition = set()): Rule => ({
  ...{ id, name: `Rule ${id}`, condition, acts: [] },
  trigger: { on: 'event', occasions: on },
});

describe('what sets a rule off', () => {
  it('is told from the event: who wrote matters, what a machine wrote does not count', () => {
    const of = (kind: string, data: object = {}) => occasionOf({ kind, data } as never);
    expect(of('opened')).toBe('opened');
    expect(of('commented', { side: 'customer' })).toBe('customer_wrote');
    expect(of('commented', { side: 'agent' })).toBe('desk_wrote');
    expect(of('commented', { side: 'customer', automatic: true })).toBeNull();
    expect(of('commented', { side: 'system' })).toBeNull();
    expect(of('staff_noted')).toBeNull();
    expect(of('tagged', { tags: ['vpn'] })).toBe('tagged');
    expect(of('tagged', { tags: ['vpn'], because: 'renamed' })).toBeNull();
    expect(occasionKinds).toContain('commented');
    expect(Object.keys(occasions)).toHaveLength(13);
  });

  it('is time alone for a rule of time', () => {
    const timed: Rule = { ...rule(1, []), trigger: { on: 'time' } };
    expect([isSetOffBy(timed, 'opened'), isSetOffBy(timed, 'time')]).toEqual([false, true]);
    expect(isSetOffBy(rule(1, ['opened']), 'opened')).toBe(true);
    expect(isSetOffBy(rule(1, ['opened']), 'held')).toBe(false);
  });
});

describe('why a ticket meets the conditions of a rule', () => {
  it('is every test that made it so, with what was found', () => {
    const met = whyMet(
      set(
        test('priority', 'is', 'high', 'urgent'),
        test('assignee', 'is', 'nobody'),
        test('opened', 'longer_ago', '3d'),
        { any: [test('team', 'is', 'hr-pay'), test('office', 'is', 'it')] },
        { not: { all: [test('status', 'is', 'closed'), test('channel', 'is', 'portal')] } },
        { not: test('sensitive', 'is', 'yes') },
        test('tag', 'is', 'loan'),
        { any: [test('tag', 'is', '_none'), test('tag', 'is', 'vpn')] },
      ),
      { ...facts, tags: ['vpn', 'loan'] },
      reader,
    );
    expect(met?.map((one) => [one.test.field, one.found, one.negated])).toEqual([
      ['priority', 'high', false],
      ['assignee', null, false],
      ['opened', new Date(facts.openedAt).toISOString(), false],
      ['office', 'it', false],
      ['status', 'open', true],
      ['sensitive', 'false', true],
      ['tag', 'vpn, loan', false],
      ['tag', 'vpn, loan', false],
    ]);
    expect(whyMet(set(test('tag', 'is', '_none')), facts, reader)).toMatchObject([{ found: null }]);
  });

  it('is null when it does not meet them, and nothing when there are none', () => {
    expect(whyMet(set(test('priority', 'is', 'low')), facts, reader)).toBeNull();
    expect(whyMet(set(), facts, reader)).toEqual([]);
  });
});

/** Runs to the end; each act leads to what `effect` says. */
function run(
  rules: readonly Rule[],
  first: readonly Occasion[],
  effect: (rule: Rule) => RuleEffect | undefined,
): string[] {
  const runs = runRules(rules, { facts, occasions: first }, reader);
  const told: string[] = [];
  let next = runs.next();
  while (!next.done) {
    told.push(`${next.value.state} ${next.value.rule.id}`);
    next = runs.next(next.value.state === 'acted' ? effect(next.value.rule) : undefined);
  }
  return told;
}

describe('rules', () => {
  it('are tried in their order, on the ticket as those before left it', () => {
    const lower = { ...facts, priority: 'low' };
    const rules = [
      rule(1, ['opened'], set(test('priority', 'is', 'high'))),
      rule(2, ['opened'], set(test('priority', 'is', 'low'))),
      rule(3, ['opened'], set(test('priority', 'is', 'high'))),
      rule(4, ['held']),
    ];
    expect(run(rules, ['opened'], () => ({ facts: lower, occasions: [] }))).toEqual([
      'acted 1',
      'acted 2',
    ]);
  });

  it('that trigger themselves are stopped after one pass, and say so once', () => {
    const itself = [rule(1, ['assigned'])];
    const assigns = (): RuleEffect => ({ facts, occasions: ['assigned', 'assigned'] });
    expect(run(itself, ['assigned'], assigns)).toEqual(['acted 1', 'stopped 1']);
  });

  it('that trigger each other are stopped when it comes back', () => {
    const rules = [rule(1, ['assigned']), rule(2, ['priority_changed'])];
    const effect = ({ id }: Rule): RuleEffect => ({
      ...{ facts, occasions: id === 1 ? ['priority_changed'] : ['assigned'] },
    });
    expect(run(rules, ['assigned'], effect)).toEqual(['acted 1', 'acted 2', 'stopped 1']);
  });

  it('that led to nothing set nothing off', () => {
    expect(run([rule(1, ['opened'])], ['opened'], () => undefined)).toEqual(['acted 1']);
  });

  it('end for any rules and whatever their acts set off: each acts and is stopped at most once', () => {
    const names = Object.keys(occasions) as Occasion[];
    const some = fc.uniqueArray(fc.constantFrom(...names), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(fc.tuple(some, some), { maxLength: 8 }), some, (shapes, first) => {
        const rules = shapes.map(([on], id) => rule(id, on));
        const told = run(rules, first, ({ id }) => ({ facts, occasions: shapes[id]![1] }));
        expect(new Set(told).size).toBe(told.length);
        expect(told.length).toBeLessThanOrEqual(2 * rules.length);
        const before = (line: string) => told.indexOf(line);
        for (const { id } of rules) {
          const stoppedAt = before(`stopped ${id}`);
          if (stoppedAt !== -1) expect(before(`acted ${id}`)).toBeLessThan(stoppedAt);
        }
      }),
    );
  });
});

describe('what a rule does', () => {
  const team = { code: 'it-network', officeCode: 'it', active: true };
  const context: RuleActContext = { assignee: people.ana, team, because: 'Rule “Late”' };
  const assign = { kind: 'assign', assigneeId: 3 } as const;
  const transfer = { kind: 'transfer', teamCode: 'it-network' } as const;
  const prioritize = { kind: 'prioritize', impact: 'agency', urgency: 'now' } as const;
  const hold = { kind: 'hold', reason: 'third_party', days: 3 } as const;
  const done = (
    ticket: Partial<TicketFacts>,
    ...[act, by = {}]: [Parameters<typeof doRuleAct>[1], Partial<RuleActContext>?]
  ) => doRuleAct(ticketFacts(ticket), act, { ...context, ...by }, monday9am);

  it('gives it to somebody of its team, and says by which rule', () => {
    const { changes, events } = outcomeOf(done({}, assign));
    expect(changes).toEqual({ assigneeId: 3, status: 'open' });
    expect(events).toMatchObject([
      { kind: 'assigned', actorSide: 'system', data: { how: 'automatic', because: 'Rule “Late”' } },
    ]);
    const back = outcomeOf(done({ status: 'open', assigneeId: 3 }, assign, { assignee: null }));
    expect(back.changes).toEqual({ assigneeId: null });
  });

  it.each([
    [{ status: 'closed' }, {}, ['ticket.assign.finished']],
    [{}, { assignee: 'gone' }, ['ticket.assign.not_in_team']],
    [{}, { assignee: people.hrAgent }, ['ticket.assign.not_in_team']],
    [{ assigneeId: 3 }, {}, ['ticket.assign.unchanged']],
    [{ customerId: 3 }, {}, ['ticket.assign.own_request']],
  ] as const)('gives nobody what is not theirs: %j, %j', (ticket, by, codes) => {
    expect(refusalCodes(done(ticket, assign, by))).toEqual(codes);
  });

  it('adds a tag once, also to a finished ticket', () => {
    const tag = { kind: 'tag', tag: 'outage' } as const;
    expect(outcomeOf(done({ status: 'closed' }, tag)).changes).toEqual({ tags: ['outage'] });
    expect(refusalCodes(done({ tags: ['outage'] }, tag))).toEqual(['ticket.tags.unchanged']);
  });

  it('hands it over, and takes it off whoever had it', () => {
    const { changes, events } = outcomeOf(done({ assigneeId: 3 }, transfer));
    expect(changes).toMatchObject({ teamCode: 'it-network', assigneeId: null, transferCount: 1 });
    expect(events.map(({ kind }) => kind)).toEqual(['transferred', 'assigned']);
    expect(outcomeOf(done({}, transfer)).events).toHaveLength(1);
    expect(refusalCodes(done({ status: 'closed' }, transfer))).toEqual([
      'ticket.transfer.finished',
    ]);
    expect(refusalCodes(done({ teamCode: 'it-network' }, transfer))).toEqual([
      'ticket.transfer.same_team',
    ]);
    expect(refusalCodes(done({}, transfer, { team: null }))).toEqual([
      'ticket.transfer.team_closed',
    ]);
    const abroad = { ...team, officeCode: 'hr' };
    expect(refusalCodes(done({ sensitive: true }, transfer, { team: abroad }))).toEqual([
      'ticket.transfer.restricted',
    ]);
    const closed = { ...team, active: false };
    expect(refusalCodes(done({}, transfer, { team: closed }))).toEqual([
      'ticket.transfer.team_closed',
    ]);
  });

  it('sets impact and urgency, from which the priority follows', () => {
    expect(outcomeOf(done({}, prioritize)).changes).toMatchObject({ priority: 'urgent' });
    const same = { impact: 'agency', urgency: 'now' } as const;
    expect(refusalCodes(done(same, prioritize))).toEqual(['ticket.priority.unchanged']);
    const half = { impact: 'agency', urgency: 'soon' } as const;
    expect(done(half, prioritize).allowed).toBe(true);
    expect(refusalCodes(done({ status: 'closed' }, prioritize))).toEqual([
      'ticket.priority.finished',
    ]);
  });

  it('lets it wait for some days', () => {
    expect(outcomeOf(done({}, hold)).changes).toMatchObject({
      ...{ status: 'pending', pendingReason: 'third_party', pendingUntil: monday9am + 3 * dayMs },
    });
    expect(refusalCodes(done({ status: 'closed' }, hold))).toEqual(['ticket.hold.finished']);
    const asked = { status: 'pending', pendingReason: 'approval' } as const;
    expect(refusalCodes(done(asked, hold))).toEqual(['ticket.hold.approval_pending']);
  });
});

describe('why a rule acted, in words', () => {
  const nameOf = (field: string, code: string) =>
    code === 'gone' ? undefined : `${field} ${code}`;

  it('is each condition with what the ticket had', () => {
    const met = whyMet(
      set(
        test('priority', 'is', 'high', 'urgent'),
        test('assignee', 'is', 'nobody'),
        test('team', 'is', 'it-laptops'),
        test('opened', 'longer_ago', '3d'),
        { not: test('sensitive', 'is', 'yes') },
      ),
      facts,
      reader,
    )!;
    const words = metWords(met, nameOf);
    expect(words.map(({ found }) => found)).toEqual([
      ...['High', 'nothing', 'team it-laptops', new Date(facts.openedAt).toISOString(), 'no'],
    ]);
    expect(becauseWords(words.slice(0, 2))).toBe(
      'priority is High or Urgent, and assignee is nobody',
    );
    expect(becauseWords([])).toBe('it has no conditions');
    const restricted = whyMet(
      set(test('sensitive', 'is', 'yes')),
      { ...facts, sensitive: true },
      reader,
    )!;
    expect(metWords(restricted, nameOf)[0]!.found).toBe('yes');
    const gone = whyMet(set(test('team', 'is', 'gone')), { ...facts, teamCode: 'gone' }, reader)!;
    expect(metWords(gone, nameOf)[0]!.found).toBe('gone');
    const late = whyMet(set(test('promise', 'is', 'late')), { ...facts, urgencyAt: 5 }, reader)!;
    expect(metWords(late, nameOf)[0]!.found).toBe('1970-01-01T00:00:00.005Z');
  });
});

describe('a rule that is saved', () => {
  it('asks for nothing that only a reader has', () => {
    const codes = (...all: Condition[]) =>
      againstRuleCondition(set(...all)).map(({ code }) => code);
    expect(codes(test('assignee', 'is', 'nobody'))).toEqual([]);
    expect(codes(test('assignee', 'is', 'me'))).toEqual(['rule.no_reader']);
    expect(codes({ not: test('unread', 'is', 'yes') })).toEqual(['rule.no_reader']);
  });

  it('has an occasion, or a condition that becomes true by waiting', () => {
    const codes = (trigger: Rule['trigger'], ...all: Condition[]) =>
      againstTrigger(trigger, set(...all)).map(({ code }) => code);
    expect(codes({ on: 'event', occasions: ['opened'] })).toEqual([]);
    expect(codes({ on: 'event', occasions: [] })).toEqual(['rule.occasion_missing']);
    expect(codes({ on: 'time' }, test('status', 'is', 'open'))).toEqual(['rule.time_missing']);
    expect(codes({ on: 'time' }, test('updated', 'longer_ago', '3d'))).toEqual([]);
    expect(codes({ on: 'time' }, test('due', 'within_next', '4h'))).toEqual([]);
    expect(codes({ on: 'time' }, test('promise', 'is', 'late'))).toEqual([]);
    expect(codes({ on: 'time' }, test('promise', 'is', 'running'))).toEqual(['rule.time_missing']);
  });
});
