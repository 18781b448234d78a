import fc from 'fast-check';
import { anyConditionSet } from '../../../test/support/factories/any-condition.js';
import { urgencyWhilePaused, urgencyWithoutTarget } from '../sla/queue-order.js';
import { conditionAddress, parseConditionAddress } from './condition-address.js';
import { conditionWords, goneNames, type NameOf } from './condition-words.js';
import type { Condition, ConditionSet } from './condition.js';
import { conditionOperators, everyTicket, testsOf } from './condition.js';
import {
  conditionFields,
  namedFields,
  operatorsOf,
  type ConditionField,
} from './condition-fields.js';
import { conditionRefusals } from './condition-refusals.js';
import { meets } from './meets-condition.js';
import { readConditionSet } from './read-condition.js';
import {
  settleConditionSet,
  type ConditionFacts,
  type ConditionReader,
} from './settle-condition.js';

const test = (field: string, op: string, ...values: string[]) =>
  ({ field, op, values }) as unknown as Condition;
const set = (...all: unknown[]) => ({ version: 1, all }) as ConditionSet;

const names: Readonly<Record<string, string>> = {
  'team it-devices': 'Devices',
  'service laptop': 'A new laptop',
  'bureau north': 'Bureau of the North',
  'office it': 'IT desk',
  'assignee 17': 'Ana Ruiz',
};
const nameOf: NameOf = (field, code) => names[`${field} ${code}`];

function refusals(value: unknown) {
  const decision = readConditionSet(value);
  return decision.allowed ? [] : decision.refusals.map(({ code, field }) => [code, field]);
}

describe('a set of conditions from outside', () => {
  it('is taken with its tests, groups and negations, each value once', () => {
    const given = set(
      test('status', 'is', 'new', 'open', 'new'),
      { any: [test('team', 'is', 'it-devices'), { not: test('unread', 'is', 'yes') }] },
      { all: [test('due', 'within_next', '4h')] },
    );
    const decision = readConditionSet(given);
    expect(decision).toEqual({
      allowed: true,
      outcome: set(test('status', 'is', 'new', 'open'), ...given.all.slice(1)),
    });
    expect(readConditionSet(everyTicket)).toEqual({ allowed: true, outcome: everyTicket });
  });

  it.each([
    [null, 'condition.bad_shape', 'condition'],
    [{ version: 2, all: [] }, 'condition.bad_shape', 'condition'],
    [{ version: 1, all: {} }, 'condition.bad_shape', 'condition'],
    [set('status'), 'condition.bad_shape', 'condition.all.0'],
    [set({}), 'condition.bad_shape', 'condition.all.0'],
    [set({ some: [] }), 'condition.bad_shape', 'condition.all.0'],
    [set({ all: [], any: [] }), 'condition.bad_shape', 'condition.all.0'],
    [set({ any: 'x' }), 'condition.bad_shape', 'condition.all.0'],
    [set({ any: [] }), 'condition.empty_group', 'condition.all.0'],
    [set({ not: 7 }), 'condition.bad_shape', 'condition.all.0.not'],
    [set({ field: 7, op: 'is', values: [] }), 'condition.bad_shape', 'condition.all.0'],
    [
      set({ field: 'team', op: 'is', values: 'x' }),
      'condition.bad_shape',
      'condition.all.0.values',
    ],
    [
      set({ field: 'team', op: 'is', values: [7] }),
      'condition.bad_shape',
      'condition.all.0.values',
    ],
    [set({ field: 'team', op: 'is', more: 1 }), 'condition.bad_shape', 'condition.all.0.values'],
    [set(test('colour', 'is', 'red')), 'condition.field_gone', 'condition.all.0.field'],
    [set(test('constructor', 'is', 'x')), 'condition.field_gone', 'condition.all.0.field'],
    [set(test('status', 'before', 'new')), 'condition.operator_unknown', 'condition.all.0.op'],
    [set(test('opened', 'within_next', '1h')), 'condition.operator_unknown', 'condition.all.0.op'],
    [set(test('sensitive', 'is_not', 'yes')), 'condition.operator_unknown', 'condition.all.0.op'],
    [set(test('status', 'is')), 'condition.value_missing', 'condition.all.0.values'],
    [set(test('status', 'is', 'frozen')), 'condition.choice_unknown', 'condition.all.0.values'],
    [set(test('status', 'is', 'toString')), 'condition.choice_unknown', 'condition.all.0.values'],
    [set(test('team', 'is', 'It Devices')), 'condition.code_malformed', 'condition.all.0.values'],
    [set(test('assignee', 'is', 'you')), 'condition.person_malformed', 'condition.all.0.values'],
    [set(test('customer', 'is', 'me')), 'condition.person_malformed', 'condition.all.0.values'],
    [set(test('tag', 'is', 'Laptop Loan')), 'condition.tag_malformed', 'condition.all.0.values'],
    [set(test('unread', 'is', 'maybe')), 'condition.yes_or_no', 'condition.all.0.values'],
    [set(test('unread', 'is', 'yes', 'no')), 'condition.one_value', 'condition.all.0.values'],
    [
      set(test('opened', 'before', '2026-02-30')),
      'condition.date_malformed',
      'condition.all.0.values',
    ],
    [
      set(test('opened', 'from', '9999-01-01')),
      'condition.date_malformed',
      'condition.all.0.values',
    ],
    [
      set(test('opened', 'from', '2026-13-01')),
      'condition.date_malformed',
      'condition.all.0.values',
    ],
    [set(test('opened', 'from', 'soon')), 'condition.date_malformed', 'condition.all.0.values'],
    [
      set(test('due', 'within_next', '4')),
      'condition.time_length_malformed',
      'condition.all.0.values',
    ],
  ])('is refused where it is wrong: %j', (value, code, place) => {
    expect(refusals(value)).toEqual([[code, place]]);
  });

  it('is told everything that is wrong with it at once', () => {
    const wrong = set(test('status', 'is'), { any: [test('colour', 'is', 'red'), 'x'] });
    expect(refusals(wrong).map(([, place]) => place)).toEqual([
      'condition.all.0.values',
      'condition.all.1.any.0.field',
      'condition.all.1.any.1',
    ]);
  });

  it('has an end: 40 tests, 50 values, three groups within one another', () => {
    const people = Array.from({ length: 51 }, (_, n) => String(n + 1));
    const deep = { any: [{ any: [{ any: [{ any: [test('status', 'is', 'new')] }] }] }] };
    expect(refusals(set(...Array(41).fill(test('status', 'is', 'new'))))).toEqual([
      ['condition.too_many', 'condition'],
    ]);
    expect(refusals(set(test('customer', 'is', ...people)))[0]![0]).toBe(
      'condition.too_many_values',
    );
    expect(refusals(set(deep))).toEqual([
      ['condition.too_deep', 'condition.all.0.any.0.any.0.any.0'],
    ]);
  });

  it('names fields that have operators, all of which there are', () => {
    const fields = Object.keys(conditionFields) as ConditionField[];
    const used = new Set(fields.flatMap((field) => operatorsOf(field)));
    expect([...used].toSorted()).toEqual(conditionOperators.toSorted());
    expect(fields).toEqual(expect.arrayContaining([...namedFields]));
  });

  it('is refused in words that end as sentences', () => {
    for (const [code, message] of Object.entries(conditionRefusals)) {
      expect(code).toMatch(/^condition\.[a-z_]+$/);
      expect(message).toMatch(/\.$/);
    }
    const decision = readConditionSet(set(test('colour', 'is', 'red')));
    expect(decision).toMatchObject({
      refusals: [
        { message: 'This condition names a field that is gone: “colour”. Choose another.' },
      ],
    });
  });

  it('reads every condition that can be made', () => {
    fc.assert(
      fc.property(anyConditionSet, (given) => {
        expect(readConditionSet(given)).toEqual({ allowed: true, outcome: given });
      }),
    );
  });
});

const friday = Date.parse('2026-11-27T10:00:00-05:00');
const hour = 3_600_000;
const day = 24 * hour;
const reader: ConditionReader = { personId: 17, now: friday, timeZone: 'America/New_York' };
const ticket: ConditionFacts = {
  status: 'open',
  priority: 'high',
  channel: 'portal',
  pendingReason: null,
  lastMessageSide: 'customer',
  teamCode: 'it-devices',
  officeCode: 'it',
  serviceCode: 'laptop',
  bureauCode: 'north',
  assigneeId: null,
  customerId: 4,
  sensitive: false,
  tags: ['vpn', 'loan'],
  unread: true,
  openedAt: friday - 3 * day,
  updatedAt: friday - hour,
  lastMessageAt: friday - 2 * hour,
  urgencyAt: friday + 3 * hour,
};

function holds(condition: Condition, facts: Partial<ConditionFacts> = {}): boolean {
  return meets({ ...ticket, ...facts }, settleConditionSet(set(condition), reader));
}

describe('a ticket meets', () => {
  it('any of the tags, none of them, or that there is none', () => {
    expect(holds(test('tag', 'is', 'vpn', 'other'))).toBe(true);
    expect(holds(test('tag', 'is', 'other'))).toBe(false);
    expect(holds(test('tag', 'is_not', 'vpn', 'other'))).toBe(false);
    expect(holds(test('tag', 'is_not', 'other'))).toBe(true);
    expect(holds(test('tag', 'is', '_none'))).toBe(false);
    expect(holds(test('tag', 'is', '_none'), { tags: [] })).toBe(true);
    expect(holds(test('tag', 'is', '_none', 'vpn'))).toBe(true);
    expect(holds(test('tag', 'is_not', 'vpn'), { tags: [] })).toBe(true);
  });

  it('one of the values, and none of those it must not have', () => {
    expect(holds(test('status', 'is', 'new', 'open'))).toBe(true);
    expect(holds(test('status', 'is_not', 'new', 'open'))).toBe(false);
    expect(holds(test('lastWord', 'is', 'customer'))).toBe(true);
    expect(holds(test('customer', 'is', '5'))).toBe(false);
  });

  it('assignee me and nobody, also beside people; having none is not being somebody', () => {
    expect(holds(test('assignee', 'is', 'nobody', '9'))).toBe(true);
    expect(holds(test('assignee', 'is', 'me'), { assigneeId: 17 })).toBe(true);
    expect(holds(test('assignee', 'is', 'nobody'), { assigneeId: 17 })).toBe(false);
    expect(holds(test('assignee', 'is_not', 'me'))).toBe(true);
  });

  it('whom it waits for, also when it waits for nobody', () => {
    const pendingReason = 'third_party';
    expect(holds(test('waitingFor', 'is', 'third_party'), { pendingReason })).toBe(true);
    expect(holds(test('waitingFor', 'is', 'nobody', 'approval'), { pendingReason })).toBe(false);
    expect(holds(test('waitingFor', 'is', 'nobody', 'approval'))).toBe(true);
    expect(holds(test('waitingFor', 'is_not', 'customer_answer'))).toBe(true);
  });

  it('yes and no', () => {
    expect(holds(test('sensitive', 'is', 'no'))).toBe(true);
    expect(holds(test('unread', 'is', 'no'))).toBe(false);
  });

  it('dates of the reader’s zone: before a day begins, and on or after it', () => {
    const openedAt = Date.parse('2026-11-24T00:00:00-05:00');
    expect(holds(test('opened', 'from', '2026-11-24'), { openedAt })).toBe(true);
    expect(holds(test('opened', 'before', '2026-11-24'), { openedAt })).toBe(false);
    expect(holds(test('opened', 'before', '2026-11-24'), { openedAt: openedAt - 1 })).toBe(true);
  });

  it('lengths of time, to the millisecond', () => {
    expect(holds(test('opened', 'within_last', '3d'))).toBe(true);
    expect(holds(test('opened', 'longer_ago', '3d'))).toBe(false);
    expect(holds(test('opened', 'longer_ago', '3d'), { openedAt: friday - 3 * day - 1 })).toBe(
      true,
    );
    expect(holds(test('updated', 'within_last', '30m'))).toBe(false);
    expect(holds(test('lastMessage', 'longer_ago', '1h'))).toBe(true);
  });

  it('due soon, not when it is late already, paused or without a promise', () => {
    const due = test('due', 'within_next', '4h');
    expect(holds(due)).toBe(true);
    expect(holds(due, { urgencyAt: friday - 1 })).toBe(false);
    const far = test('due', 'from', '2026-11-01');
    expect(holds(far)).toBe(true);
    expect(holds(far, { urgencyAt: urgencyWhilePaused })).toBe(false);
    expect(holds(far, { urgencyAt: urgencyWithoutTarget })).toBe(false);
  });

  it.each([
    ['late', friday - 1],
    ['running', friday],
    ['paused', urgencyWhilePaused],
    ['none', urgencyWithoutTarget],
  ])('a promise that is %s', (state, urgencyAt) => {
    for (const one of ['late', 'running', 'paused', 'none']) {
      expect(holds(test('promise', 'is', one), { urgencyAt })).toBe(one === state);
    }
    expect(holds(test('promise', 'is', 'late', state), { urgencyAt })).toBe(true);
  });

  it('all, any and not of conditions; no condition at all always', () => {
    const [yes, no] = [test('status', 'is', 'open'), test('status', 'is', 'new')];
    expect(holds({ all: [yes, no] })).toBe(false);
    expect(holds({ any: [yes, no] })).toBe(true);
    expect(holds({ not: { any: [no] } })).toBe(true);
    expect(meets(ticket, settleConditionSet(everyTicket, reader))).toBe(true);
  });
});

describe('conditions in words', () => {
  it.each([
    [[], 'All tickets.'],
    [
      [test('status', 'is', 'new', 'pending'), test('assignee', 'is', 'me', 'nobody', '17')],
      'Tickets where status is New or Waiting, and assignee is you, nobody, or Ana Ruiz.',
    ],
    [
      [{ any: [test('promise', 'is', 'late'), test('due', 'within_next', '4h')] }],
      'Tickets where (promise is late or due within the next 4 hours).',
    ],
    [
      [
        {
          not: { all: [test('team', 'is', 'it-devices'), test('waitingFor', 'is_not', 'nobody')] },
        },
      ],
      'Tickets where not (team is Devices and not waiting for nobody).',
    ],
    [[{ not: test('unread', 'is', 'yes') }], 'Tickets where not (something is new to you).'],
    [
      [test('unread', 'is', 'yes'), test('sensitive', 'is', 'no')],
      'Tickets where something is new to you, and it is not restricted.',
    ],
    [
      [test('opened', 'before', '2026-11-30'), test('updated', 'from', '2026-01-02')],
      'Tickets where opened before November 30, 2026, and updated on or after January 2, 2026.',
    ],
    [
      [test('lastMessage', 'longer_ago', '1d'), test('opened', 'within_last', '1h')],
      'Tickets where last message was more than 1 day ago, and opened within the last hour.',
    ],
    [
      [test('opened', 'longer_ago', '30m'), test('lastWord', 'is_not', 'agent')],
      'Tickets where opened more than 30 minutes ago, and last word is not from the desk.',
    ],
    [
      [test('tag', 'is', 'vpn', '_none'), test('tag', 'is_not', 'loan')],
      'Tickets where tag is “vpn” or none, and tag is not “loan”.',
    ],
    [
      [test('team', 'is', 'it-old'), test('customer', 'is', '4')],
      'Tickets where team is a team that is gone (“it-old”), and customer is a person that is gone (“4”).',
    ],
  ])('read as sentences: %j', (all, sentence) => {
    expect(conditionWords(set(...all), nameOf)).toBe(sentence);
  });

  it('name what is gone', () => {
    const given = set(
      test('team', 'is', 'it-devices', 'it-old'),
      { not: { any: [test('service', 'is_not', 'fax')] } },
      test('assignee', 'is', 'me', 'nobody', '17', '99'),
      test('status', 'is', 'new'),
    );
    expect(goneNames(given, nameOf).map(({ message }) => message)).toEqual([
      'This condition names a team that is gone: “it-old”.',
      'This condition names a service that is gone: “fax”.',
      'This condition names a person that is gone: “99”.',
    ]);
    expect(testsOf({ all: given.all })).toHaveLength(4);
  });
});

describe('conditions in an address', () => {
  it('are short and need no escape', () => {
    const given = set(
      test('status', 'is', 'new', 'open'),
      { any: [test('team', 'is', 'it-devices'), { all: [test('due', 'within_next', '4h')] }] },
      { not: test('assignee', 'is', 'me') },
    );
    expect(conditionAddress(given)).toBe(
      'status.is.new,open;any(team.is.it-devices;all(due.within_next.4h));not(assignee.is.me)',
    );
  });

  it('read back as they were, whatever they are', () => {
    fc.assert(
      fc.property(anyConditionSet, (given) => {
        expect(parseConditionAddress(conditionAddress(given))).toEqual({
          allowed: true,
          outcome: given,
        });
      }),
    );
  });

  it.each([
    'status',
    'status.is.new;',
    ';',
    'any(status.is.new',
    'any()',
    'not(status.is.new;status.is.open)',
    'status.is.new)',
    'status.is.new=1',
    'any(any(any(any(any(status.is.new)))))',
    'x'.repeat(4001),
  ])('are refused as a whole when they can’t be read: %s', (text) => {
    expect(parseConditionAddress(text)).toMatchObject({
      allowed: false,
      refusals: [{ code: 'condition.address_malformed', field: 'where' }],
    });
  });

  it('are refused by condition when only one is wrong', () => {
    expect(parseConditionAddress('status.is.new;colour.is.red', 'q')).toMatchObject({
      refusals: [{ code: 'condition.field_gone', field: 'q.all.1.field' }],
    });
    expect(parseConditionAddress('status.is.')).toMatchObject({
      refusals: [{ code: 'condition.value_missing' }],
    });
  });

  it('never throw, whatever somebody types', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect([true, false]).toContain(parseConditionAddress(text).allowed);
      }),
    );
  });
});
