import type { ReactElement } from 'react';

export type LiveChannel = 'phone' | 'walk_up';

interface ChannelChoiceProps {
  readonly value: LiveChannel;
  readonly onChange: (channel: LiveChannel) => void;
}

/** How the person reached us; a call is the usual case. */
export const ChannelChoice = ({ value, onChange }: ChannelChoiceProps): ReactElement => (
  <fieldset className="usa-fieldset desk-channel">
    <legend className="cp-hidden">How did they reach you?</legend>
    {(['phone', 'walk_up'] as const).map((channel) => (
      <div className="usa-radio" key={channel}>
        <input
          className="usa-radio__input"
          type="radio"
          name="new-channel"
          id={`new-channel-${channel}`}
          checked={value === channel}
          onChange={() => onChange(channel)}
        />
        <label className="usa-radio__label" htmlFor={`new-channel-${channel}`}>
          {channel === 'phone' ? 'Phone' : 'Walk-up'}
        </label>
      </div>
    ))}
  </fieldset>
);
