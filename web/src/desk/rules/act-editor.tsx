import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Button } from '../../components/button.js';
import { Checkbox } from '../../components/checkbox.js';
import { LongTextField } from '../../components/long-text-field.js';
import { SelectField } from '../../components/select-field.js';
import { TextField } from '../../components/text-field.js';
import type { RuleAct } from '../api/rules-api.js';
import { choicesQuery, teamsQuery } from '../api/ticket-api.js';
import { choicesOf, choicesOfTeams } from '../ticket/desk-choices.js';
import { RuleTag } from './rule-tag.js';
import { actChoices, emptyAct } from './typed-rule.js';

interface ActEditorProps {
  readonly at: number;
  readonly act: RuleAct;
  readonly error: string | undefined;
  readonly onChange: (act: RuleAct) => void;
  readonly onRemove: () => void;
}

/** One thing that a rule does, with what it needs. */
export const ActEditor = ({ at, act, error, onChange, onRemove }: ActEditorProps): ReactElement => (
  <div className="desk-condition cp-stack">
    <SelectField
      id={`rule-act-${at}`}
      label={`Act ${at + 1}`}
      placeholder={null}
      error={error}
      choices={actChoices}
      value={act.kind}
      onChange={(kind) => onChange(emptyAct(kind as RuleAct['kind']))}
    />
    <ActFields at={at} act={act} onChange={onChange} />
    <Button variant="plain" small icon="close" onClick={onRemove}>
      Remove<span className="cp-hidden"> act {at + 1}</span>
    </Button>
  </div>
);

const usePeople = () => {
  const teams = useQuery(teamsQuery).data ?? [];
  const people = new Map(
    teams.flatMap(({ members, name }) =>
      members.map(({ id, fullName }) => [id, `${fullName}, ${name}`] as const),
    ),
  );
  return [...people].map(([id, label]) => ({ value: String(id), label }));
};

const ActFields = ({
  at,
  act,
  onChange,
}: Pick<ActEditorProps, 'at' | 'act' | 'onChange'>): ReactElement => {
  const people = usePeople();
  const teams = useQuery(teamsQuery).data ?? [];
  const choices = useQuery(choicesQuery).data;
  switch (act.kind) {
    case 'assign':
      return (
        <SelectField
          id={`rule-act-${at}-assignee`}
          label="To whom"
          placeholder="Nobody: back to the queue"
          choices={people}
          value={act.assigneeId == null ? '' : String(act.assigneeId)}
          onChange={(id) => onChange({ ...act, assigneeId: id === '' ? null : Number(id) })}
        />
      );
    case 'transfer':
      return (
        <SelectField
          id={`rule-act-${at}-team`}
          label="To which team"
          choices={choicesOfTeams(teams)}
          value={act.teamCode ?? ''}
          onChange={(teamCode) => onChange({ ...act, teamCode })}
        />
      );
    case 'prioritize':
      return (
        <div className="desk-form__pair">
          <SelectField
            id={`rule-act-${at}-impact`}
            label="Who is touched"
            placeholder={null}
            choices={choicesOf(choices?.impacts)}
            value={act.impact ?? 'person'}
            onChange={(impact) => onChange({ ...act, impact: impact as 'person' })}
          />
          <SelectField
            id={`rule-act-${at}-urgency`}
            label="How pressing"
            placeholder={null}
            choices={choicesOf(choices?.urgencies)}
            value={act.urgency ?? 'soon'}
            onChange={(urgency) => onChange({ ...act, urgency: urgency as 'soon' })}
          />
        </div>
      );
    case 'hold':
      return (
        <div className="desk-form__pair">
          <SelectField
            id={`rule-act-${at}-reason`}
            label="What for"
            placeholder={null}
            choices={[
              { value: 'third_party', label: 'A vendor or another agency' },
              { value: 'scheduled_work', label: 'Planned work' },
            ]}
            value={act.reason ?? 'third_party'}
            onChange={(reason) => onChange({ ...act, reason: reason as 'third_party' })}
          />
          <TextField
            id={`rule-act-${at}-days`}
            label="Days"
            value={act.days === undefined ? '' : String(act.days)}
            onChange={(days) => onChange({ ...act, days: Number(days.replace(/\D/g, '')) })}
          />
        </div>
      );
    case 'tag':
      return (
        <RuleTag
          id={`rule-act-${at}-tag`}
          tag={act.tag ?? ''}
          onTag={(tag) => onChange({ ...act, tag })}
        />
      );
    case 'note':
    case 'tell':
      return (
        <>
          <LongTextField
            id={`rule-act-${at}-words`}
            label={act.kind === 'note' ? 'The note' : 'What the mail says'}
            value={act.words ?? ''}
            onChange={(words) => onChange({ ...act, words })}
            textarea={{ rows: 3 }}
          />
          {act.kind === 'tell' && <Told at={at} people={people} act={act} onChange={onChange} />}
        </>
      );
  }
};

const Told = ({
  at,
  act,
  people,
  onChange,
}: Pick<ActEditorProps, 'at' | 'act' | 'onChange'> & {
  readonly people: ReturnType<typeof usePeople>;
}): ReactElement => {
  const told = act.personIds ?? [];
  return (
    <>
      <SelectField
        id={`rule-act-${at}-person`}
        label="Add somebody"
        hint="Only people who may see a ticket are told of it."
        choices={people.filter(({ value }) => !told.includes(Number(value)))}
        value=""
        onChange={(id) => id !== '' && onChange({ ...act, personIds: [...told, Number(id)] })}
      />
      {told.map((id) => (
        <Checkbox
          key={id}
          id={`rule-act-${at}-told-${id}`}
          label={people.find(({ value }) => value === String(id))?.label ?? 'Somebody who left'}
          checked
          onChange={() => onChange({ ...act, personIds: told.filter((one) => one !== id) })}
        />
      ))}
    </>
  );
};
