import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useEffect, useMemo, useState } from 'react';
import { announce } from '../../app/announcer.js';
import { useFormSend } from '../../app/use-form-send.js';
import { UnsavedGuard } from '../../app/unsaved-guard.js';
import { Alert } from '../../components/alert.js';
import { Button } from '../../components/button.js';
import { ErrorMessage } from '../../components/error-message.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { SelectField } from '../../components/select-field.js';
import { TextField } from '../../components/text-field.js';
import { counted } from '../counted.js';
import { RowList } from '../promises/edit/row-list.js';
import {
  kinds,
  type OfficePulse,
  type OfficePulseBody,
  type OwnItem,
  previewHref,
  publishDraft,
  saveDraft,
} from './pulses-api.js';

interface PulseFormProps {
  readonly pulse: OfficePulse;
  readonly onErrors: (withErrors: boolean) => void;
}

const fresh: OwnItem = { kind: 'scale', wording: '' };

/** Which federal questions are asked, and which of the office; saved as a draft, then published. */
export const PulseForm = ({ pulse: loaded, onErrors }: PulseFormProps): ReactElement => {
  const client = useQueryClient();
  // What this reader edits: reading the page again must not change what is typed, nor the version it is sent with.
  const [pulse, setPulse] = useState(loaded);
  const { officeCode, isDraft, mostItems } = pulse;
  const [federal, setFederal] = useState(() => chosenOf(pulse));
  const [own, setOwn] = useState<readonly OwnItem[]>(pulse.own);
  const items = federal.length + own.length;
  const unsaved = JSON.stringify([federal, own]) !== JSON.stringify([chosenOf(pulse), pulse.own]);
  const done = (changed: OfficePulse, words: string): void => {
    setPulse(changed);
    setFederal(chosenOf(changed));
    setOwn(changed.own);
    client.setQueryData(['admin', 'pulses', officeCode], changed);
    void client.invalidateQueries({ queryKey: ['admin', 'pulses'], exact: true });
    announce(words);
  };
  const saving = useFormSend('pulse', async (body: OfficePulseBody, repeatKey) =>
    done(await saveDraft({ pulse, repeatKey }, body), 'The draft is saved'),
  );
  const publishing = useFormSend('pulse', async (_: object, repeatKey) =>
    done(await publishDraft({ pulse, repeatKey }), 'The survey is published'),
  );
  const errors = useMemo(
    () => [...saving.errors, ...publishing.errors],
    [saving.errors, publishing.errors],
  );
  useEffect(() => onErrors(errors.length > 0), [errors, onErrors]);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    saving.send({ federal, own: [...own] });
  };
  const publish = (): void => {
    if (unsaved) publishing.refuse([{ message: 'Save the draft first, then publish it.' }]);
    else publishing.send({});
  };
  return (
    <form className="ad-pulse" onSubmit={save} noValidate>
      <UnsavedGuard unsaved={unsaved && !saving.busy} what="the survey" />
      <ErrorSummary errors={errors} />
      {isDraft && (
        <Alert tone="info" slim>
          <p>This is a draft. Nobody is asked it before you publish it.</p>
        </Alert>
      )}
      <FederalFields
        pulse={pulse}
        chosen={federal}
        error={saving.errorFor('federal')}
        onChange={setFederal}
      />
      <section className="ad-edit__part" aria-labelledby="own-heading">
        <h2 id="own-heading">Questions of the office</h2>
        <p className="ad-note">
          Nobody has to answer these. {'{service}'} stands for the name of the desk.
        </p>
        {saving.errorFor('own') && (
          <ErrorMessage id="own-error">{saving.errorFor('own')}</ErrorMessage>
        )}
        <div id="pulse-own" tabIndex={-1}>
          <RowList
            id="own"
            firstId={(at) => `pulse-own.${at}.wording`}
            rows={own}
            fresh={fresh}
            onChange={setOwn}
            addLabel="Add a question"
            what="question"
            rowClass="ad-pulse__row"
          >
            {(item, at, change) => (
              <>
                <TextField
                  id={`pulse-own.${at}.wording`}
                  label="Question"
                  error={saving.errorFor(`own.${at}.wording`)}
                  value={item.wording}
                  onChange={(wording) => change({ wording })}
                />
                <SelectField
                  id={`pulse-own.${at}.kind`}
                  label="Answered by"
                  error={saving.errorFor(`own.${at}.kind`)}
                  placeholder={null}
                  choices={kinds}
                  value={item.kind}
                  onChange={(kind) => change({ kind: kind as OwnItem['kind'] })}
                />
              </>
            )}
          </RowList>
        </div>
      </section>
      <p className="ad-pulse__count" aria-live="polite">
        <strong>
          {items} of {counted(mostItems, 'question')}
        </strong>
        {items > mostItems && `. Take out ${items - mostItems} more.`}
      </p>
      <div className="cp-actions">
        <Button type="submit" busy={saving.busy} variant={isDraft ? 'outline' : 'primary'}>
          Save the draft
        </Button>
        {isDraft && (
          <Button busy={publishing.busy} onClick={publish}>
            Publish
          </Button>
        )}
        <a href={previewHref(officeCode)} target="_blank" rel="noreferrer">
          See the rating page (opens a new tab)
        </a>
      </div>
      <p className="cp-quiet ad-pulse__count">
        The page shows what is saved. Who was already asked keeps the version that they were asked.
      </p>
    </form>
  );
};

const chosenOf = ({ federal }: OfficePulse): string[] =>
  federal.filter(({ asked }) => asked).map(({ key }) => key);

interface FederalFieldsProps {
  readonly pulse: OfficePulse;
  readonly chosen: readonly string[];
  readonly error: string | undefined;
  readonly onChange: (chosen: string[]) => void;
}

const FederalFields = ({ pulse, chosen, error, onChange }: FederalFieldsProps): ReactElement => {
  const toggle = (key: string, asked: boolean): void =>
    onChange(
      pulse.federal
        .map((item) => item.key)
        .filter((each) => (each === key ? asked : chosen.includes(each))),
    );
  return (
    <div
      className="ad-edit__part"
      role="group"
      aria-labelledby="federal-heading"
      id="pulse-federal"
      tabIndex={-1}
    >
      <h2 id="federal-heading">Federal questions</h2>
      <p className="ad-note">
        Their words are those of OMB Circular A-11, Section 280, and can’t be changed. One must be
        answered.
      </p>
      {error && <ErrorMessage id="federal-error">{error}</ErrorMessage>}
      {pulse.federal.map(({ key, wording, answered, required, alwaysAsked }) => (
        <div className="usa-checkbox" key={key}>
          <input
            className="usa-checkbox__input"
            type="checkbox"
            id={`pulse-federal-${key}`}
            checked={alwaysAsked || chosen.includes(key)}
            disabled={alwaysAsked}
            onChange={(event) => toggle(key, event.target.checked)}
          />
          <label className="usa-checkbox__label" htmlFor={`pulse-federal-${key}`}>
            {wording}
            <span className="cp-choice-note">
              {answered}
              {alwaysAsked && ', always asked'}
              {required && ', must be answered'}
            </span>
          </label>
        </div>
      ))}
    </div>
  );
};
