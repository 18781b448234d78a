import { startOfLocalDate } from '../calendar/zone-offsets.js';
import { urgencyWhilePaused, urgencyWithoutTarget } from '../sla/queue-order.js';
import type { Condition, ConditionSet, FieldTest } from './condition.js';
import { noTag } from './condition-fields.js';
import { timeLengthMs, timeLengthOf, type TimeLength } from './condition-times.js';

/** Who asks, and when: what `me`, "the last 3 days" and a date mean. */
export interface ConditionReader {
  readonly personId: number;
  readonly now: number;
  readonly timeZone: string;
}

/** What a ticket is compared by. Instants are epoch milliseconds; `urgencyAt` as queue-order.ts has it. */
export interface ConditionFacts {
  readonly status: string;
  readonly priority: string;
  readonly channel: string;
  readonly pendingReason: string | null;
  readonly lastMessageSide: string;
  readonly teamCode: string;
  readonly officeCode: string;
  readonly serviceCode: string;
  readonly bureauCode: string;
  readonly assigneeId: number | null;
  readonly customerId: number;
  readonly sensitive: boolean;
  /** The words that staff put on it. */
  readonly tags: readonly string[];
  /** Somebody else wrote something that the reader has not read. */
  readonly unread: boolean;
  readonly openedAt: number;
  readonly updatedAt: number;
  readonly lastMessageAt: number;
  readonly urgencyAt: number;
}

export type TextFact =
  | 'status'
  | 'priority'
  | 'channel'
  | 'pendingReason'
  | 'lastMessageSide'
  | 'teamCode'
  | 'officeCode'
  | 'serviceCode'
  | 'bureauCode';
export type PersonFact = 'assigneeId' | 'customerId';
export type FlagFact = 'sensitive' | 'unread';
export type InstantFact = 'openedAt' | 'updatedAt' | 'lastMessageAt' | 'urgencyAt';

/**
 * A condition with everything relative made definite, the same for a database and for one ticket in
 * memory: one of these texts or people (or none at all), any of these tags, a yes or no, from one instant to before another.
 */
export type Settled =
  | { readonly fact: TextFact; readonly texts: readonly string[]; readonly orNone: boolean }
  | { readonly fact: PersonFact; readonly people: readonly number[]; readonly orNone: boolean }
  | { readonly fact: 'tags'; readonly anyOf: readonly string[]; readonly orNone: boolean }
  | { readonly fact: FlagFact; readonly yes: boolean }
  | { readonly fact: InstantFact; readonly from: number | null; readonly to: number | null }
  | { readonly all: readonly Settled[] }
  | { readonly any: readonly Settled[] }
  | { readonly not: Settled };

const textFacts = {
  status: 'status',
  priority: 'priority',
  channel: 'channel',
  waitingFor: 'pendingReason',
  lastWord: 'lastMessageSide',
  team: 'teamCode',
  office: 'officeCode',
  service: 'serviceCode',
  bureau: 'bureauCode',
} as const satisfies Record<string, TextFact>;

const instantFacts = {
  opened: 'openedAt',
  updated: 'updatedAt',
  lastMessage: 'lastMessageAt',
  due: 'urgencyAt',
} as const satisfies Record<string, InstantFact>;

/** All of the conditions, made definite for this reader. The set must have been read by `readConditionSet`. */
export function settleConditionSet({ all }: ConditionSet, reader: ConditionReader): Settled {
  return { all: all.map((condition) => settled(condition, reader)) };
}

function settled(condition: Condition, reader: ConditionReader): Settled {
  if ('not' in condition) return { not: settled(condition.not, reader) };
  if ('all' in condition) return { all: condition.all.map((one) => settled(one, reader)) };
  if ('any' in condition) return { any: condition.any.map((one) => settled(one, reader)) };
  const test = settledTest(condition, reader);
  return condition.op === 'is_not' ? { not: test } : test;
}

function settledTest({ field, op, values }: FieldTest, reader: ConditionReader): Settled {
  if (field === 'sensitive' || field === 'unread') {
    return { fact: field, yes: values[0] === 'yes' };
  }
  if (field === 'tag') {
    const anyOf = values.filter((value) => value !== noTag);
    return { fact: 'tags', anyOf, orNone: values.includes(noTag) };
  }
  if (field === 'promise') return { any: values.map((value) => promiseIs(value, reader.now)) };
  if (field === 'assignee' || field === 'customer') {
    const people = values.filter((value) => value !== 'nobody');
    return {
      fact: field === 'assignee' ? 'assigneeId' : 'customerId',
      people: people.map((value) => (value === 'me' ? reader.personId : Number(value))),
      orNone: values.includes('nobody'),
    };
  }
  if (field in instantFacts) {
    const fact = instantFacts[field as keyof typeof instantFacts];
    return withinDueDates({ fact, ...period(op, values[0] as string, reader) });
  }
  const fact = textFacts[field as keyof typeof textFacts];
  const orNone = fact === 'pendingReason' && values.includes('nobody');
  return { fact, texts: orNone ? values.filter((value) => value !== 'nobody') : values, orNone };
}

function promiseIs(state: string, now: number): Settled {
  const fact = 'urgencyAt';
  if (state === 'late') return { fact, from: null, to: now };
  if (state === 'running') return { fact, from: now, to: urgencyWhilePaused };
  return state === 'paused'
    ? { fact, from: urgencyWhilePaused, to: urgencyWithoutTarget }
    : { fact, from: urgencyWithoutTarget, to: null };
}

interface Period {
  readonly from: number | null;
  readonly to: number | null;
}

function period(op: FieldTest['op'], value: string, { now, timeZone }: ConditionReader): Period {
  if (op === 'before') return { from: null, to: startOfLocalDate(timeZone, value) };
  if (op === 'from') return { from: startOfLocalDate(timeZone, value), to: null };
  const ms = timeLengthMs(timeLengthOf(value) as TimeLength);
  if (op === 'within_next') return { from: now, to: now + ms };
  return op === 'within_last' ? { from: now - ms, to: now + 1 } : { from: null, to: now - ms };
}

/** What has no running clock is not due at all, however far ahead one looks. */
function withinDueDates(test: { readonly fact: InstantFact } & Period): Settled {
  if (test.fact !== 'urgencyAt') return test;
  return { ...test, to: Math.min(test.to ?? urgencyWhilePaused, urgencyWhilePaused) };
}
