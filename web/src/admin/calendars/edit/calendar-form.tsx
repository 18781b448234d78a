import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { newRepeatKey } from '../../../api/client.js';
import { asProblem } from '../../../api/problem-error.js';
import { problemWords } from '../../../app/error-state.js';
import { usePerson } from '../../../app/session.js';
import { UnsavedGuard } from '../../../app/unsaved-guard.js';
import { useSettled } from '../../../app/use-settled.js';
import { ErrorSummary, type FormError } from '../../../components/error-summary.js';
import { SelectField } from '../../../components/select-field.js';
import type { CalendarDraft, CalendarEdit } from '../../admin-types.js';
import { wallClockAt } from '../../promises/wall-clock.js';
import {
  isWholeDate,
  missingIn,
  PublishPart,
  unpublished,
} from '../../publications/publish-part.js';
import { againReason, useDraftNote } from '../../use-draft-note.js';
import { useKeptDraft } from '../../use-kept-draft.js';
import { Versions } from '../../versions/versions.js';
import { calendarVersion, draftPublication, importQuery, previewQuery } from '../calendar-api.js';
import { ImportButton } from '../imports/import-button.js';
import { CalendarPreviewPart } from './calendar-preview.js';
import { fieldIdOf, withTakenDays } from './draft-changes.js';
import { HolidayChoices } from './holiday-choices.js';
import { SpecialDaysEditor } from './special-days-editor.js';
import { timeZoneChoices } from '../../../app/time-zone-choices.js';
import { WeekEditor } from './week-editor.js';

interface CalendarFormProps {
  readonly calendar: CalendarEdit;
  readonly onErrors: (errors: boolean) => void;
}

/** A calendar on paper: the week, special days and holidays, beside what they mean. */
export const CalendarForm = ({ calendar, onErrors }: CalendarFormProps): ReactElement => {
  const { code } = calendar;
  const { timeZone: zone } = usePerson();
  const [, navigate] = useLocation();
  const client = useQueryClient();
  const { typed, changed, cameBack, set, giveUp } = useKeptDraft({
    name: `calendar.${code}`,
    version: calendar.version,
    published: { ...unpublished, draft: calendar.draft },
    isChanged: ({ draft }) => JSON.stringify(draft) !== JSON.stringify(calendar.draft),
  });
  const [month, setMonth] = useState('');
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [busy, setBusy] = useState(false);
  const note = useDraftNote(cameBack);
  const repeat = useRef({ input: '', key: '' });
  const effectiveOn = isWholeDate(typed.effectiveOn) ? typed.effectiveOn : '';
  const settled = useSettled({ draft: typed.draft, month, effectiveOn }, 400);
  const preview = useQuery(previewQuery(code, settled));
  useTakenDays(code, (draft) => {
    set({ draft: draft(typed.draft) });
    note.say('The days from the file are in the form. Nothing is published yet.');
  });
  useEffect(() => onErrors(errors.length > 0), [errors, onErrors]);

  const setDraft = (draft: CalendarDraft): void => set({ draft });
  const restore = async (version: number): Promise<void> => {
    try {
      setDraft(await calendarVersion(code, version));
      set({ reason: againReason(typed.reason, version) });
      note.sayRestored(version);
    } catch (error) {
      setErrors([{ message: problemWords(asProblem(error)) }]);
    }
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setErrors([]);
    try {
      const { draft, reason } = typed;
      const checked = await client.fetchQuery(previewQuery(code, { draft, month, effectiveOn }));
      const found = [
        ...checked.problems.map(({ field, message }) => ({ message, fieldId: fieldIdOf(field) })),
        ...missingIn(typed),
        ...(checked.differs
          ? []
          : [{ message: 'Nothing is changed yet: this is what is published.' }]),
      ];
      if (found.length > 0 || !checked.definition) return setErrors(found);
      const change = {
        ...{ code, reason, effectiveFrom: checked.effectiveFrom },
        definition: checked.definition as Record<string, unknown>,
      };
      const input = JSON.stringify(change);
      if (repeat.current.input !== input) repeat.current = { input, key: newRepeatKey() };
      const { id } = await draftPublication(change, repeat.current.key);
      navigate(`/admin/publications/${id}`);
    } catch (error) {
      setErrors(errorsOf(error));
    } finally {
      setBusy(false);
    }
  };
  const errorAt = (id: string): string | undefined =>
    errors.find(({ fieldId }) => fieldId === id)?.message;
  const splitAt = (field: string): string | undefined =>
    preview.data?.splits.find((split) => split.field === field)?.words;
  return (
    <>
      <UnsavedGuard unsaved={changed} what={calendar.name} />
      {note.shown}
      <form className="ad-edit" onSubmit={(event) => void submit(event)} noValidate>
        <div className="ad-edit__form">
          <ErrorSummary errors={errors} />
          <SelectField
            id="time-zone"
            label="Time zone"
            hint="Hours are read off the clock on the wall there."
            placeholder={null}
            choices={timeZoneChoices(typed.draft.timeZone)}
            error={errorAt('time-zone')}
            value={typed.draft.timeZone}
            onChange={(timeZone) => setDraft({ ...typed.draft, timeZone })}
          />
          <WeekEditor draft={typed.draft} onChange={setDraft} errorAt={errorAt} splitAt={splitAt} />
          <SpecialDaysEditor
            draft={typed.draft}
            today={wallClockAt(Date.now(), zone).date}
            onChange={setDraft}
            errorAt={errorAt}
            splitAt={splitAt}
            aside={<ImportButton target={{ calendar: code }} />}
          />
          <HolidayChoices
            sets={calendar.sets}
            chosen={typed.draft.holidaySets}
            onChange={(holidaySets) => setDraft({ ...typed.draft, holidaySets })}
          />
          <PublishPart
            typed={typed}
            set={set}
            errorAt={errorAt}
            busy={busy}
            changed={changed}
            onGiveUp={() => {
              giveUp();
              setErrors([]);
              note.say('The form shows what is published.');
            }}
            hint="Time before stays measured as it was."
          />
        </div>
        <CalendarPreviewPart preview={preview} month={month} onMonth={setMonth} />
      </form>
      <Versions
        versions={calendar.versions.map((one) => ({ ...one, publishedAt: one.createdAt }))}
        withoutDate="The beginning"
        onRestore={({ version }) => void restore(version)}
      />
    </>
  );
};

const errorsOf = (error: unknown): FormError[] => {
  const problem = asProblem(error);
  if (problem.fields.length === 0) return [{ message: problemWords(problem) }];
  return problem.fields.map(({ field = '', message }) => ({
    message,
    fieldId: fieldIdOf(field.replace(/^definition\./, '')),
  }));
};

/** Days chosen from a file that the address names, put into the form once. */
const useTakenDays = (
  code: string,
  onTaken: (change: (draft: CalendarDraft) => CalendarDraft) => void,
): void => {
  const [, navigate] = useLocation();
  const id = Number(new URLSearchParams(useSearch()).get('import') ?? 0);
  const file = useQuery({ ...importQuery(id), enabled: id > 0 });
  const { data } = file;
  useEffect(() => {
    if (!data || data.calendarCode !== code) return;
    const taken = data.rows
      .filter((row) => row.taken && row.takeable)
      .map(({ date, name, kind, hours }) => ({ date, name, kind, hours }));
    onTaken((draft) => withTakenDays(draft, taken));
    navigate(`/admin/calendars/${code}`, { replace: true });
    // Once for each file: what is typed afterwards must not be overwritten.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [data]);
};
