import { type ReactElement, useEffect, useRef, useState } from 'react';
import { shortMoment } from '../../app/date-words.js';
import { usePerson } from '../../app/session.js';
import { Button } from '../../components/button.js';
import { Checkbox } from '../../components/checkbox.js';
import { ErrorMessage } from '../../components/error-message.js';
import { Icon } from '../../components/icon.js';
import { TextField } from '../../components/text-field.js';
import type { ChecklistStep } from '../api/checklist-api.js';
import type { TicketView } from '../desk-types.js';
import { permits } from './permits.js';
import { type ChecklistActs, useChecklist } from './use-checklist.js';

/** The steps of the ticket: one click or Space ticks one, and takes the tick off again. */
export const Checklist = ({ ticket }: { readonly ticket: TicketView }): ReactElement => {
  const acts = useChecklist(ticket);
  const [adding, setAdding] = useState(false);
  const may = permits(ticket, 'change_checklist');
  const last = useRef<HTMLDivElement>(null);
  // What had the focus goes: the next thing below the steps gets it.
  const focusBelow = (): void => {
    requestAnimationFrame(() => last.current?.querySelector<HTMLElement>('input, button')?.focus());
  };
  return (
    <>
      {ticket.checklist.length === 0 && <p className="cp-quiet">This ticket has no checklist.</p>}
      {ticket.checklist.length > 0 && (
        <ul className="desk-checklist">
          {ticket.checklist.map((step) => (
            <li key={step.step}>
              <Step
                step={step}
                acts={may ? acts : null}
                onRemove={() => {
                  focusBelow();
                  acts.remove(step.step);
                }}
              />
            </li>
          ))}
        </ul>
      )}
      {acts.problem && !adding && (
        <div role="alert">
          <ErrorMessage id="checklist-problem">{acts.problem}</ErrorMessage>
        </div>
      )}
      <div ref={last}>
        {may && adding && (
          <AddStep
            acts={acts}
            onClose={() => {
              setAdding(false);
              focusBelow();
            }}
          />
        )}
        {may && !adding && (
          <Button variant="link" onClick={() => setAdding(true)}>
            Add a step
          </Button>
        )}
      </div>
    </>
  );
};

interface StepProps {
  readonly step: ChecklistStep;
  /** Null for whoever may only read. */
  readonly acts: ChecklistActs | null;
  readonly onRemove: () => void;
}

const Step = ({ step, acts, onRemove }: StepProps): ReactElement => {
  const { timeZone } = usePerson();
  const done = step.doneAt !== null;
  const label = (
    <>
      {step.words}
      {step.required && <span className="desk-checklist__required"> (required)</span>}
    </>
  );
  const note =
    step.doneAt === null
      ? step.addedBy && `Added by ${step.addedBy.fullName}`
      : `${step.doneBy?.fullName ?? 'Done'}, ${shortMoment(step.doneAt, timeZone)}`;
  if (!acts) {
    return (
      <div className="desk-checklist__read">
        {done && <Icon name="check" />}
        <span className="cp-hidden">{done ? 'Done: ' : 'Open: '}</span>
        {label}
        {note && <span className="cp-choice-note">{note}</span>}
      </div>
    );
  }
  return (
    <>
      <Checkbox
        id={`checklist-${step.step}`}
        label={label}
        note={note}
        checked={done}
        onChange={(checked) => acts.mark({ step: step.step, done: checked })}
      />
      {step.addedBy && (
        <Button variant="link" className="cp-small desk-checklist__remove" onClick={onRemove}>
          Remove<span className="cp-hidden"> “{step.words}”</span>
        </Button>
      )}
    </>
  );
};

interface AddStepProps {
  readonly acts: ChecklistActs;
  readonly onClose: () => void;
}

const AddStep = ({ acts, onClose }: AddStepProps): ReactElement => {
  const [words, setWords] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const focus = (): void => form.current?.querySelector('input')?.focus();
  useEffect(focus, []);
  const add = (): void =>
    acts.add(words, () => {
      setWords('');
      focus();
    });
  return (
    <form
      ref={form}
      className="desk-checklist__add"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextField
        id="checklist-words"
        label="What is to be done?"
        hint="For this ticket alone."
        error={acts.problem ?? undefined}
        value={words}
        onChange={setWords}
      />
      <div className="desk-checklist__acts">
        <Button type="submit" small busy={acts.adding}>
          Add step
        </Button>
        <Button variant="link" onClick={onClose}>
          Close
        </Button>
      </div>
    </form>
  );
};
