import { type ReactElement, useState } from 'react';
import { useFormSend } from '../../app/use-form-send.js';
import { DateField } from '../../components/date-field.js';
import { LongTextField } from '../../components/long-text-field.js';
import { Panel } from '../../components/panel.js';
import { SelectField } from '../../components/select-field.js';
import { SendForm } from '../../components/send-form.js';
import { TextField } from '../../components/text-field.js';
import {
  addImprovement,
  type Improvement,
  type ImprovementList,
  type NewImprovement,
  type NewValue,
  reckonValue,
} from './improvements-api.js';

interface FormProps {
  readonly bureau: string;
  readonly onView: (view: ImprovementList) => void;
  readonly onClose: () => void;
}

/** What was changed, since when, and where it can be seen. */
export const ImprovementForm = ({
  bureau,
  commitments,
  onView,
  onClose,
}: FormProps & { readonly commitments: ImprovementList['commitments'] }): ReactElement => {
  const [values, setValues] = useState({
    ...{ title: '', change: '', evidence: '', sinceOn: '', commitmentId: '' },
  });
  const form = useFormSend<NewImprovement>('improvement', async (body, repeatKey) => {
    onView(await addImprovement(bureau, body, repeatKey));
  });
  const field = (name: keyof typeof values) => ({
    id: `improvement-${name}`,
    value: values[name],
    onChange: (value: string) => setValues((before) => ({ ...before, [name]: value })),
    error: form.errorFor(name),
  });
  const submit = (): void => {
    const { commitmentId, ...rest } = values;
    form.send({ ...rest, ...(commitmentId && { commitmentId: Number(commitmentId) }) });
  };
  return (
    <Panel heading="New improvement">
      <SendForm form={form} onSend={submit} act="Write it down" onCancel={onClose}>
        <TextField {...field('title')} label="What got better?" width="full" />
        <LongTextField
          {...field('change')}
          label="What did you change?"
          maxLength={1_000}
          textarea={{ rows: 3 }}
        />
        <LongTextField
          {...field('evidence')}
          label="Where can it be seen?"
          hint="A report, a number, the version of a form."
          maxLength={1_000}
          textarea={{ rows: 2 }}
        />
        <DateField {...field('sinceOn')} label="Since when?" />
        <SelectField
          {...field('commitmentId')}
          label="Commitment that it belongs to"
          hint="Its frozen numbers before and after are then shown here."
          optional
          placeholder="None"
          choices={commitments.map(({ code, label }) => ({ value: code, label }))}
        />
      </SendForm>
    </Panel>
  );
};

const numbers = [
  ['timesAYear', 'How often in a year?', ''],
  ['minutesLow', 'Minutes saved each time, at least', ''],
  ['minutesHigh', 'Minutes saved each time, at most', ''],
  ['hourCost', 'What an hour costs', '$'],
  ['costOnce', 'What the change cost once', '$'],
  ['costYearly', 'What it costs each year', '$'],
] as const;
type NumberField = (typeof numbers)[number][0];

/** The assumptions behind a range; a wrong number is told at its field. */
export const ValueForm = ({
  bureau,
  improvement,
  onView,
  onClose,
}: FormProps & { readonly improvement: Improvement }): ReactElement => {
  const [typed, setTyped] = useState<Partial<Record<NumberField, string>>>({});
  const [assumptions, setAssumptions] = useState('');
  const prefix = `value-${improvement.id}`;
  const form = useFormSend<NewValue>(prefix, async (body, repeatKey) => {
    onView(await reckonValue(bureau, improvement.id, body, repeatKey));
  });
  const submit = (): void => {
    const number = (field: NumberField): number => {
      const text = (typed[field] ?? '').replaceAll(/[\s,$]/g, '');
      return text === '' ? NaN : Number(text);
    };
    const values = Object.fromEntries(numbers.map(([field]) => [field, number(field)]));
    form.send({ ...(values as Record<NumberField, number>), assumptions });
  };
  return (
    <SendForm form={form} onSend={submit} act="Reckon" onCancel={onClose}>
      {numbers.map(([field, label, sign]) => (
        <TextField
          key={field}
          id={`${prefix}-${field}`}
          label={label}
          width="short"
          {...(sign && { prefix: sign })}
          input={{ inputMode: 'numeric' }}
          error={form.errorFor(field)}
          value={typed[field] ?? ''}
          onChange={(value) => setTyped((before) => ({ ...before, [field]: value }))}
        />
      ))}
      <LongTextField
        id={`${prefix}-assumptions`}
        label="What do you assume, and from what?"
        error={form.errorFor('assumptions')}
        value={assumptions}
        onChange={setAssumptions}
        maxLength={1_000}
        textarea={{ rows: 3 }}
      />
    </SendForm>
  );
};
