import type { Rule, RuleAct, RuleBody, RuleList } from '../api/rules-api.js';
import type { ConditionField } from '../api/view-api.js';

type Occasion = NonNullable<RuleBody['occasions']>[number];

/** What may set a rule off, as the form offers it. */
export const occasionChoices: readonly { readonly value: Occasion; readonly label: string }[] = [
  { value: 'opened', label: 'A ticket is opened' },
  { value: 'customer_wrote', label: 'The customer writes' },
  { value: 'desk_wrote', label: 'The desk writes to the customer' },
  { value: 'assigned', label: 'It is assigned, taken or given back' },
  { value: 'held', label: 'It is put on hold' },
  { value: 'resumed', label: 'Its wait ends' },
  { value: 'transferred', label: 'It is handed to another team' },
  { value: 'priority_changed', label: 'Its priority changes' },
  { value: 'tagged', label: 'A tag is added' },
  { value: 'resolved', label: 'It is resolved' },
  { value: 'reopened', label: 'It is reopened' },
  { value: 'promise_warned', label: 'A promise comes near' },
  { value: 'promise_missed', label: 'A promise is missed' },
];

export const actChoices: readonly { readonly value: RuleAct['kind']; readonly label: string }[] = [
  { value: 'assign', label: 'Assign it' },
  { value: 'transfer', label: 'Hand it to a team' },
  { value: 'prioritize', label: 'Set the priority' },
  { value: 'hold', label: 'Let it wait' },
  { value: 'tag', label: 'Add a tag' },
  { value: 'note', label: 'Write a staff note' },
  { value: 'tell', label: 'Tell people by mail' },
];

/** What an act begins with when its kind is chosen. */
export const emptyAct = (kind: RuleAct['kind']): RuleAct => {
  const empty: Readonly<Record<RuleAct['kind'], RuleAct>> = {
    assign: { kind: 'assign', assigneeId: null },
    transfer: { kind: 'transfer', teamCode: '' },
    prioritize: { kind: 'prioritize', impact: 'person', urgency: 'now' },
    hold: { kind: 'hold', reason: 'third_party', days: 3 },
    tag: { kind: 'tag', tag: '' },
    note: { kind: 'note', words: '' },
    tell: { kind: 'tell', words: '', personIds: [] },
  };
  return empty[kind];
};

/** Fields that a rule can ask for: it has no reader to whom something could be new. */
export const ruleFields = (fields: readonly ConditionField[]): readonly ConditionField[] =>
  fields
    .filter(({ field }) => field !== 'unread')
    .map((one) => ({ ...one, choices: one.choices.filter(({ code }) => code !== 'me') }));

/** What of a rule its form holds. */
export type TypedRule = Pick<
  Rule,
  'name' | 'on' | 'occasions' | 'condition' | 'officeCode' | 'enabled' | 'position' | 'acts'
>;

/** The form of a rule that is not there yet; for the first office that the reader may write it for. */
export const newRule = ({ mayWriteForEvery, offices }: RuleList): TypedRule => ({
  ...{ name: '', on: 'event', occasions: ['opened'], enabled: true, position: 1 },
  officeCode: mayWriteForEvery ? null : (offices[0]?.code ?? null),
  ...{ condition: { version: 1, all: [] }, acts: [emptyAct('prioritize')] as Rule['acts'] },
});

/** The control that a refusal of the server is about. */
export const ruleControl = (field: string | undefined): string | undefined => {
  if (field === undefined) return undefined;
  const act = /^acts\.(\d+)/.exec(field);
  return act ? `rule-act-${act[1]}` : `rule-${field}`;
};
