import { type ReactElement, useState } from 'react';
import { useFormSend } from '../../app/use-form-send.js';
import { LongTextField } from '../../components/long-text-field.js';
import { SelectField } from '../../components/select-field.js';
import { SendForm } from '../../components/send-form.js';
import { TextField } from '../../components/text-field.js';
import { type CostList, type EnterCosts, enterCosts, type OfficeCosts } from './channels-api.js';

const expenses = [
  ['salaries', 'Salaries and benefits'],
  ['technology', 'Technology and telecom'],
  ['other', 'Everything else'],
] as const;
type Expense = (typeof expenses)[number][0];

interface CostFormProps {
  readonly office: OfficeCosts;
  readonly list: CostList;
  readonly onView: (view: CostList) => void;
  readonly onClose: () => void;
}

/** What an office spent in a period, channel by channel; for a period that has a record, its amounts are there to correct. */
export const CostForm = ({ office, list, onView, onClose }: CostFormProps): ReactElement => {
  const prefix = `costs-${office.officeCode}`;
  const [period, setPeriod] = useState('');
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [assumptions, setAssumptions] = useState('');
  const form = useFormSend<EnterCosts>(prefix, async (body, repeatKey) => {
    onView(await enterCosts(office.officeCode, body, repeatKey));
  });
  const recordOf = (code: string) =>
    office.records.find((record) => record.period === code && record.counts);
  const choose = (code: string): void => {
    const record = recordOf(code);
    setPeriod(code);
    if (!record) return;
    setTyped(
      Object.fromEntries(
        record.amounts.flatMap((amounts) =>
          expenses.map(([expense]) => [`${amounts.channel} ${expense}`, `${amounts[expense]}`]),
        ),
      ),
    );
    setAssumptions(record.assumptions);
  };
  const submit = (): void => {
    const number = (channel: string, expense: Expense): number =>
      Number((typed[`${channel} ${expense}`] ?? '').replaceAll(/[\s,$]/g, ''));
    form.send({
      ...{ period, assumptions },
      amounts: list.channels.map(({ code }) => ({
        channel: code,
        salaries: number(code, 'salaries'),
        technology: number(code, 'technology'),
        other: number(code, 'other'),
      })),
    });
  };
  return (
    <SendForm form={form} onSend={submit} act="Enter the costs" onCancel={onClose}>
      <SelectField
        id={`${prefix}-period`}
        label="Month or quarter"
        hint="Enter months or their quarter, not both. A quarter is spread evenly over its months."
        placeholder="Choose a period"
        error={form.errorFor('period')}
        value={period}
        onChange={choose}
        choices={list.periods.map(({ code, label }) => ({
          value: code,
          label: recordOf(code) ? `${label}, entered` : label,
        }))}
      />
      <div id={`${prefix}-amounts`} tabIndex={-1}>
        {form.errorFor('amounts') && (
          <p className="usa-error-message" role="alert">
            {form.errorFor('amounts')}
          </p>
        )}
        <p className="usa-hint db-costs__hint">
          Whole dollars. Leave empty what is zero. Leave out what restricted services cost: their
          requests are not counted on dashboards.
        </p>
        {list.channels.map(({ code, label }, at) => (
          <fieldset key={code} className="usa-fieldset db-costs">
            <legend className="usa-legend">{label}</legend>
            {expenses.map(([expense, words]) => (
              <TextField
                key={expense}
                id={`${prefix}-amounts.${at}.${expense}`}
                label={words}
                width="short"
                prefix="$"
                input={{ inputMode: 'numeric' }}
                error={form.errorFor(`amounts.${at}.${expense}`)}
                value={typed[`${code} ${expense}`] ?? ''}
                onChange={(value) =>
                  setTyped((before) => ({ ...before, [`${code} ${expense}`]: value }))
                }
              />
            ))}
          </fieldset>
        ))}
      </div>
      <LongTextField
        id={`${prefix}-assumptions`}
        label="What do you assume, and from what?"
        hint="For example, how you split people who answer both calls and mail. Readers of the dashboards see it."
        error={form.errorFor('assumptions')}
        value={assumptions}
        onChange={setAssumptions}
        maxLength={1_000}
        textarea={{ rows: 3 }}
      />
    </SendForm>
  );
};
