import type { ReactElement } from 'react';
import { CheckboxField } from '../../../components/checkbox-field.js';
import { SelectField } from '../../../components/select-field.js';
import { PriorityTimes } from './priority-times.js';
import { metrics, type TypedPolicy } from './typed-policy.js';

const pauseChoices = [
  { value: 'waiting_customer', label: 'the customer has to answer' },
  { value: 'waiting_approval', label: 'an approval is awaited' },
  { value: 'waiting_third_party', label: 'a third party has to act' },
  { value: 'on_hold', label: 'it waits for planned work' },
];

interface TargetFieldsProps {
  readonly typed: TypedPolicy;
  readonly set: (change: Partial<TypedPolicy>) => void;
  readonly errorAt: (id: string) => string | undefined;
  readonly calendars: readonly { readonly value: string; readonly label: string }[];
}

/** Each promise by priority, with its calendar and when its clock stands still. */
export const TargetFields = (props: TargetFieldsProps): ReactElement => (
  <>
    {metrics.map((metric) => (
      <MetricFields key={metric.code} {...props} metric={metric} />
    ))}
  </>
);

const MetricFields = ({
  metric: { code, label },
  typed,
  set,
  errorAt,
  calendars,
}: TargetFieldsProps & { readonly metric: (typeof metrics)[number] }): ReactElement => (
  <section className="ad-edit__part" aria-labelledby={`metric-${code}`}>
    <h2 id={`metric-${code}`}>{label}</h2>
    <PriorityTimes
      idPrefix={`target-${code}`}
      about={label}
      times={typed.targets[code]}
      errorAt={errorAt}
      onChange={(times) => set({ targets: { ...typed.targets, [code]: times } })}
    />
    <details className="ad-policy-more">
      <summary>Calendar and pauses of “{label}”</summary>
      <SelectField
        id={`calendar-${code}`}
        label="Counted by"
        placeholder="As the whole policy"
        choices={calendars}
        error={errorAt(`calendar-${code}`)}
        value={typed.calendars[code]}
        onChange={(calendar) => set({ calendars: { ...typed.calendars, [code]: calendar } })}
      />
      <CheckboxField
        id={`pauses-${code}`}
        label="The clock stands still while"
        choices={pauseChoices}
        error={errorAt(`pauses-${code}`)}
        value={typed.pauses[code]}
        onChange={(pauses) => set({ pauses: { ...typed.pauses, [code]: pauses } })}
      />
    </details>
  </section>
);
