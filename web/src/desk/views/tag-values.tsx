import { type ReactElement, useState } from 'react';
import { Checkbox } from '../../components/checkbox.js';
import { TagField } from '../tags/tag-field.js';
import type { ConditionValuesProps } from './condition-values.js';

/** Tags that a condition asks for, and whether it asks for tickets without any. */
export const TagValues = ({
  id,
  test,
  field,
  error,
  onChange,
}: Omit<ConditionValuesProps, 'nameOf' | 'onName'>): ReactElement => {
  const [typed, setTyped] = useState('');
  const none = field.choices[0]?.code ?? '';
  const tags = test.values.filter((value) => value !== none);
  const hasNone = test.values.includes(none);
  return (
    <>
      <TagField
        id={id}
        label="Tag: any of"
        error={error}
        tags={tags}
        onTags={(chosen) => onChange([...(hasNone ? [none] : []), ...chosen])}
        typed={typed}
        onTyped={setTyped}
      />
      <Checkbox
        id={`${id}-none`}
        label="No tag at all"
        checked={hasNone}
        onChange={(checked) => onChange(checked ? [none, ...tags] : tags)}
      />
    </>
  );
};
