import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { UnsavedGuard } from '../../app/unsaved-guard.js';
import { useFormSend } from '../../app/use-form-send.js';
import { Button } from '../../components/button.js';
import { CheckboxField } from '../../components/checkbox-field.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { SelectField } from '../../components/select-field.js';
import { TextField } from '../../components/text-field.js';
import { type AvailabilityInput, setAvailability } from '../api/availability-api.js';
import type { AvailabilityView } from '../desk-types.js';
import { showFlash } from '../shell/flash.js';
import { availabilityPath } from './availability-path.js';

interface WorkFormProps {
  readonly view: AvailabilityView;
  readonly own: boolean;
}

interface Typed {
  readonly limit: string;
  readonly calendarCode: string;
  /** As "team skill". */
  readonly skills: readonly string[];
}

const limitWords = 'Enter a whole number from 1 to 200, or nothing.';

const typedFrom = (view: AvailabilityView): Typed => ({
  limit: view.limit === null ? '' : String(view.limit),
  calendarCode: view.calendarCode ?? '',
  skills: view.skills.filter(({ has }) => has).map(({ teamCode, code }) => `${teamCode} ${code}`),
});

const inputOf = ({ limit, calendarCode, skills }: Typed): AvailabilityInput => ({
  limit: limit.trim() === '' ? null : Number(limit),
  calendarCode: calendarCode || null,
  skills: skills.map((skill) => {
    const [teamCode = '', code = ''] = skill.split(' ');
    return { teamCode, code };
  }),
});

/** How much somebody takes on, in which hours, and what they know. */
export const WorkForm = ({ view, own }: WorkFormProps): ReactElement => {
  const client = useQueryClient();
  const [typed, setTyped] = useState(() => typedFrom(view));
  const set = (change: Partial<Typed>): void => setTyped((before) => ({ ...before, ...change }));
  const form = useFormSend<AvailabilityInput>('work', async (input) => {
    await setAvailability(view, input);
    showFlash({ tone: 'success', words: 'Saved.', path: availabilityPath(view.personId, own) });
    await client.invalidateQueries({ queryKey: ['desk', 'availability', view.personId] });
    document.querySelector('h1')?.focus();
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (/^\s*(\d{1,3})?\s*$/.test(typed.limit)) form.send(inputOf(typed));
    else form.refuse([{ message: limitWords, fieldId: 'work-limit' }]);
  };
  const teamLimit =
    view.teamLimit === null ? 'Your team sets none.' : `Your team’s limit is ${view.teamLimit}.`;
  const whose = own ? teamLimit : teamLimit.replace('Your', 'The');
  return (
    <form className="desk-availability desk-new-form" onSubmit={submit} noValidate>
      <UnsavedGuard
        unsaved={JSON.stringify(typed) !== JSON.stringify(typedFrom(view))}
        what="this availability"
      />
      <h2>Work</h2>
      <ErrorSummary errors={form.errors} />
      <TextField
        id="work-limit"
        label="Tickets in hand at most"
        optional
        hint={`New and open ones; what waits for others doesn’t count. ${whose}`}
        error={form.errorFor('limit')}
        value={typed.limit}
        onChange={(limit) => set({ limit })}
        width="short"
        input={{ inputMode: 'numeric', autoComplete: 'off' }}
      />
      <SelectField
        id="work-calendarCode"
        label="Working hours"
        hint="Nothing is assigned automatically outside them. “Claim next” keeps to hours that are chosen here."
        error={form.errorFor('calendarCode')}
        placeholder="The hours of the team"
        choices={view.calendars.map(({ code, name, summary }) => ({
          value: code,
          label: summary ? `${name}: ${summary}` : name,
        }))}
        value={typed.calendarCode}
        onChange={(calendarCode) => set({ calendarCode })}
      />
      {view.skills.length > 0 && (
        <CheckboxField
          id="work-skills"
          label="Skills"
          hint="Tickets that ask for one go to those who have it."
          error={form.errorFor('skills')}
          choices={view.skills.map(({ teamCode, teamName, code, name }) => ({
            value: `${teamCode} ${code}`,
            label: name,
            note: teamName,
          }))}
          value={typed.skills}
          onChange={(skills) => set({ skills })}
        />
      )}
      <div className="desk-form__acts">
        <Button type="submit" busy={form.busy} busyLabel="Saving…">
          Save
        </Button>
      </div>
    </form>
  );
};
