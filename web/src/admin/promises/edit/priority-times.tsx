import type { ReactElement } from 'react';
import { TextField } from '../../../components/text-field.js';
import { priorities } from './typed-policy.js';

const priorityLabels = { urgent: 'Urgent', high: 'High', normal: 'Normal', low: 'Low' } as const;

interface PriorityTimesProps {
  /** The controls are `<idPrefix>-urgent`, `<idPrefix>-high`, … */
  readonly idPrefix: string;
  /** What is to be done within the time, for those who hear the fields one by one. */
  readonly about: string;
  readonly times: Readonly<Record<string, string>>;
  readonly errorAt: (id: string) => string | undefined;
  readonly onChange: (times: Readonly<Record<string, string>>) => void;
}

/** One time a priority, beside one another. */
export const PriorityTimes = (props: PriorityTimesProps): ReactElement => {
  const { idPrefix, about, times, errorAt, onChange } = props;
  return (
    <div className="ad-policy-targets">
      {priorities.map((priority) => (
        <TextField
          key={priority}
          id={`${idPrefix}-${priority}`}
          label={
            <>
              {priorityLabels[priority]}
              <span className="usa-sr-only">: {about.toLowerCase()} within</span>
            </>
          }
          error={errorAt(`${idPrefix}-${priority}`)}
          value={times[priority] ?? ''}
          onChange={(time) => onChange({ ...times, [priority]: time })}
        />
      ))}
    </div>
  );
};
