import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useFormSend } from '../../app/use-form-send.js';
import { DateField } from '../../components/date-field.js';
import { LongTextField } from '../../components/long-text-field.js';
import { Panel } from '../../components/panel.js';
import { SelectField } from '../../components/select-field.js';
import { SendForm } from '../../components/send-form.js';
import { choicesFrom } from './commitment-form.js';
import {
  commentOnCommitment,
  type CommitmentDetail,
  type CommitmentEdit,
  commitmentsQuery,
  type CommitmentState,
  handOverCommitment,
  measureCommitment,
  moveCommitment,
  publishCommitment,
} from './commitments-api.js';

interface ActProps {
  readonly bureau: string;
  readonly commitment: CommitmentDetail;
  readonly onDone: () => Promise<void>;
}

const states: readonly { readonly value: CommitmentState; readonly label: string }[] = [
  { value: 'planned', label: 'Planned' },
  { value: 'doing', label: 'Doing' },
  { value: 'done', label: 'Done (needs a number from after the change)' },
  { value: 'stopped', label: 'Stopped' },
];

const useAct = <Input,>(
  { bureau, commitment: { id, version }, onDone }: ActProps,
  call: (edit: CommitmentEdit, input: Input) => Promise<unknown>,
) =>
  useFormSend<Input>('commitment', async (input, repeatKey) => {
    await call({ bureau, id, version, repeatKey }, input);
    await onDone();
  });

/** What the lead of the office does with it: measure, move, hand over, publish. */
export const CommitmentActs = (props: ActProps): ReactElement => (
  <>
    <MeasureForm {...props} />
    <MoveForm {...props} />
    <OwnerForm {...props} />
    {!props.commitment.publishedAt && <PublishForm {...props} />}
  </>
);

const MeasureForm = (props: ActProps): ReactElement => {
  const [effectiveOn, setEffectiveOn] = useState(props.commitment.effectiveOn ?? '');
  const form = useAct<string>(props, measureCommitment);
  return (
    <Panel heading="Measure what changed">
      <SendForm
        form={form}
        onSend={() => form.send(effectiveOn)}
        act="Measure and freeze"
        variant="outline"
      >
        <DateField
          id="commitment-effectiveOn"
          label="Since when does the change hold?"
          hint="Whole months after it are counted, three at most; of answers, the first whole fiscal quarter. What is measured is frozen."
          error={form.errorFor('effectiveOn')}
          value={effectiveOn}
          onChange={setEffectiveOn}
        />
      </SendForm>
    </Panel>
  );
};

const MoveForm = (props: ActProps): ReactElement => {
  const [state, setState] = useState<CommitmentState>(props.commitment.state);
  const [why, setWhy] = useState('');
  const form = useAct<{ state: CommitmentState; why?: string }>(props, moveCommitment);
  return (
    <Panel heading="How far is it?">
      <SendForm
        form={form}
        onSend={() =>
          form.send(state === 'stopped' && why.trim() !== '' ? { state, why } : { state })
        }
        act="Save the state"
      >
        <SelectField
          id="commitment-state"
          label="State"
          placeholder={null}
          choices={states}
          error={form.errorFor('state')}
          value={state}
          onChange={(value) => setState(value as CommitmentState)}
        />
        {state === 'stopped' && (
          <LongTextField
            id="commitment-why"
            label="Why is it stopped?"
            hint="Customers read it."
            error={form.errorFor('why')}
            value={why}
            onChange={setWhy}
            maxLength={600}
            textarea={{ rows: 3 }}
          />
        )}
      </SendForm>
    </Panel>
  );
};

const OwnerForm = (props: ActProps): ReactElement => {
  const owners = useQuery(commitmentsQuery(props.bureau)).data?.owners ?? [];
  const [owner, setOwner] = useState('');
  const form = useAct<string>(props, handOverCommitment);
  return (
    <Panel heading="Hand it over">
      <SendForm form={form} onSend={() => form.send(owner)} act="Hand over" variant="outline">
        <SelectField
          id="commitment-owner"
          label="New owner"
          choices={choicesFrom(owners)}
          error={form.errorFor('owner')}
          value={owner}
          onChange={setOwner}
        />
      </SendForm>
    </Panel>
  );
};

const PublishForm = (props: ActProps): ReactElement => {
  const form = useAct<null>(props, (edit) => publishCommitment(edit));
  return (
    <Panel heading="Publish it">
      <SendForm form={form} onSend={() => form.send(null)} act="Publish" variant="outline">
        <p>
          The people of the bureau then read it on the service’s page and under “You said, we did”.
          Those who said it, and agreed to be contacted, get a mail with a link.
        </p>
      </SendForm>
    </Panel>
  );
};

/** A word of either side. */
export const CommentForm = (props: ActProps): ReactElement => {
  const [text, setText] = useState('');
  const form = useAct<string>(props, commentOnCommitment);
  return (
    <Panel heading="Comment">
      <SendForm form={form} onSend={() => form.send(text)} act="Add the comment" variant="outline">
        <LongTextField
          id="commitment-text"
          label="Your comment"
          hint="The leads of the bureau and of the offices read it."
          error={form.errorFor('text')}
          value={text}
          onChange={setText}
          maxLength={2_000}
          textarea={{ rows: 3 }}
        />
      </SendForm>
    </Panel>
  );
};
