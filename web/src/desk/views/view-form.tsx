import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { newRepeatKey } from '../../api/client.js';
import { asProblem } from '../../api/problem-error.js';
import { problemWords } from '../../app/error-state.js';
import { UnsavedGuard } from '../../app/unsaved-guard.js';
import { useSettled } from '../../app/use-settled.js';
import { Button } from '../../components/button.js';
import { ButtonLink } from '../../components/button-link.js';
import { ErrorSummary, type FormError } from '../../components/error-summary.js';
import { RadioField } from '../../components/radio-field.js';
import { SelectField } from '../../components/select-field.js';
import { TextField } from '../../components/text-field.js';
import {
  changeView,
  previewQuery,
  saveView,
  type SavedView,
  type ViewBody,
  type ViewChoices,
  type ViewColumn,
  type ViewSort,
} from '../api/view-api.js';
import { showFlash } from '../shell/flash.js';

import { ColumnChoice } from './column-choice.js';
import { ConditionList } from './condition-list.js';
import {
  completeSet,
  conditionSet,
  controlOf,
  typedConditions,
  type TypedCondition,
} from './typed-condition.js';
import { ViewPreviewPanel } from './view-preview.js';

/** What the form begins with: a saved view, or conditions that are not saved yet. */
export interface StartingView extends Pick<
  SavedView,
  'name' | 'condition' | 'people' | 'audience' | 'teamCode'
> {
  readonly columns: readonly ViewColumn[];
  readonly sort: ViewSort;
  /** Of a view that is being changed. */
  readonly saved?: { readonly id: number; readonly version: number };
}

interface ViewFormProps {
  readonly start: StartingView;
  readonly choices: ViewChoices;
  readonly cancelHref: string;
  readonly onErrors: (errors: boolean) => void;
}

const audienceLabels = {
  mine: 'Only me',
  team: 'A team',
  everyone: 'Everyone at the desk',
} as const;

/** A view on paper: its tickets with their sentence and count beside them, its columns, its order, whom it is for. */
export const ViewForm = ({ start, choices, cancelHref, onErrors }: ViewFormProps): ReactElement => {
  const [name, setName] = useState(start.name);
  const [conditions, setConditions] = useState<readonly TypedCondition[]>(() =>
    typedConditions(start.condition),
  );
  const [columns, setColumns] = useState(start.columns);
  const [chosenSort, setSort] = useState(start.sort);
  const [audience, setAudience] = useState<ViewBody['audience']>(start.audience);
  const [teamCode, setTeamCode] = useState(start.teamCode ?? '');
  const [names, setNames] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(start.people.map(({ code, label }) => [code, label])),
  );
  const tried = useQuery(previewQuery({ condition: useSettled(completeSet(conditions), 400) }));
  const kind = tried.data?.kind ?? 'open';
  const sorts = choices.sorts.filter((one) => one.kind === kind);
  const sort = sorts.some(({ code }) => code === chosenSort)
    ? chosenSort
    : (sorts[0]?.code ?? 'urgency');
  const body: ViewBody = {
    ...{ name, audience, columns: [...columns], sort, condition: conditionSet(conditions) },
    ...(audience === 'team' ? { teamCode } : {}),
  };
  const { errors, busy, submit } = useSaving(start, body, onErrors);
  const first = useRef(JSON.stringify(body));
  const errorAt = (id: string): string | undefined =>
    errors.find(({ fieldId }) => fieldId === id)?.message;
  return (
    <form className="desk-view-form" onSubmit={submit} noValidate>
      <UnsavedGuard unsaved={JSON.stringify(body) !== first.current && !busy} what="this view" />
      <ErrorSummary errors={errors} />
      <TextField
        id="view-name"
        label="Name"
        error={errorAt('view-name')}
        value={name}
        onChange={setName}
      />
      <section aria-labelledby="view-tickets">
        <h2 id="view-tickets">Tickets that meet all of these</h2>
        <ConditionList
          fields={choices.fields}
          nameOf={(id) => names[id] ?? `Somebody who left (${id})`}
          onName={(id, word) => setNames((before) => ({ ...before, [id]: word }))}
          errorAt={errorAt}
          conditions={conditions}
          onChange={setConditions}
        />
      </section>
      <ViewPreviewPanel tried={tried} />
      <div className="desk-view-form__look">
        <ColumnChoice
          columns={choices.columns}
          value={columns}
          error={errorAt('view-columns')}
          onChange={setColumns}
        />
        <div>
          <SelectField
            id="view-sort"
            label="Order"
            placeholder={null}
            choices={sorts.map(({ code, label }) => ({ value: code, label }))}
            error={errorAt('view-sort')}
            value={sort}
            onChange={(chosen) => setSort(chosen as ViewSort)}
          />
          <RadioField
            id="view-audience"
            label="Who it is for"
            error={errorAt('view-audience')}
            choices={audiencesOf(choices, start)}
            value={audience}
            onChange={(chosen) => setAudience(chosen as ViewBody['audience'])}
            under={(chosen) =>
              chosen === 'team' && (
                <SelectField
                  id="view-teamCode"
                  label="Team"
                  choices={choices.teams.map(({ code, label }) => ({ value: code, label }))}
                  error={errorAt('view-teamCode')}
                  value={teamCode}
                  onChange={setTeamCode}
                />
              )
            }
          />
        </div>
      </div>
      <div className="cp-actions">
        <Button type="submit" busy={busy} busyLabel="Saving…">
          Save view
        </Button>
        <ButtonLink href={cancelHref} variant="outline">
          Cancel
        </ButtonLink>
      </div>
    </form>
  );
};

const audiencesOf = ({ teams, mayShareWithEveryone }: ViewChoices, { audience }: StartingView) =>
  (['mine', 'team', 'everyone'] as const)
    .filter(
      (one) =>
        one === 'mine' ||
        one === audience ||
        (one === 'team' ? teams.length > 0 : mayShareWithEveryone),
    )
    .map((one) => ({ value: one, label: audienceLabels[one] }));

/** Saves once; what the server refuses comes back to its control. */
const useSaving = (start: StartingView, body: ViewBody, onErrors: (errors: boolean) => void) => {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [busy, setBusy] = useState(false);
  const sent = useRef({ text: '', key: '' });
  const refuse = (found: readonly FormError[]): void => {
    setErrors(found);
    onErrors(found.length > 0);
  };
  const send = async (): Promise<void> => {
    const text = JSON.stringify(body);
    if (sent.current.text !== text) sent.current = { text, key: newRepeatKey() };
    setBusy(true);
    refuse([]);
    try {
      const { saved } = start;
      const view = saved
        ? await changeView(saved.id, saved.version, body)
        : await saveView(body, sent.current.key);
      await client.invalidateQueries({ queryKey: ['desk'] });
      const path = `/desk/${view.code}`;
      navigate(path);
      showFlash({ tone: 'success', words: `“${view.name}” is saved.`, path });
    } catch (failure) {
      const problem = asProblem(failure);
      const found = problem.fields.map(({ field, message }) => {
        const fieldId = controlOf(field);
        return fieldId === undefined ? { message } : { message, fieldId };
      });
      refuse(found.length > 0 ? found : [{ message: problemWords(problem) }]);
      setBusy(false);
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!busy) void send();
  };
  return { errors, busy, submit };
};
