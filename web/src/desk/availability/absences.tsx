import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useRef, useState } from 'react';
import { asProblem } from '../../api/problem-error.js';
import { longDate } from '../../app/date-words.js';
import { problemWords } from '../../app/error-state.js';
import { useFormSend } from '../../app/use-form-send.js';
import { Button } from '../../components/button.js';
import { DateField } from '../../components/date-field.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { type AbsenceInput, endAbsence, noteAbsence } from '../api/availability-api.js';
import type { ComboOption } from '../combobox.js';
import type { AbsenceView, AvailabilityView } from '../desk-types.js';
import { PersonField } from '../new-ticket/search-fields.js';
import { showFlash } from '../shell/flash.js';
import { availabilityPath } from './availability-path.js';

interface AbsencesProps {
  readonly view: AvailabilityView;
  readonly own: boolean;
}

const dayWords = (isoDate: string): string => longDate(`${isoDate}T12:00:00Z`, 'UTC');

const spanWords = ({ startsOn, endsOn }: AbsenceView): string =>
  startsOn === endsOn ? dayWords(startsOn) : `${dayWords(startsOn)} to ${dayWords(endsOn)}`;

/** Days out of office: those that are noted, and a form for more. Why somebody is away is nobody's business. */
export const Absences = ({ view, own }: AbsencesProps): ReactElement => {
  const [adding, setAdding] = useState(false);
  const add = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setAdding(false);
    requestAnimationFrame(() => add.current?.focus());
  };
  return (
    <section className="desk-availability" aria-labelledby="absences-heading">
      <h2 id="absences-heading">Out of office</h2>
      {view.absences.length === 0 && <p className="cp-quiet">No days are noted.</p>}
      {view.absences.length > 0 && (
        <ul className="desk-availability__days">
          {view.absences.map((absence) => (
            <AbsenceLine key={absence.id} view={view} absence={absence} own={own} />
          ))}
        </ul>
      )}
      {adding ? (
        <AbsenceForm view={view} own={own} onClose={close} />
      ) : (
        <Button ref={add} variant="outline" icon="add" onClick={() => setAdding(true)}>
          Add days
        </Button>
      )}
    </section>
  );
};

interface AbsenceLineProps extends AbsencesProps {
  readonly absence: AbsenceView;
}

const AbsenceLine = ({ view, absence, own }: AbsenceLineProps): ReactElement => {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const end = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const path = availabilityPath(view.personId, own);
    try {
      await endAbsence(view.personId, absence.id);
      const words = absence.begun ? 'The absence is over from today on.' : 'The days are removed.';
      showFlash({ tone: 'success', words, path });
    } catch (error) {
      const words = `Nothing was changed. ${problemWords(asProblem(error))}`;
      showFlash({ tone: 'error', words, path });
    }
    await client.invalidateQueries({ queryKey: ['desk'] });
    setBusy(false);
    document.querySelector('h1')?.focus();
  };
  return (
    <li>
      <span>
        <strong>{spanWords(absence)}</strong>
        {absence.delegateName && (
          <span className="cp-choice-note">{absence.delegateName} stands in</span>
        )}
      </span>
      <Button variant="link" busy={busy} onClick={() => void end()}>
        {absence.begun ? 'End it today' : 'Remove'}
        <span className="cp-hidden">: {spanWords(absence)}</span>
      </Button>
    </li>
  );
};

interface AbsenceFormProps extends AbsencesProps {
  readonly onClose: () => void;
}

const AbsenceForm = ({ view, own, onClose }: AbsenceFormProps): ReactElement => {
  const client = useQueryClient();
  const [startsOn, setStartsOn] = useState('');
  const [endsOn, setEndsOn] = useState('');
  const [delegate, setDelegate] = useState<ComboOption | null>(null);
  const form = useFormSend<AbsenceInput>('absence', async (absence, repeatKey) => {
    await noteAbsence(view.personId, absence, repeatKey);
    const words = 'The days are noted.';
    showFlash({ tone: 'success', words, path: availabilityPath(view.personId, own) });
    await client.invalidateQueries({ queryKey: ['desk'] });
    onClose();
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const missing = [
      ...(startsOn ? [] : [{ message: 'Enter the first day.', fieldId: 'absence-startsOn' }]),
      ...(endsOn ? [] : [{ message: 'Enter the last day.', fieldId: 'absence-endsOn' }]),
    ];
    if (missing.length > 0) form.refuse(missing);
    else form.send({ startsOn, endsOn, delegateId: delegate ? Number(delegate.key) : null });
  };
  return (
    <form className="desk-form" aria-label="Add days out of office" onSubmit={submit} noValidate>
      <ErrorSummary errors={form.errors} />
      <div className="desk-availability__dates">
        <DateField
          id="absence-startsOn"
          label="First day away"
          error={form.errorFor('startsOn')}
          value={startsOn}
          onChange={setStartsOn}
        />
        <DateField
          id="absence-endsOn"
          label="Last day away"
          error={form.errorFor('endsOn')}
          value={endsOn}
          onChange={setEndsOn}
        />
      </div>
      <PersonField
        id="absence-delegateId"
        label="Who stands in?"
        optional
        autoFocus={false}
        error={form.errorFor('delegateId')}
        chosen={delegate}
        onChoose={setDelegate}
      />
      <div className="desk-form__acts">
        <Button type="submit" busy={form.busy} busyLabel="Saving…">
          Save the days
        </Button>
        <Button variant="plain" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
};
