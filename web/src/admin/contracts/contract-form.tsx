import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useEffect } from 'react';
import { UnsavedGuard } from '../../app/unsaved-guard.js';
import { useSettled } from '../../app/use-settled.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { RadioField } from '../../components/radio-field.js';
import { SelectField } from '../../components/select-field.js';
import { TextField } from '../../components/text-field.js';
import type { Kept } from '../promises/edit/policy-edit-api.js';
import { PriorityTimes } from '../promises/edit/priority-times.js';
import { targetWords } from '../promises/edit/target-words.js';
import { useChange } from '../promises/edit/use-change.js';
import { PublishPart, unpublished } from '../publications/publish-part.js';
import { againReason, useDraftNote } from '../use-draft-note.js';
import { useKeptDraft } from '../use-kept-draft.js';
import { Versions } from '../versions/versions.js';
import { contractCheckQuery, type VendorContractEdit } from './contracts-api.js';
import { contractFieldId, termsOf, typedContractOf, type TypedContract } from './typed-contract.js';

interface ContractFormProps {
  readonly contract: VendorContractEdit;
  readonly onErrors: (errors: boolean) => void;
}

/** The terms of a contract; what they would change is shown before they are published. */
export const ContractForm = ({ contract, onErrors }: ContractFormProps): ReactElement => {
  const published = contract.definition as Kept;
  const shown = { opened: published, form: typedContractOf(published) };
  const draft = useKeptDraft({
    name: `contract.${contract.code}`,
    version: contract.version,
    published: { ...unpublished, ...shown, applyToOpen: false },
    isChanged: ({ opened, form }) => JSON.stringify({ opened, form }) !== JSON.stringify(shown),
  });
  const { opened, form: typed, applyToOpen } = draft.typed;
  const note = useDraftNote(draft.cameBack);
  const { errors, busy, send } = useChange(contractFieldId);
  const definition = termsOf(typed, opened);
  const check = useQuery(contractCheckQuery(useSettled(definition, 400)));
  useEffect(() => onErrors(errors.length > 0), [errors, onErrors]);
  const set = (change: Partial<TypedContract>): void =>
    draft.set({ form: { ...typed, ...change } });
  const errorAt = (id: string): string | undefined =>
    errors.find(({ fieldId }) => fieldId === id)?.message ??
    targetWords(check.data?.refusals.find(({ field }) => contractFieldId(field) === id));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void send({ kind: 'contract', code: contract.code, definition, applyToOpen }, draft.typed);
  };
  return (
    <>
      <UnsavedGuard unsaved={draft.changed && !busy} what={contract.vendor} />
      {note.shown}
      <form onSubmit={submit} noValidate>
        <ErrorSummary errors={errors} />
        <section className="ad-edit__part" aria-labelledby="terms">
          <h2 id="terms">What the vendor promises</h2>
          <TextField
            id="promise"
            label="In words"
            hint="Staff read it when they choose the contract."
            width="full"
            error={errorAt('promise')}
            value={typed.promise}
            onChange={(promise) => set({ promise })}
          />
          <p className="ad-note">
            Working time, such as 36h or 1h 30m, by the priority of the ticket that waits.
          </p>
          <PriorityTimes
            idPrefix="target"
            about="Vendor done"
            times={typed.times}
            errorAt={errorAt}
            onChange={(times) => set({ times })}
          />
          <SelectField
            id="calendar"
            label="Calendar by which the vendor counts"
            placeholder={null}
            choices={contract.calendars.map(({ code, name }) => ({ value: code, label: name }))}
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
        </section>
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
          hint="Waits that begin from then on get it. Open waits can only follow what holds at once."
        >
          <RadioField
            id="apply-to"
            label="Which waits get it?"
            choices={[
              { value: 'new', label: 'New waits only' },
              { value: 'open', label: 'Waits that are open now, too' },
            ]}
            value={applyToOpen ? 'open' : 'new'}
            onChange={(value) => draft.set({ applyToOpen: value === 'open' })}
          />
        </PublishPart>
      </form>
      <Versions
        versions={contract.versions}
        withoutDate="Its publication"
        onRestore={({ version, definition: restored }) => {
          draft.set({
            ...{ opened: restored as Kept, form: typedContractOf(restored as Kept) },
            reason: againReason(draft.typed.reason, version),
          });
          note.sayRestored(version);
        }}
      />
    </>
  );
};
