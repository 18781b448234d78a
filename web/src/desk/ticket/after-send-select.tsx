import type { ReactElement } from 'react';
import { SelectField } from '../../components/select-field.js';
import { type AfterSend, afterSendChoices, type useAfterSend } from './after-send.js';

interface AfterSendSelectProps {
  readonly after: Pick<ReturnType<typeof useAfterSend>, 'choice' | 'choose'>;
}

/** Where to go once it is sent. */
export const AfterSendSelect = ({ after }: AfterSendSelectProps): ReactElement => (
  <div className="desk-after-send">
    <SelectField
      id="after-send"
      label="After sending"
      placeholder={null}
      choices={afterSendChoices}
      value={after.choice}
      onChange={(value) => after.choose(value as AfterSend)}
    />
  </div>
);
