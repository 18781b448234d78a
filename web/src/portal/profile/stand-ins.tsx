import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useMemo, useState } from 'react';
import { announce } from '../../app/announcer.js';
import { longDate } from '../../app/date-words.js';
import { ErrorState } from '../../app/error-state.js';
import { Button } from '../../components/button.js';
import { DateField } from '../../components/date-field.js';
import { ErrorSummary, type FormError } from '../../components/error-summary.js';
import { Loading } from '../../components/loading.js';
import { Panel } from '../../components/panel.js';
import { type PickedPerson, PersonPicker } from '../../components/person-picker.js';
import { searchPeople } from '../api/catalog-api.js';
import type { StandIn } from '../api/portal-types.js';
import { endStandIn, nameStandIn, standInsQuery } from '../api/profile-api.js';
import { focusHeading } from '../../app/focus-heading.js';
import { formErrors } from '../problem-words.js';
import { useAct } from '../use-act.js';

const fieldIds: Readonly<Record<string, string>> = {
  delegateId: 'stand-in',
  startsOn: 'stand-in-from',
  endsOn: 'stand-in-until',
};

const dayWords = (isoDate: string): string => longDate(`${isoDate}T12:00:00Z`, 'UTC');

const spanWords = ({ startsOn, endsOn }: Pick<StandIn, 'startsOn' | 'endsOn'>): string =>
  startsOn === endsOn ? dayWords(startsOn) : `${dayWords(startsOn)} to ${dayWords(endsOn)}`;

/** Who approves requests in your place while you can’t, and in whose place you do. */
export const StandIns = (): ReactElement => {
  const standIns = useQuery(standInsQuery);
  const [adding, setAdding] = useState(false);
  return (
    <Panel heading="Who approves in your place">
      <p className="cp-quiet">
        Somebody you name can approve or decline on these days what waits for you. You can still do
        it yourself.
      </p>
      {standIns.isPending && <Loading what="who stands in for you" />}
      {standIns.isError && !standIns.data && (
        <ErrorState
          error={standIns.error}
          title="We couldn’t load who stands in for you"
          headingLevel={3}
          onRetry={() => void standIns.refetch()}
        />
      )}
      {standIns.data?.mine.length === 0 && !adding && <p>Nobody stands in for you.</p>}
      {standIns.data && standIns.data.mine.length > 0 && (
        <ul className="cp-plain-list portal-rows">
          {standIns.data.mine.map((standIn) => (
            <StandInRow key={standIn.id} standIn={standIn} />
          ))}
        </ul>
      )}
      {standIns.data?.for.map((one) => (
        <p key={`${one.fullName} ${one.startsOn}`}>
          You stand in for {one.fullName}: {spanWords(one)}.
        </p>
      ))}
      {adding ? (
        <StandInForm onClose={() => setAdding(false)} />
      ) : (
        <Button variant="outline" icon="add" onClick={() => setAdding(true)}>
          Name somebody
        </Button>
      )}
    </Panel>
  );
};

const StandInRow = ({ standIn }: { readonly standIn: StandIn }): ReactElement => {
  const client = useQueryClient();
  const end = useAct(async () => {
    await endStandIn(standIn.id);
    announce(`${standIn.standInName} no longer stands in for you`);
    await client.invalidateQueries({ queryKey: standInsQuery.queryKey });
    focusHeading();
  });
  return (
    <li className="portal-row">
      <div className="portal-row__top">
        <strong>{standIn.standInName}</strong>
        <Button variant="plain" small busy={end.busy} onClick={() => void end.run()}>
          Take back <span className="cp-hidden">that {standIn.standInName} stands in</span>
        </Button>
      </div>
      <p className="cp-quiet cp-small">
        {spanWords(standIn)}
        {standIn.begun && ', begun'}
      </p>
      <ErrorSummary errors={formErrors(end.problem, () => undefined)} />
    </li>
  );
};

const missing = (person: PickedPerson | null, from: string, until: string): FormError[] => [
  ...(person ? [] : [{ message: 'Choose who stands in', fieldId: 'stand-in' }]),
  ...(from ? [] : [{ message: 'Enter the first day', fieldId: 'stand-in-from' }]),
  ...(until ? [] : [{ message: 'Enter the last day', fieldId: 'stand-in-until' }]),
];

const StandInForm = ({ onClose }: { readonly onClose: () => void }): ReactElement => {
  const client = useQueryClient();
  const [person, setPerson] = useState<PickedPerson | null>(null);
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [lacking, setLacking] = useState<readonly FormError[]>([]);
  const name = useAct(async (body: { delegateId: number }, repeatKey) => {
    await nameStandIn({ ...body, startsOn: from, endsOn: until }, repeatKey);
    announce('Saved');
    await client.invalidateQueries({ queryKey: standInsQuery.queryKey });
    onClose();
    focusHeading();
  });
  const refused = useMemo(
    () => formErrors(name.problem, (field) => fieldIds[field]),
    [name.problem],
  );
  const errors = lacking.length > 0 ? lacking : refused;
  const errorOf = (id: string): string | undefined =>
    errors.find(({ fieldId }) => fieldId === id)?.message;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const lack = missing(person, from, until);
    setLacking(lack);
    if (lack.length === 0 && person) void name.run({ delegateId: person.id });
  };
  return (
    <form className="cp-card" onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      <PersonPicker
        id="stand-in"
        label="Who stands in?"
        hint="Search by name. They see the requests that wait for you."
        error={errorOf('stand-in')}
        value={person}
        onChange={setPerson}
        search={searchPeople}
      />
      <DateField
        id="stand-in-from"
        label="First day"
        value={from}
        onChange={setFrom}
        error={errorOf('stand-in-from')}
      />
      <DateField
        id="stand-in-until"
        label="Last day"
        value={until}
        onChange={setUntil}
        error={errorOf('stand-in-until')}
      />
      <div className="cp-actions">
        <Button type="submit" busy={name.busy}>
          Save
        </Button>
        <Button variant="outline" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
};
