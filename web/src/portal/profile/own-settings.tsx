import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useMemo, useState } from 'react';
import { announce } from '../../app/announcer.js';
import { useSessionActs } from '../../app/session.js';
import { Alert } from '../../components/alert.js';
import { Button } from '../../components/button.js';
import { Checkbox } from '../../components/checkbox.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { LongTextField } from '../../components/long-text-field.js';
import { Panel } from '../../components/panel.js';
import { SelectField } from '../../components/select-field.js';
import type { MyRecord } from '../api/portal-types.js';
import { changeMyRecord, myRecordQuery } from '../api/profile-api.js';
import { setSingleKeys, singleKeysOn } from '../home/use-slash-key.js';
import { formErrors } from '../problem-words.js';
import { useAct } from '../use-act.js';
import { timeZoneChoices } from '../../app/time-zone-choices.js';

type Settings = Pick<MyRecord, 'timeZone' | 'pulseOptOut' | 'accommodations'>;

const fieldIds: Readonly<Record<string, string>> = {
  timeZone: 'time-zone',
  accommodations: 'accommodations',
};

/** What is yours to set. */
export const OwnSettings = ({ record }: { readonly record: MyRecord }): ReactElement => {
  const [timeZone, setTimeZone] = useState(record.timeZone);
  const [accommodations, setAccommodations] = useState(record.accommodations ?? '');
  const [ask, setAsk] = useState(!record.pulseOptOut);
  const [keys, setKeys] = useState(singleKeysOn);
  const [saved, setSaved] = useState(false);
  const client = useQueryClient();
  const { refresh } = useSessionActs();
  const save = useAct(async (settings: Settings) => {
    const changed = await changeMyRecord(settings);
    setSingleKeys(keys);
    client.setQueryData(myRecordQuery.queryKey, changed);
    await refresh();
    setSaved(true);
    announce('Your settings are saved');
  });
  const errors = useMemo(
    () => formErrors(save.problem, (field) => fieldIds[field]),
    [save.problem],
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setSaved(false);
    void save.run({ timeZone, pulseOptOut: !ask, accommodations });
  };
  return (
    <Panel heading="Your settings">
      <form onSubmit={submit} noValidate>
        <ErrorSummary errors={errors} heading="Your settings are not saved" />
        <SelectField
          id="time-zone"
          label="Time zone"
          hint="Dates and times are shown in it."
          choices={timeZoneChoices(record.timeZone)}
          placeholder={null}
          value={timeZone}
          onChange={setTimeZone}
          error={errors.find(({ fieldId }) => fieldId === 'time-zone')?.message}
        />
        <LongTextField
          id="accommodations"
          label="What helps you"
          optional
          hint="For example: “I’m deaf, please write.” Everybody at a desk who helps you can read it."
          value={accommodations}
          onChange={setAccommodations}
          maxLength={500}
          textarea={{ rows: 2 }}
          error={errors.find(({ fieldId }) => fieldId === 'accommodations')?.message}
        />
        <div className="usa-form-group cp-stack">
          <Checkbox
            id="pulse"
            label="Ask me how finished requests went"
            note="A short question by email, not after every request."
            checked={ask}
            onChange={setAsk}
          />
          <Checkbox
            id="single-keys"
            label="Use single-key shortcuts"
            note="For example, “/” goes to the search. Kept in this browser."
            checked={keys}
            onChange={setKeys}
          />
        </div>
        {saved && !save.busy && (
          <Alert tone="success" slim>
            <p>Your settings are saved.</p>
          </Alert>
        )}
        <div className="cp-actions">
          <Button type="submit" busy={save.busy} busyLabel="Saving…">
            Save settings
          </Button>
        </div>
      </form>
    </Panel>
  );
};
