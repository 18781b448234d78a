import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useEffect } from 'react';
import { UnsavedGuard } from '../../../app/unsaved-guard.js';
import { useSettled } from '../../../app/use-settled.js';
import { Alert } from '../../../components/alert.js';
import { Checkbox } from '../../../components/checkbox.js';
import { ErrorSummary } from '../../../components/error-summary.js';
import { RadioField } from '../../../components/radio-field.js';
import { SelectField } from '../../../components/select-field.js';
import { TextField } from '../../../components/text-field.js';
import { PublishPart, unpublished } from '../../publications/publish-part.js';
import { againReason, useDraftNote } from '../../use-draft-note.js';
import { useKeptDraft } from '../../use-kept-draft.js';
import { Versions } from '../../versions/versions.js';
import { DraftTrial } from './draft-trial.js';
import { type Kept, policyCheckQuery, type PolicyEdit } from './policy-edit-api.js';
import { ShareFields } from './share-fields.js';
import { StageFields } from './stage-fields.js';
import { StepFields } from './step-fields.js';
import { TargetFields } from './target-fields.js';
import { targetWords } from './target-words.js';
import { definitionOf, fieldIdOf, type TypedPolicy, typedOf } from './typed-policy.js';
import { useChange } from './use-change.js';
import { WhoGetsIt } from './who-gets-it.js';

interface PolicyFormProps {
  readonly policy: PolicyEdit;
  readonly onErrors: (errors: boolean) => void;
}

/** A policy on paper, beside what it would promise. */
export const PolicyForm = ({ policy, onErrors }: PolicyFormProps): ReactElement => {
  const published = policy.definition as Kept;
  const formOf = (definition: Kept): TypedPolicy =>
    typedOf(
      definition,
      policy.stages.map(({ code }) => code),
    );
  const shown = { opened: published, form: formOf(published) };
  const draft = useKeptDraft({
    name: `policy.${policy.code}`,
    version: policy.version,
    published: { ...unpublished, ...shown, applyToOpen: false },
    isChanged: ({ opened, form }) => JSON.stringify({ opened, form }) !== JSON.stringify(shown),
  });
  const { opened, form: typed, applyToOpen } = draft.typed;
  const note = useDraftNote(draft.cameBack);
  const { errors, busy, send } = useChange(fieldIdOf);
  const definition = definitionOf(typed, opened);
  const settled = useSettled(definition, 400);
  const check = useQuery(policyCheckQuery(policy.code, settled));
  const refusals = check.data?.refusals ?? [];
  useEffect(() => onErrors(errors.length > 0), [errors, onErrors]);
  const set = (change: Partial<TypedPolicy>): void => draft.set({ form: { ...typed, ...change } });
  const errorAt = (id: string): string | undefined =>
    errors.find(({ fieldId }) => fieldId === id)?.message ??
    targetWords(refusals.find(({ field }) => fieldIdOf(field) === id));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void send({ kind: 'policy', code: policy.code, definition, applyToOpen }, draft.typed);
  };
  const calendars = [
    { value: 'team', label: 'The calendar of the team that serves' },
    { value: 'bureau', label: 'The calendar of the customer’s bureau, or else the team’s' },
    ...policy.calendars.map(({ code, name }) => ({ value: code, label: name })),
  ];
  return (
    <>
      <UnsavedGuard unsaved={draft.changed && !busy} what={policy.name} />
      {note.shown}
      <form className="ad-edit ad-edit--policy" onSubmit={submit} noValidate>
        <div className="ad-edit__form">
          <ErrorSummary errors={errors} />
          <p className="ad-note">
            Working time, such as 4h, 30m or 1h 30m. An empty field promises nothing for that
            priority.
          </p>
          <TargetFields typed={typed} set={set} errorAt={errorAt} calendars={calendars} />
          <ShareFields
            shares={typed.shares}
            teams={policy.teams}
            error={errorAt('shares')}
            onChange={(shares) => set({ shares })}
          />
          <StageFields
            stages={typed.stages}
            known={policy.stages}
            errorAt={errorAt}
            onChange={(stages) => set({ stages })}
          />
          <StepFields
            steps={typed.steps}
            teams={policy.teams}
            errorAt={errorAt}
            onChange={(steps) => set({ steps })}
          />
          <section className="ad-edit__part" aria-labelledby="counting">
            <h2 id="counting">How time is counted</h2>
            <SelectField
              id="calendar"
              label="Calendar"
              placeholder={null}
              choices={calendars}
              error={errorAt('calendar')}
              value={typed.calendar}
              onChange={(calendar) => set({ calendar })}
            />
            <TextField
              id="warnings"
              label="Warnings, in percent of the target"
              hint="Whole percentages from 1 to 99, such as 50, 75, 90."
              error={errorAt('warnings')}
              value={typed.warnings}
              onChange={(warnings) => set({ warnings })}
            />
            <RadioField
              id="onReopen"
              label="When a finished ticket is opened again"
              choices={[
                { value: 'continue', label: 'The clock goes on where it stopped' },
                { value: 'restart', label: 'The clock starts again' },
              ]}
              error={errorAt('onReopen')}
              value={typed.onReopen}
              onChange={(onReopen) => set({ onReopen })}
            />
            <RadioField
              id="onRetarget"
              label="When the target changes while the clock runs"
              choices={[
                { value: 'keep_elapsed', label: 'Time already used counts against the new target' },
                { value: 'restart', label: 'The clock starts again with the new target' },
              ]}
              error={errorAt('onRetarget')}
              value={typed.onRetarget}
              onChange={(onRetarget) => set({ onRetarget })}
            />
            <Checkbox
              id="botCounts"
              label="An answer by a bot counts as an answer"
              checked={typed.botCounts}
              onChange={(botCounts) => set({ botCounts })}
            />
          </section>
          {check.data?.notes.map((words) => (
            <Alert key={words} tone="warning" slim>
              <p>{words}</p>
            </Alert>
          ))}
          <PublishPart
            typed={draft.typed}
            set={draft.set}
            errorAt={errorAt}
            busy={busy}
            changed={draft.changed}
            onGiveUp={() => {
              draft.giveUp();
              note.say('The form shows what is published.');
            }}
            hint="Tickets that are filed from then on get it. Open tickets can only follow what holds at once."
          >
            <WhoGetsIt
              applyToOpen={applyToOpen}
              onChange={(open) => draft.set({ applyToOpen: open })}
            />
          </PublishPart>
        </div>
        <DraftTrial
          code={policy.code}
          definition={settled}
          sound={check.isSuccess && refusals.length === 0}
        />
      </form>
      <Versions
        versions={policy.versions}
        withoutDate="Its publication"
        onRestore={({ version, definition: restored }) => {
          draft.set({
            ...{ opened: restored as Kept, form: formOf(restored as Kept) },
            reason: againReason(draft.typed.reason, version),
          });
          note.sayRestored(version);
        }}
      />
    </>
  );
};
