import { priorityLabels } from '../ticket/priority.js';
import { channels } from '../ticket/ticket-facts.js';
import { pendingReasons, ticketStatuses } from '../ticket/ticket-status.js';
import type { ConditionOperator } from './condition.js';

/**
 * What kind of values a field is compared with: one of a fixed list, the code of something that has a
 * name, a person, words that staff put on tickets, yes or no, or an instant.
 */
export type FieldKind = 'choice' | 'name' | 'person' | 'tag' | 'flag' | 'instant';

/** A field that conditions name, with its words. */
export interface FieldDefinition {
  readonly kind: FieldKind;
  /** As the builder of conditions lists it. */
  readonly label: string;
  /** How a sentence about it begins: "status is", "opened". Flags: what `yes` says. */
  readonly lead: string;
  /** The same in the negative. Flags: what `no` says; instants have none. */
  readonly leadNot: string;
  /** The fixed list with its words; empty for other kinds, where people may be `me` or `nobody`, and tags none. */
  readonly choices: Readonly<Record<string, string>>;
}

const is = (label: string): Pick<FieldDefinition, 'label' | 'lead' | 'leadNot'> => ({
  label,
  lead: `${label.toLowerCase()} is`,
  leadNot: `${label.toLowerCase()} is not`,
});

const instant = (label: string): FieldDefinition => ({
  ...{ kind: 'instant', label, lead: label.toLowerCase(), leadNot: '', choices: {} },
});

const statusWords = {
  new: 'New',
  open: 'Open',
  pending: 'Waiting',
  solved: 'Solved',
  closed: 'Closed',
  withdrawn: 'Withdrawn',
} as const satisfies Record<(typeof ticketStatuses)[number], string>;

const channelWords = {
  portal: 'Portal',
  phone: 'Phone',
  walk_up: 'Walk-up',
  email: 'Email',
  api: 'API',
} as const satisfies Record<(typeof channels)[number], string>;

const waitingWords = {
  customer_answer: 'the customer',
  third_party: 'a vendor',
  approval: 'an approval',
  scheduled_work: 'planned work',
  nobody: 'nobody',
} as const satisfies Record<(typeof pendingReasons)[number] | 'nobody', string>;

/** The value that stands for no tag at all; it can't be a tag itself. */
export const noTag = '_none';

/** Every field that a condition may name, in the order in which they are offered. */
export const conditionFields = {
  status: { kind: 'choice', ...is('Status'), choices: statusWords },
  priority: { kind: 'choice', ...is('Priority'), choices: priorityLabels },
  promise: {
    kind: 'choice',
    ...is('Promise'),
    choices: { late: 'late', running: 'running', paused: 'paused', none: 'not made' },
  },
  due: { ...instant('Due'), lead: 'due' },
  team: { kind: 'name', ...is('Team'), choices: {} },
  office: { kind: 'name', ...is('Office'), choices: {} },
  service: { kind: 'name', ...is('Service'), choices: {} },
  assignee: { kind: 'person', ...is('Assignee'), choices: { me: 'you', nobody: 'nobody' } },
  customer: { kind: 'person', ...is('Customer'), choices: {} },
  bureau: { kind: 'name', ...is('Bureau'), choices: {} },
  tag: { kind: 'tag', ...is('Tag'), choices: { [noTag]: 'none' } },
  waitingFor: {
    kind: 'choice',
    ...{ label: 'Waiting for', lead: 'waiting for', leadNot: 'not waiting for' },
    choices: waitingWords,
  },
  lastWord: {
    kind: 'choice',
    ...{ label: 'Last word', lead: 'last word is from', leadNot: 'last word is not from' },
    choices: { customer: 'the customer', agent: 'the desk', system: 'the system' },
  },
  unread: {
    kind: 'flag',
    ...{ label: 'New to you', lead: 'something is new to you', leadNot: 'nothing is new to you' },
    choices: {},
  },
  channel: { kind: 'choice', ...is('Channel'), choices: channelWords },
  sensitive: {
    kind: 'flag',
    ...{ label: 'Restricted', lead: 'the ticket is restricted', leadNot: 'it is not restricted' },
    choices: {},
  },
  opened: instant('Opened'),
  updated: instant('Updated'),
  lastMessage: { ...instant('Last message'), lead: 'last message was' },
} as const satisfies Record<string, FieldDefinition>;

export type ConditionField = keyof typeof conditionFields;

/** What a field is and how it reads. */
export function fieldDefinition(field: ConditionField): FieldDefinition {
  return conditionFields[field];
}

/** Whether a text names a field. */
export function isConditionField(text: string): text is ConditionField {
  return Object.hasOwn(conditionFields, text);
}

const equalities = ['is', 'is_not'] as const;

/** The operators that a field may be tested with. Only what is due lies ahead. */
export function operatorsOf(field: ConditionField): readonly ConditionOperator[] {
  const { kind } = fieldDefinition(field);
  if (kind === 'flag') return ['is'];
  if (kind !== 'instant') return equalities;
  const dated = ['before', 'from', 'within_last', 'longer_ago'] as const;
  return field === 'due' ? [...dated, 'within_next'] : dated;
}

/** Fields whose values are codes of something with a name that may be gone one day. */
export const namedFields = ['team', 'office', 'service', 'bureau', 'assignee', 'customer'] as const;
export type NamedField = (typeof namedFields)[number];

/** Whether the field's values are codes of something with a name. */
export function isNamedField(field: ConditionField): field is NamedField {
  return (namedFields as readonly string[]).includes(field);
}
