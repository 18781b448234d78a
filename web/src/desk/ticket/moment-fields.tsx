import type { ReactElement } from 'react';
import { instantAt } from '../../app/instant-at.js';
import { DateField } from '../../components/date-field.js';
import { TextField } from '../../components/text-field.js';
import { minutesOfTime } from './hold-date.js';

export interface Moment {
  readonly day: string;
  readonly time: string;
}

interface MomentFieldsProps {
  /** The date's field is `<idPrefix>-occurredAt`, where the server's words about the moment go. */
  readonly idPrefix: string;
  readonly label: string;
  readonly zoneWords: string;
  readonly value: Moment;
  readonly onChange: (value: Moment) => void;
  readonly errorFor: (field: string) => string | undefined;
}

/** The instant of a day and a time on the reader's clock; null while it is none. */
export const instantOf = ({ day, time }: Moment, zone: string): string | null => {
  const minutes = minutesOfTime(time);
  return minutes === null ? null : instantAt(day, minutes, zone);
};

/** When something happened: the day, and the time in words that people type. */
export const MomentFields = (props: MomentFieldsProps): ReactElement => {
  const { idPrefix, label, zoneWords, value, onChange, errorFor } = props;
  return (
    <>
      <DateField
        id={`${idPrefix}-occurredAt`}
        label={label}
        error={errorFor('occurredAt')}
        value={value.day}
        onChange={(day) => onChange({ ...value, day })}
      />
      <TextField
        id={`${idPrefix}-time`}
        label="At what time?"
        hint={`Such as 3:10 p.m. or 15:10, ${zoneWords}.`}
        width="short"
        error={errorFor('time')}
        value={value.time}
        onChange={(time) => onChange({ ...value, time })}
      />
    </>
  );
};
