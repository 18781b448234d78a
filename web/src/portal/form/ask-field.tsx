import type { ReactElement } from 'react';
import { CheckboxField } from '../../components/checkbox-field.js';
import { DateField } from '../../components/date-field.js';
import { LongTextField } from '../../components/long-text-field.js';
import { type PickedPerson, PersonPicker } from '../../components/person-picker.js';
import { RadioField } from '../../components/radio-field.js';
import { SelectField } from '../../components/select-field.js';
import { TextField } from '../../components/text-field.js';
import { searchPeople } from '../api/catalog-api.js';
import type { ServiceField } from '../api/portal-types.js';
import { controlId } from './form-fields.js';

interface AskFieldProps {
  readonly field: ServiceField;
  readonly answer: unknown;
  readonly error: string | undefined;
  readonly onAnswer: (answer: unknown) => void;
  /** A person was chosen, or taken back. */
  readonly onPerson: (person: PickedPerson | null) => void;
  readonly personName: (id: number) => string | undefined;
}

const yesNoChoices = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

const mostRadios = 7;
const defaultLongText = 5_000;

const asText = (answer: unknown): string =>
  typeof answer === 'string' || typeof answer === 'number' ? String(answer) : '';

const asList = (answer: unknown): string[] =>
  Array.isArray(answer) ? answer.filter((value) => typeof value === 'string') : [];

const chosenPerson = (
  answer: unknown,
  personName: AskFieldProps['personName'],
): PickedPerson | null =>
  typeof answer === 'number' ? { id: answer, fullName: personName(answer) ?? 'A colleague' } : null;

/** One question of a service's form, as the control that suits its kind. */
export const AskField = ({
  field,
  answer,
  error,
  onAnswer,
  onPerson,
  personName,
}: AskFieldProps): ReactElement => {
  const text = { value: asText(answer), onChange: onAnswer };
  const frame = {
    id: controlId(field.key),
    label: field.label,
    hint: field.hint ?? undefined,
    error,
    optional: field.required === false,
  };
  const choices = field.options ?? [];
  switch (field.kind) {
    case 'long_text':
      return <LongTextField {...frame} {...text} maxLength={field.maxLength ?? defaultLongText} />;
    case 'radios':
      return choices.length > mostRadios ? (
        <SelectField {...frame} {...text} choices={choices} />
      ) : (
        <RadioField {...frame} {...text} choices={choices} />
      );
    case 'yes_no':
      return <RadioField {...frame} {...text} choices={yesNoChoices} />;
    case 'select':
      return <SelectField {...frame} {...text} choices={choices} />;
    case 'checkboxes':
      return (
        <CheckboxField {...frame} value={asList(answer)} onChange={onAnswer} choices={choices} />
      );
    case 'person':
      return (
        <PersonPicker
          {...frame}
          value={chosenPerson(answer, personName)}
          onChange={onPerson}
          search={searchPeople}
        />
      );
    case 'date':
      return <DateField {...frame} {...text} />;
    case 'money':
      return (
        <TextField
          {...frame}
          {...text}
          prefix="$"
          width="medium"
          input={{ inputMode: 'decimal' }}
        />
      );
    case 'number':
      return <TextField {...frame} {...text} width="short" input={{ inputMode: 'numeric' }} />;
    default:
      return <TextField {...frame} {...text} />;
  }
};
