import type { ReactElement } from 'react';
import { type AfterSend, afterSendChoices, type useAfterSend } from './after-send.js';

interface AfterSendSelectProps {
  readonly after: Pick<ReturnType<typeof useAfterSend>, 'choice' | 'choose'>;
}

/** Where to go once it is sent; beside the button, because it is a habit and not a question. */
export const AfterSendSelect = ({ after }: AfterSendSelectProps): ReactElement => (
  <span className="desk-after-send">
    <label htmlFor="after-send">After sending</label>
    <select
      id="after-send"
      className="usa-select"
      value={after.choice}
      onChange={(event) => after.choose(event.target.value as AfterSend)}
    >
      {afterSendChoices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  </span>
);
