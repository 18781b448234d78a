import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { DateField } from '../../components/date-field.js';
import { LongTextField } from '../../components/long-text-field.js';
import { RadioField } from '../../components/radio-field.js';
import { SelectField } from '../../components/select-field.js';
import { TextField } from '../../components/text-field.js';
import { choicesQuery, teamsQuery } from '../api/ticket-api.js';
import { choicesOf, choicesOfTeams } from '../ticket/desk-choices.js';
import { TagField } from '../tags/tag-field.js';
import type { TypedAct } from './typed-act.js';

interface ActFieldsProps {
  readonly act: TypedAct;
  readonly errorFor: (field: string) => string | undefined;
  readonly onChange: (change: Partial<TypedAct>) => void;
}

const holdReasons = [
  { value: 'third_party', label: 'We wait for a vendor or another agency' },
  { value: 'scheduled_work', label: 'The work is planned for a date' },
  { value: 'customer_answer', label: 'We need an answer from each customer' },
];

/** The fields of the act that is chosen; those without any need nothing more. */
export const ActFields = (props: ActFieldsProps): ReactElement | null => {
  switch (props.act.kind) {
    case 'assign':
      return <AssignFields {...props} />;
    case 'prioritize':
      return <PriorityFields {...props} />;
    case 'tag':
      return <TagFields {...props} />;
    case 'hold':
      return <HoldFields {...props} />;
    case 'transfer':
      return <TransferFields {...props} />;
    case 'merge':
      return (
        <TextField
          id="bulk-merge.into"
          label="Into which ticket?"
          hint="Its number, such as CP-100042. It must be of the same customer and is left where it is."
          error={props.errorFor('merge.into') ?? props.errorFor('into')}
          value={props.act.into}
          onChange={(into) => props.onChange({ into })}
        />
      );
    case 'resolve':
      return <ResolveFields {...props} />;
    default:
      return null;
  }
};

const AssignFields = ({ act, errorFor, onChange }: ActFieldsProps): ReactElement => {
  const teams = useQuery(teamsQuery).data ?? [];
  const people = new Map(
    teams.flatMap(({ members, name }) =>
      members.map(({ id, fullName }) => [id, `${fullName}, ${name}`] as const),
    ),
  );
  const choices = [...people].map(([id, label]) => ({ value: String(id), label }));
  return (
    <SelectField
      id="bulk-assign.assigneeId"
      label="Who gets them?"
      error={errorFor('assign.assigneeId')}
      choices={[
        { value: 'nobody', label: 'Nobody: back to the queue' },
        ...choices.toSorted((one, other) => one.label.localeCompare(other.label)),
      ]}
      value={act.assignee}
      onChange={(assignee) => onChange({ assignee })}
    />
  );
};

const PriorityFields = ({ act, onChange }: ActFieldsProps): ReactElement => {
  const choices = useQuery(choicesQuery).data;
  return (
    <div className="desk-form__pair">
      <RadioField
        id="bulk-prioritize.impact"
        label="Who is touched?"
        choices={choicesOf(choices?.impacts)}
        value={act.impact}
        onChange={(impact) => onChange({ impact: impact as TypedAct['impact'] })}
      />
      <RadioField
        id="bulk-prioritize.urgency"
        label="How pressing is it?"
        choices={choicesOf(choices?.urgencies)}
        value={act.urgency}
        onChange={(urgency) => onChange({ urgency: urgency as TypedAct['urgency'] })}
      />
    </div>
  );
};

const TagFields = ({ act, errorFor, onChange }: ActFieldsProps): ReactElement => (
  <div className="desk-form__pair">
    <TagField
      id="bulk-tag.add"
      label="Tags to add"
      hint="Staff only."
      error={errorFor('tag.add') ?? errorFor('add')}
      tags={act.addTags}
      onTags={(addTags) => onChange({ addTags })}
      typed={act.typedTag}
      onTyped={(typedTag) => onChange({ typedTag })}
    />
    <TagField
      id="bulk-tag.remove"
      label="Tags to take off"
      error={errorFor('tag.remove') ?? errorFor('remove')}
      tags={act.removeTags}
      onTags={(removeTags) => onChange({ removeTags })}
      typed={act.typedGone}
      onTyped={(typedGone) => onChange({ typedGone })}
      takesNew={false}
    />
  </div>
);

const HoldFields = ({ act, errorFor, onChange }: ActFieldsProps): ReactElement => {
  const asks = act.reason === 'customer_answer';
  return (
    <>
      <RadioField
        id="bulk-hold.reason"
        label="Whose turn is it?"
        choices={holdReasons}
        value={act.reason}
        onChange={(reason) => onChange({ reason: reason as TypedAct['reason'] })}
      />
      {asks && (
        <LongTextField
          id="bulk-hold.question"
          label="Your question for each customer"
          hint="Everyone gets it as a message of their own."
          error={errorFor('hold.question')}
          value={act.question}
          onChange={(question) => onChange({ question })}
          textarea={{ rows: 4 }}
        />
      )}
      <DateField
        id="bulk-hold.until"
        label={asks ? 'Answer needed by' : 'Until'}
        hint="At the end of that day the tickets are active again by themselves."
        optional={asks}
        error={errorFor('hold.until')}
        value={act.until}
        onChange={(until) => onChange({ until })}
      />
    </>
  );
};

const TransferFields = ({ act, errorFor, onChange }: ActFieldsProps): ReactElement => {
  const teams = useQuery(teamsQuery).data ?? [];
  return (
    <>
      <SelectField
        id="bulk-transfer.teamCode"
        label="To which team?"
        hint="Numbers, clocks and conversations go with them. Another office is asked first, and restricted tickets stay in yours."
        error={errorFor('transfer.teamCode')}
        choices={choicesOfTeams(teams)}
        value={act.teamCode}
        onChange={(teamCode) => onChange({ teamCode })}
      />
      <LongTextField
        id="bulk-transfer.reason"
        label="Why?"
        hint="For the colleagues who take over."
        error={errorFor('transfer.reason')}
        value={act.why}
        onChange={(why) => onChange({ why })}
        textarea={{ rows: 3 }}
      />
    </>
  );
};

const ResolveFields = ({ act, errorFor, onChange }: ActFieldsProps): ReactElement => {
  const choices = useQuery(choicesQuery).data;
  return (
    <>
      <LongTextField
        id="bulk-resolve.message"
        label="What you tell each customer"
        hint="Everyone gets it as a message of their own. It can’t be taken back."
        error={errorFor('resolve.message')}
        value={act.message}
        onChange={(message) => onChange({ message })}
        textarea={{ rows: 5 }}
      />
      <SelectField
        id="bulk-resolve.category"
        label="How were they settled?"
        error={errorFor('resolve.category')}
        choices={choicesOf(choices?.resolutionCategories)}
        value={act.category}
        onChange={(category) => onChange({ category: category as TypedAct['category'] })}
      />
    </>
  );
};
