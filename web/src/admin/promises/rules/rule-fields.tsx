import type { ReactElement } from 'react';
import { usePerson } from '../../../app/session.js';
import { timeZoneChoices } from '../../../app/time-zone-choices.js';
import { CheckboxField } from '../../../components/checkbox-field.js';
import { Checkbox } from '../../../components/checkbox.js';
import { SelectField } from '../../../components/select-field.js';
import { TextField } from '../../../components/text-field.js';
import type { PolicyRules } from '../edit/policy-edit-api.js';
import { RowList } from '../edit/row-list.js';
import { type Condition, type TypedRule, usualHours, usualWindow } from './typed-rule.js';

const days = [
  { value: 'mon', label: 'Monday' },
  { value: 'tue', label: 'Tuesday' },
  { value: 'wed', label: 'Wednesday' },
  { value: 'thu', label: 'Thursday' },
  { value: 'fri', label: 'Friday' },
  { value: 'sat', label: 'Saturday' },
  { value: 'sun', label: 'Sunday' },
];

interface ConditionField {
  readonly condition: Condition;
  readonly label: string;
  /** What the fold is called where there are many to choose from. */
  readonly folded?: string;
}

const conditionFields: readonly ConditionField[] = [
  { condition: 'priorities', label: 'Priority' },
  { condition: 'offices', label: 'Office that serves' },
  { condition: 'bureaus', label: 'Customer’s bureau', folded: 'Bureaus' },
  { condition: 'services', label: 'Service', folded: 'Services' },
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
      {conditionFields.map(({ condition, label, folded }) => {
        const field = (
          <CheckboxField
            id={`rule-${condition}`}
            key={condition}
            label={label}
            choices={choicesOf(choices[condition])}
            error={errorAt(`rule-${condition}`)}
            value={rule[condition]}
            onChange={(codes) => set({ [condition]: codes })}
          />
        );
        return folded ? (
          <Many key={condition} title={folded} chosen={rule[condition].length}>
            {field}
          </Many>
        ) : (
          field
        );
      })}
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
  rule: { hours },
  set,
  errorAt,
}: {
  readonly rule: TypedRule;
  readonly set: (change: Partial<TypedRule>) => void;
  readonly errorAt: (id: string) => string | undefined;
}): ReactElement => {
  const { timeZone } = usePerson();
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
          <SelectField
            id="rule-time-zone"
            label="Time zone"
            placeholder={null}
            choices={timeZoneChoices(hours.timeZone)}
            error={errorAt('rule-time-zone')}
            value={hours.timeZone}
            onChange={(zone) => set({ hours: { ...hours, timeZone: zone } })}
          />
          <RowList
            id="rule-window"
            firstId={(at) => `rule-hours-${at}`}
            rows={hours.windows}
            fresh={usualWindow}
            onChange={(windows) => set({ hours: { ...hours, windows } })}
            addLabel="Add more hours"
            what="hours"
            rowClass="ad-rule-window"
          >
            {(window, at, change) => (
              <>
                <CheckboxField
                  id={`rule-hours-${at}`}
                  label="Days"
                  choices={days}
                  error={errorAt(`rule-hours-${at}`)}
                  value={window.days}
                  onChange={(chosen) => change({ days: chosen })}
                />
                <div className="ad-policy-share">
                  <TextField
                    id={`rule-from-${at}`}
                    label="From"
                    hint="Such as 18:00."
                    value={window.from}
                    onChange={(from) => change({ from })}
                  />
                  <TextField
                    id={`rule-to-${at}`}
                    label="To"
                    hint="Over midnight is fine."
                    value={window.to}
                    onChange={(to) => change({ to })}
                  />
                </div>
              </>
            )}
          </RowList>
        </div>
      )}
    </>
  );
};
