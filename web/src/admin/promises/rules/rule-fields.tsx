import type { ReactElement } from 'react';
import { usePerson } from '../../../app/session.js';
import { timeZoneChoices } from '../../../app/time-zone-choices.js';
import { CheckboxField } from '../../../components/checkbox-field.js';
import { Checkbox } from '../../../components/checkbox.js';
import { SelectField } from '../../../components/select-field.js';
import { TextField } from '../../../components/text-field.js';
import type { PolicyRules } from '../edit/policy-edit-api.js';
import { type TypedHours, type TypedRule, usualHours } from './typed-rule.js';

const days = [
  { value: 'mon', label: 'Monday' },
  { value: 'tue', label: 'Tuesday' },
  { value: 'wed', label: 'Wednesday' },
  { value: 'thu', label: 'Thursday' },
  { value: 'fri', label: 'Friday' },
  { value: 'sat', label: 'Saturday' },
  { value: 'sun', label: 'Sunday' },
];

interface RuleFieldsProps {
  readonly rule: TypedRule;
  readonly choices: PolicyRules['choices'];
  readonly onChange: (rule: TypedRule) => void;
  readonly errorAt: (id: string) => string | undefined;
}

/** One rule: its name, its policy and the conditions that must all be met. */
export const RuleFields = (props: RuleFieldsProps): ReactElement => {
  const { rule, choices, onChange, errorAt } = props;
  const set = (change: Partial<TypedRule>): void => onChange({ ...rule, ...change });
  const choicesOf = (list: readonly { readonly code: string; readonly name: string }[]) =>
    list.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <>
      <TextField
        id="rule-name"
        label="Name"
        error={errorAt('rule-name')}
        value={rule.name}
        onChange={(name) => set({ name })}
      />
      <SelectField
        id="rule-policyCode"
        label="Policy these tickets get"
        choices={choicesOf(choices.policies)}
        error={errorAt('rule-policyCode')}
        value={rule.policyCode}
        onChange={(policyCode) => set({ policyCode })}
      />
      <p className="ad-note">Where nothing is chosen below, the rule holds for any.</p>
      <CheckboxField
        id="rule-priorities"
        label="Priority"
        choices={choicesOf(choices.priorities)}
        error={errorAt('rule-priorities')}
        value={rule.priorities}
        onChange={(priorities) => set({ priorities })}
      />
      <CheckboxField
        id="rule-offices"
        label="Office that serves"
        choices={choicesOf(choices.offices)}
        error={errorAt('rule-offices')}
        value={rule.offices}
        onChange={(offices) => set({ offices })}
      />
      <Many title="Bureaus" chosen={rule.bureaus.length}>
        <CheckboxField
          id="rule-bureaus"
          label="Customer’s bureau"
          choices={choicesOf(choices.bureaus)}
          error={errorAt('rule-bureaus')}
          value={rule.bureaus}
          onChange={(bureaus) => set({ bureaus })}
        />
      </Many>
      <Many title="Services" chosen={rule.services.length}>
        <CheckboxField
          id="rule-services"
          label="Service"
          choices={choicesOf(choices.services)}
          error={errorAt('rule-services')}
          value={rule.services}
          onChange={(services) => set({ services })}
        />
      </Many>
      <HoursFields rule={rule} set={set} errorAt={errorAt} />
    </>
  );
};

const Many = ({
  title,
  chosen,
  children,
}: {
  readonly title: string;
  readonly chosen: number;
  readonly children: ReactElement;
}): ReactElement => (
  <details className="ad-policy-more">
    <summary>
      {title}: {chosen === 0 ? 'any' : `${chosen} chosen`}
    </summary>
    {children}
  </details>
);

const HoursFields = ({
  rule: { hours, otherWindows },
  set,
  errorAt,
}: {
  readonly rule: TypedRule;
  readonly set: (change: Partial<TypedRule>) => void;
  readonly errorAt: (id: string) => string | undefined;
}): ReactElement => {
  const { timeZone } = usePerson();
  const change = (changed: Partial<TypedHours>): void =>
    set({ hours: { ...(hours ?? usualHours(timeZone)), ...changed } });
  return (
    <>
      <Checkbox
        id="rule-only-hours"
        label="Only when filed at certain hours"
        checked={hours !== null}
        onChange={(checked) => set({ hours: checked ? usualHours(timeZone) : null })}
      />
      {hours && (
        <div className="ad-rule-hours">
          {otherWindows.length > 0 && (
            <p className="ad-note">{otherWindows.length} more windows from the files are kept.</p>
          )}
          <SelectField
            id="rule-time-zone"
            label="Time zone"
            placeholder={null}
            choices={timeZoneChoices(hours.timeZone)}
            error={errorAt('rule-time-zone')}
            value={hours.timeZone}
            onChange={(zone) => change({ timeZone: zone })}
          />
          <CheckboxField
            id="rule-hours"
            label="Days"
            choices={days}
            error={errorAt('rule-hours')}
            value={hours.days}
            onChange={(chosen) => change({ days: chosen })}
          />
          <div className="ad-policy-share">
            <TextField
              id="rule-from"
              label="From"
              hint="Such as 18:00."
              value={hours.from}
              onChange={(from) => change({ from })}
            />
            <TextField
              id="rule-to"
              label="To"
              hint="Over midnight is fine."
              value={hours.to}
              onChange={(to) => change({ to })}
            />
          </div>
        </div>
      )}
    </>
  );
};
