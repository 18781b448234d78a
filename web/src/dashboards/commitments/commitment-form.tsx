import { useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useLocation } from 'wouter';
import { useFormSend } from '../../app/use-form-send.js';
import type { Choice } from '../../components/choices.js';
import { DateField } from '../../components/date-field.js';
import { LongTextField } from '../../components/long-text-field.js';
import { Panel } from '../../components/panel.js';
import { SelectField } from '../../components/select-field.js';
import { SendForm } from '../../components/send-form.js';
import { type CommitmentList, makeCommitment, type NewCommitment } from './commitments-api.js';

interface CommitmentFormProps {
  readonly bureau: string;
  readonly choices: CommitmentList;
  readonly onClose: () => void;
}

export const choicesFrom = (
  items: readonly { readonly code: string; readonly label: string }[],
): Choice[] => items.map(({ code, label }) => ({ value: code, label }));

/** What was said, what we will do, by whom, by when, and by which number it is judged. */
export const CommitmentForm = ({ bureau, choices, onClose }: CommitmentFormProps): ReactElement => {
  const client = useQueryClient();
  const [, go] = useLocation();
  const [values, setValues] = useState({
    ...{ theme: '', said: '', willDo: '', owner: '', dueOn: '', measure: '', service: '' },
  });
  const set = (field: keyof typeof values) => (value: string) =>
    setValues((before) => ({ ...before, [field]: value }));
  const form = useFormSend<NewCommitment>('commitment', async (body, repeatKey) => {
    const { id } = await makeCommitment(bureau, body, repeatKey);
    void client.invalidateQueries({ queryKey: ['partner'] });
    go(`/partner/${bureau}/commitments/${id}`);
  });
  const submit = (): void => {
    const { theme, service, measure, ...rest } = values;
    form.send({
      ...rest,
      measure: measure as NewCommitment['measure'],
      ...(theme && { theme }),
      ...(service && { service }),
    });
  };
  const field = (name: keyof typeof values) => ({
    id: `commitment-${name}`,
    value: values[name],
    onChange: set(name),
    error: form.errorFor(name),
  });
  return (
    <Panel heading="New commitment">
      <SendForm form={form} onSend={submit} act="Commit to it" onCancel={onClose}>
        <SelectField
          {...field('theme')}
          label="Theme of what customers wrote"
          hint="Only themes on which two readers agree. Without one, nobody is counted or told by mail."
          optional
          placeholder="No theme: said in another way"
          choices={choicesFrom(choices.themes)}
        />
        <LongTextField
          {...field('said')}
          label="You said"
          hint="In their words, without names."
          maxLength={300}
          textarea={{ rows: 2 }}
        />
        <LongTextField
          {...field('willDo')}
          label="We will"
          maxLength={600}
          textarea={{ rows: 3 }}
        />
        <SelectField {...field('owner')} label="Owner" choices={choicesFrom(choices.owners)} />
        <DateField {...field('dueOn')} label="By" />
        <SelectField
          {...field('measure')}
          label="Which number has to move?"
          hint="Where it stands now is frozen when you commit."
          choices={choicesFrom(choices.measures)}
        />
        <SelectField
          {...field('service')}
          label="Service"
          optional
          placeholder="All services"
          choices={choicesFrom(choices.services)}
        />
      </SendForm>
    </Panel>
  );
};
