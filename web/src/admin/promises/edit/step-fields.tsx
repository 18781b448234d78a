import type { ReactElement } from 'react';
import { ErrorMessage } from '../../../components/error-message.js';
import { SelectField } from '../../../components/select-field.js';
import { TextField } from '../../../components/text-field.js';
import { RowList } from './row-list.js';
import { freshStep, type TypedStep } from './typed-steps.js';

const promises = [
  { value: 'first_response', label: 'First answer' },
  { value: 'next_response', label: 'Further answers' },
  { value: 'update', label: 'Word on how it goes' },
  { value: 'resolution', label: 'Finished' },
  { value: 'approval', label: 'Approval decided' },
  { value: 'ola', label: 'Share of one team' },
  { value: 'milestone', label: 'Stages' },
];

const acts = [
  { value: 'notify:assignee', label: 'Tell the assignee' },
  { value: 'notify:team', label: 'Tell the team' },
  { value: 'notify:team_lead', label: 'Tell the team’s lead' },
  { value: 'notify:office_lead', label: 'Tell the office’s lead' },
  { value: 'tell_bureau_lead', label: 'Tell the bureau’s lead' },
  { value: 'ask_owner_for_date', label: 'Ask the owner for a new date' },
  { value: 'raise_priority', label: 'Raise the priority' },
  { value: 'reassign:team_lead', label: 'Give it to the team’s lead' },
  { value: 'reassign:nobody', label: 'Put it back into the queue' },
  { value: 'reassign:team', label: 'Give it to another team' },
];

interface StepFieldsProps {
  readonly steps: readonly TypedStep[];
  readonly teams: readonly { readonly code: string; readonly name: string }[];
  readonly errorAt: (id: string) => string | undefined;
  readonly onChange: (steps: readonly TypedStep[]) => void;
}

/** What happens by itself as the time of a promise is used up. */
export const StepFields = ({ steps, teams, errorAt, onChange }: StepFieldsProps): ReactElement => (
  <section className="ad-edit__part" aria-labelledby="steps-heading">
    <h2 id="steps-heading">What happens by itself</h2>
    <p className="ad-note">
      Each step happens once for each promise. At 100 percent it happens when the promise is missed;
      past that, so much later.
    </p>
    {errorAt('steps') && <ErrorMessage id="steps-error">{errorAt('steps')}</ErrorMessage>}
    <RowList
      id="step"
      firstId={stepId}
      rows={steps}
      fresh={freshStep}
      onChange={onChange}
      addLabel="Add a step"
      what="step"
      rowClass="ad-policy-row ad-policy-row--step"
    >
      {(step, at, change) => (
        <>
          <SelectField
            id={stepId(at)}
            label="Promise"
            placeholder={null}
            choices={promises}
            error={errorAt(stepId(at))}
            value={step.metric}
            onChange={(metric) => change({ metric })}
          />
          <TextField
            id={`step-${at}-at`}
            label="At percent of the time"
            width="short"
            error={errorAt(`step-${at}-at`)}
            value={step.percent}
            onChange={(percent) => change({ percent })}
          />
          <SelectField
            id={`step-${at}-act`}
            label="What is done"
            placeholder={null}
            choices={acts}
            error={errorAt(`step-${at}-act`)}
            value={step.act}
            onChange={(act) => change({ act })}
          />
          {step.act === 'reassign:team' && (
            <SelectField
              id={`step-${at}-team`}
              label="Which team?"
              choices={teams.map(({ code, name }) => ({ value: code, label: name }))}
              error={errorAt(`step-${at}-team`)}
              value={step.team}
              onChange={(team) => change({ team })}
            />
          )}
        </>
      )}
    </RowList>
  </section>
);

const stepId = (at: number): string => (at === 0 ? 'steps' : `step-${at}-metric`);
