import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { newRepeatKey } from '../../api/client.js';
import { asProblem } from '../../api/problem-error.js';
import { announce } from '../../app/announcer.js';
import { problemWords } from '../../app/error-state.js';
import { Button } from '../../components/button.js';
import { Checkbox } from '../../components/checkbox.js';
import { ErrorSummary, type FormError } from '../../components/error-summary.js';
import { LongTextField } from '../../components/long-text-field.js';
import { RadioField } from '../../components/radio-field.js';
import { SelectField } from '../../components/select-field.js';
import { TextField } from '../../components/text-field.js';
import {
  changeRule,
  type Rule,
  type RuleAct,
  type RuleBody,
  type RuleList,
  type RuleTrial,
  saveRule,
  tryRule,
} from '../api/rules-api.js';
import type { ViewChoices } from '../api/view-api.js';
import { showFlash } from '../shell/flash.js';
import { ConditionList } from '../views/condition-list.js';
import {
  conditionSet,
  controlOf,
  typedConditions,
  type TypedCondition,
} from '../views/typed-condition.js';
import { ActEditor } from './act-editor.js';
import {
  emptyAct,
  type TypedRule,
  occasionChoices,
  ruleControl,
  ruleFields,
} from './typed-rule.js';

interface RuleFormProps {
  readonly start: TypedRule;
  readonly saved: Rule | null;
  readonly choices: ViewChoices;
  /** For which offices the reader may write. */
  readonly rules: RuleList;
  readonly onErrors: (errors: boolean) => void;
}

/** A rule on paper: when, under which conditions, what it does, tried out, and why it is changed. */
export const RuleForm = ({
  start,
  saved,
  choices,
  rules,
  onErrors,
}: RuleFormProps): ReactElement => {
  const [rule, setRule] = useState({ ...start, reason: '' });
  const [conditions, setConditions] = useState<readonly TypedCondition[]>(() =>
    typedConditions(start.condition),
  );
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const { mayWriteForEvery } = rules;
  const change = (part: Partial<typeof rule>): void => setRule({ ...rule, ...part });
  const { name, on, occasions, officeCode, enabled, position, reason } = rule;
  const acts = rule.acts as RuleAct[];
  const body: RuleBody = {
    ...{ name, on, officeCode, enabled, position, reason, acts },
    ...(on === 'event' ? { occasions } : {}),
    condition: conditionSet(conditions) as Record<string, unknown>,
  };
  const { errors, busy, submit, trial, tryOut } = useSaving(saved, body, onErrors);
  const errorAt = (id: string): string | undefined =>
    errors.find(({ fieldId }) => fieldId === id)?.message;
  return (
    <form className="desk-view-form" onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      <TextField
        id="rule-name"
        label="Name"
        error={errorAt('rule-name')}
        value={name}
        onChange={(value) => change({ name: value })}
      />
      <RadioField
        id="rule-on"
        label="What sets it off"
        choices={[
          { value: 'event', label: 'Something that happens' },
          { value: 'time', label: 'Time that passes; a condition says how long' },
        ]}
        value={on}
        onChange={(value) => change({ on: value as Rule['on'] })}
      />
      {on === 'event' && (
        <fieldset className="usa-fieldset" id="rule-occasions">
          <legend className="usa-legend">When</legend>
          {occasionChoices.map(({ value, label }) => (
            <Checkbox
              key={value}
              id={`rule-occasion-${value}`}
              label={label}
              checked={occasions.includes(value)}
              onChange={(checked) =>
                change({
                  occasions: checked
                    ? [...occasions, value]
                    : occasions.filter((one) => one !== value),
                })
              }
            />
          ))}
        </fieldset>
      )}
      <section aria-labelledby="rule-tickets" id="rule-condition" tabIndex={-1}>
        <h2 id="rule-tickets">For tickets that meet all of these</h2>
        <ConditionList
          fields={[...ruleFields(choices.fields)]}
          nameOf={(id) => names[id] ?? `Person ${id}`}
          onName={(id, word) => setNames((before) => ({ ...before, [id]: word }))}
          errorAt={errorAt}
          conditions={conditions}
          onChange={setConditions}
        />
      </section>
      <SelectField
        id="rule-officeCode"
        label="Office"
        hint={mayWriteForEvery ? undefined : 'You can write rules for the office that you lead.'}
        placeholder={mayWriteForEvery ? 'Every office' : null}
        error={errorAt('rule-officeCode')}
        choices={rules.offices.map(({ code, name: label }) => ({ value: code, label }))}
        value={officeCode ?? ''}
        onChange={(value) => change({ officeCode: value === '' ? null : value })}
      />
      <section aria-labelledby="rule-acts" className="cp-stack">
        <h2 id="rule-acts">What it does</h2>
        {acts.map((act, at) => (
          <ActEditor
            key={at}
            {...{ at, act }}
            error={errorAt(`rule-act-${at}`)}
            onChange={(next) => change({ acts: acts.with(at, next) as Rule['acts'] })}
            onRemove={() => change({ acts: acts.toSpliced(at, 1) as Rule['acts'] })}
          />
        ))}
        <Button
          variant="outline"
          icon="add"
          onClick={() => change({ acts: [...acts, emptyAct('note')] as Rule['acts'] })}
        >
          Add an act
        </Button>
      </section>
      <section aria-labelledby="rule-trial" className="cp-stack">
        <h2 id="rule-trial">Test on last month’s tickets</h2>
        <Button variant="outline" busy={busy} busyLabel="Looking…" onClick={tryOut}>
          Test the rule
        </Button>
        {trial && <Trial trial={trial} />}
      </section>
      <TextField
        id="rule-position"
        label="Place among the rules"
        error={errorAt('rule-position')}
        value={String(position)}
        onChange={(value) => change({ position: Number(value.replace(/\D/g, '')) })}
      />
      <Checkbox
        id="rule-enabled"
        label="The rule is on"
        checked={enabled}
        onChange={(value) => change({ enabled: value })}
      />
      <LongTextField
        id="rule-reason"
        label="Why do you change it?"
        hint="It stands in the list of versions with your name."
        error={errorAt('rule-reason')}
        value={reason}
        onChange={(value) => change({ reason: value })}
        textarea={{ rows: 2 }}
      />
      <div className="cp-actions">
        <Button type="submit" busy={busy} busyLabel="Saving…">
          Save rule
        </Button>
      </div>
    </form>
  );
};

const Trial = ({ trial }: { readonly trial: RuleTrial }): ReactElement => (
  <div role="status">
    <p>
      {trial.sentence} {trial.met.toLocaleString('en-US')} of {trial.looked.toLocaleString('en-US')}{' '}
      tickets of the last 30 days meet this as they stand now. Nothing was changed.
    </p>
    {trial.examples.length > 0 && (
      <ul>
        {trial.examples.map(({ number, subject }) => (
          <li key={number}>
            {subject === null ? number : <Link href={`/desk/tickets/${number}`}>{number}</Link>}{' '}
            {subject}
          </li>
        ))}
      </ul>
    )}
  </div>
);

/** Tries out and saves once; what the server refuses comes back to its control. */
const useSaving = (saved: Rule | null, body: RuleBody, onErrors: (errors: boolean) => void) => {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [trial, setTrial] = useState<RuleTrial | null>(null);
  const [busy, setBusy] = useState(false);
  const [key] = useState(newRepeatKey);
  const during = async (work: () => Promise<void>): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setErrors([]);
    onErrors(false);
    try {
      await work();
    } catch (failure) {
      const problem = asProblem(failure);
      const found = problem.fields.map(({ field, message }) => {
        const fieldId = field?.startsWith('condition.') ? controlOf(field) : ruleControl(field);
        return fieldId === undefined ? { message } : { message, fieldId };
      });
      setErrors(found.length > 0 ? found : [{ message: problemWords(problem) }]);
      onErrors(true);
    } finally {
      setBusy(false);
    }
  };
  const save = async (): Promise<void> => {
    const rule = saved
      ? await changeRule(saved.id, saved.version, body)
      : await saveRule(body, key);
    await client.invalidateQueries({ queryKey: ['desk', 'rules'] });
    navigate('/desk/rules');
    showFlash({ tone: 'success', words: `“${rule.name}” is saved.`, path: '/desk/rules' });
  };
  const tryOut = async (): Promise<void> => {
    const { on, occasions, condition, officeCode } = body;
    const tried = { on, condition, officeCode, ...(occasions ? { occasions } : {}) };
    const found = await tryRule(tried);
    setTrial(found);
    announce(`${found.met} tickets meet this`);
  };
  return {
    ...{ errors, busy, trial },
    tryOut: () => void during(tryOut),
    submit: (event: FormEvent) => {
      event.preventDefault();
      void during(save);
    },
  };
};
