import type { ReactElement } from 'react';
import { CheckboxField } from '../../../components/checkbox-field.js';
import { SelectField } from '../../../components/select-field.js';
import { TextField } from '../../../components/text-field.js';
import { metrics, priorities, type TypedPolicy } from './typed-policy.js';

const priorityLabels = { urgent: 'Urgent', high: 'High', normal: 'Normal', low: 'Low' } as const;

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
    <div className="ad-policy-targets">
      {priorities.map((priority) => (
        <TextField
          key={priority}
          id={`target-${code}-${priority}`}
          label={
            <>
              {priorityLabels[priority]}
              <span className="usa-sr-only">: {label.toLowerCase()} within</span>
            </>
          }
          error={errorAt(`target-${code}-${priority}`)}
          value={typed.targets[code][priority] ?? ''}
          onChange={(time) =>
            set({
              targets: { ...typed.targets, [code]: { ...typed.targets[code], [priority]: time } },
            })
          }
        />
      ))}
    </div>
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
