import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { UnsavedGuard } from '../../app/unsaved-guard.js';
import { useFormSend } from '../../app/use-form-send.js';
import { Button } from '../../components/button.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { SelectField } from '../../components/select-field.js';
import { TextField } from '../../components/text-field.js';
import { setTeamWork, type TeamWorkInput } from '../api/team-work-api.js';
import type { TeamWorkView } from '../desk-types.js';
import { showFlash } from '../shell/flash.js';
import { SkillFields, type TypedSkill } from './skill-fields.js';

interface Typed {
  readonly assignment: TeamWorkInput['assignment'];
  readonly limit: string;
  readonly skills: readonly TypedSkill[];
}

const limitWords = 'Enter a whole number from 1 to 200, or nothing.';

const typedFrom = ({ assignment, limit, skills }: TeamWorkView): Typed => ({
  assignment,
  limit: limit === null ? '' : String(limit),
  skills: skills.map(({ code, name, serviceCodes }) => ({ code, name, serviceCodes })),
});

const inputOf = ({ assignment, limit, skills }: Typed): TeamWorkInput => ({
  assignment,
  limit: limit.trim() === '' ? null : Number(limit),
  skills: skills.map(({ code, name, serviceCodes }) => ({
    ...(code === undefined ? {} : { code }),
    name,
    serviceCodes: [...serviceCodes],
  })),
});

const never = 'Never to somebody who is away, outside their hours or full.';

/** What each way does, beside its name. */
const modeHints: Readonly<Record<Typed['assignment'], string>> = {
  off: 'Nobody is given anything until they claim it.',
  round_robin: `Each ticket goes to whoever was given one longest ago. ${never}`,
  least_loaded: `Each ticket goes to whoever has the fewest in hand. ${never}`,
  by_skill: `Each ticket goes to whoever has the skill it asks for and the fewest others. ${never}`,
};

/** The settings of a team, saved together. */
export const TeamForm = ({ view }: { readonly view: TeamWorkView }): ReactElement => {
  const client = useQueryClient();
  const [typed, setTyped] = useState(() => typedFrom(view));
  const set = (change: Partial<Typed>): void => setTyped((before) => ({ ...before, ...change }));
  const form = useFormSend<TeamWorkInput>('team', async (input) => {
    await setTeamWork(view, input);
    showFlash({ tone: 'success', words: 'Saved.', path: `/desk/teams/${view.code}` });
    await client.invalidateQueries({ queryKey: ['desk'] });
    document.querySelector('h1')?.focus();
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (/^\s*(\d{1,3})?\s*$/.test(typed.limit)) form.send(inputOf(typed));
    else form.refuse([{ message: limitWords, fieldId: 'team-limit' }]);
  };
  const changed = JSON.stringify(typed) !== JSON.stringify(typedFrom(view));
  return (
    <form className="desk-availability desk-new-form" onSubmit={submit} noValidate>
      <UnsavedGuard unsaved={changed} what="this team" />
      <ErrorSummary errors={form.errors} />
      <SelectField
        id="team-assignment"
        label="Automatic assignment"
        hint={modeHints[typed.assignment]}
        error={form.errorFor('assignment')}
        placeholder={null}
        choices={view.modes.map(({ code, label }) => ({ value: code, label }))}
        value={typed.assignment}
        onChange={(assignment) => set({ assignment: assignment as Typed['assignment'] })}
      />
      <TextField
        id="team-limit"
        label="Tickets in hand at most"
        optional
        hint="For everybody without a limit of their own. What waits for others doesn’t count."
        error={form.errorFor('limit')}
        value={typed.limit}
        onChange={(limit) => set({ limit })}
        width="short"
        input={{ inputMode: 'numeric', autoComplete: 'off' }}
      />
      <SkillFields
        view={view}
        skills={typed.skills}
        errorFor={form.errorFor}
        onChange={(skills) => set({ skills })}
      />
      <div className="desk-form__acts">
        <Button type="submit" busy={form.busy} busyLabel="Saving…">
          Save
        </Button>
      </div>
    </form>
  );
};
