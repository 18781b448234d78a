import type { FormError } from '../../components/error-summary.js';
import type { BulkOrder } from '../api/bulk-api.js';
import type { Impact, Urgency } from '../desk-types.js';
import type { ResolutionCategory } from '../ticket/desk-choices.js';
import { instantAtEndOfDay } from '../ticket/hold-date.js';

type Kind = BulkOrder['kind'];
type HoldReason = 'customer_answer' | 'third_party' | 'scheduled_work';

/** What is typed for an act, whichever is chosen; nothing is lost when another one is looked at. */
export interface TypedAct {
  readonly kind: Kind | '';
  /** A person's id, or "nobody". */
  readonly assignee: string;
  readonly impact: Impact;
  readonly urgency: Urgency;
  readonly reason: HoldReason;
  readonly question: string;
  readonly until: string;
  readonly teamCode: string;
  readonly why: string;
  readonly into: string;
  readonly addTags: readonly string[];
  readonly removeTags: readonly string[];
  /** Typed and not chosen yet, to add and to take off; taken when the form is sent. */
  readonly typedTag: string;
  readonly typedGone: string;
  readonly message: string;
  readonly category: ResolutionCategory | '';
}

export const emptyAct: TypedAct = {
  ...{ kind: '', assignee: '', impact: 'person', urgency: 'soon', reason: 'third_party' },
  ...{ question: '', until: '', teamCode: '', why: '', into: '', message: '', category: '' },
  ...{ addTags: [], removeTags: [], typedTag: '', typedGone: '' },
};

/** The acts in the order in which they are offered. */
export const bulkChoices: readonly { readonly value: Kind; readonly label: string }[] = [
  { value: 'take', label: 'Take for myself' },
  { value: 'assign', label: 'Assign' },
  { value: 'prioritize', label: 'Set the priority' },
  { value: 'tag', label: 'Add or take off tags' },
  { value: 'hold', label: 'Put on hold' },
  { value: 'resume', label: 'End the wait' },
  { value: 'transfer', label: 'Transfer to another team' },
  { value: 'merge', label: 'Merge into one ticket' },
  { value: 'resolve', label: 'Resolve' },
];

const withTyped = (tags: readonly string[], typed: string): string[] =>
  typed.trim() === '' ? [...tags] : [...tags, typed.trim()];

const tagsOf = ({ addTags, removeTags, typedTag, typedGone }: TypedAct) => ({
  add: withTyped(addTags, typedTag),
  remove: withTyped(removeTags, typedGone),
});

const needed = (
  value: string,
  field: string,
  message: string,
): readonly (FormError & { fieldId: string })[] =>
  value.trim() === '' ? [{ message, fieldId: `bulk-${field}` }] : [];

/** What is still to be filled in, in the order of the fields. */
export const missingIn = (act: TypedAct, zone: string): readonly FormError[] => {
  switch (act.kind) {
    case '':
      return needed('', 'kind', 'Choose what to do.');
    case 'assign':
      return needed(act.assignee, 'assign.assigneeId', 'Choose who gets them.');
    case 'transfer':
      return [
        ...needed(act.teamCode, 'transfer.teamCode', 'Choose a team.'),
        ...needed(act.why, 'transfer.reason', 'Enter why you hand them over.'),
      ];
    case 'tag': {
      const { add, remove } = tagsOf(act);
      return needed([...add, ...remove].join(''), 'tag.add', 'Choose a tag to add or to take off.');
    }
    case 'merge':
      return needed(act.into, 'merge.into', 'Enter the number of the other ticket.');
    case 'resolve':
      return [
        ...needed(act.message, 'resolve.message', 'Enter what you tell the customers.'),
        ...needed(act.category, 'resolve.category', 'Choose how they were settled.'),
      ];
    case 'hold': {
      const asks = act.reason === 'customer_answer';
      const date = act.until === '' ? '' : (instantAtEndOfDay(act.until, zone) ?? '');
      if (asks) {
        return [
          ...needed(act.question, 'hold.question', 'Enter the question for the customers.'),
          ...(act.until === '' ? [] : needed(date, 'hold.until', 'Enter a real date.')),
        ];
      }
      return needed(date, 'hold.until', 'Enter the date until which they wait.');
    }
    default:
      return [];
  }
};

/** The act as the server takes it. */
export const orderOf = (act: TypedAct, zone: string): Omit<BulkOrder, 'selection'> => {
  const kind = act.kind as Kind;
  switch (kind) {
    case 'assign':
      return {
        ...{
          kind,
          assign: { assigneeId: act.assignee === 'nobody' ? null : Number(act.assignee) },
        },
      };
    case 'prioritize':
      return { kind, prioritize: { impact: act.impact, urgency: act.urgency } };
    case 'tag':
      return { kind, tag: tagsOf(act) };
    case 'hold': {
      const until = act.until === '' ? null : instantAtEndOfDay(act.until, zone);
      const asks = act.reason === 'customer_answer';
      return {
        kind,
        hold: {
          reason: act.reason,
          ...(asks ? { question: act.question } : {}),
          ...(until === null ? {} : { until }),
        },
      };
    }
    case 'transfer':
      return { kind, transfer: { teamCode: act.teamCode, reason: act.why } };
    case 'merge':
      return { kind, merge: { into: act.into } };
    case 'resolve':
      return {
        ...{
          kind,
          resolve: { message: act.message, category: act.category as ResolutionCategory },
        },
      };
    default:
      return { kind };
  }
};
