import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Button } from '../../components/button.js';
import { LongTextField } from '../../components/long-text-field.js';
import { Panel } from '../../components/panel.js';
import { SelectField } from '../../components/select-field.js';
import {
  dispatchFollowUp,
  type FollowUpCause,
  type FollowUpEnd,
  noteFollowUp,
  respondToFollowUp,
} from '../api/follow-up-api.js';
import { teamsQuery } from '../api/ticket-api.js';
import type { FollowUpDetail } from '../desk-types.js';
import type { FollowUpAct } from './follow-up-act.js';
import { causes, results } from './follow-up-words.js';

interface ActProps {
  readonly followUp: FollowUpDetail;
  readonly act: FollowUpAct;
}

const errorAt = (act: FollowUpAct, id: string): string | undefined =>
  act.errors.find(({ fieldId }) => fieldId === id)?.message;

export const DispatchPanel = ({ followUp, act }: ActProps): ReactElement => {
  const teams = useQuery(teamsQuery).data ?? [];
  const [ownerId, setOwnerId] = useState(followUp.owner ? String(followUp.owner.id) : '');
  const people = teams.flatMap((team) =>
    team.members.map((member) => ({
      value: String(member.id),
      label: `${member.fullName}, ${team.name}`,
    })),
  );
  const send = (): void => {
    if (ownerId === '') {
      act.setErrors([{ message: 'Choose who looks into it.', fieldId: 'follow-up-ownerId' }]);
    } else act.run((edit) => dispatchFollowUp(edit, Number(ownerId)), 'It has a new owner.');
  };
  return (
    <Panel heading="Who looks into it?">
      <SelectField
        id="follow-up-ownerId"
        label="Owner"
        hint="Somebody who can change the cause, never the person who handled the ticket."
        error={errorAt(act, 'follow-up-ownerId')}
        choices={people}
        value={ownerId}
        onChange={setOwnerId}
      />
      <div className="desk-form__acts">
        <Button variant="outline" busy={act.busy} onClick={send}>
          Give it to them
        </Button>
      </div>
    </Panel>
  );
};

export const ResponsePanel = ({ followUp, act }: ActProps): ReactElement => {
  const [cause, setCause] = useState<FollowUpCause | ''>('');
  const [result, setResult] = useState<FollowUpEnd['result'] | ''>('');
  const [outcome, setOutcome] = useState('');
  const send = (): void => {
    const errors = [
      ...(cause ? [] : [{ message: 'Choose where the cause lay.', fieldId: 'follow-up-cause' }]),
      ...(result ? [] : [{ message: 'Choose what came of it.', fieldId: 'follow-up-result' }]),
      ...(outcome.trim()
        ? []
        : [{ message: 'Enter what you found and did.', fieldId: 'follow-up-outcome' }]),
    ];
    if (errors.length > 0 || cause === '' || result === '') act.setErrors(errors);
    else {
      act.run(
        (edit) => respondToFollowUp(edit, { cause, result, outcome }),
        'The follow-up is answered. Its cause counts in the figures.',
      );
    }
  };
  const choices = results.filter(
    ({ consent }) => consent === null || consent === followUp.mayContact,
  );
  return (
    <Panel heading="What came of it?">
      <SelectField
        id="follow-up-cause"
        label="Where did the cause lie?"
        error={errorAt(act, 'follow-up-cause')}
        choices={causes}
        value={cause}
        onChange={(value) => setCause(value as FollowUpCause)}
      />
      <SelectField
        id="follow-up-result"
        label="How did it end?"
        error={errorAt(act, 'follow-up-result')}
        choices={choices}
        value={result}
        onChange={(value) => setResult(value as FollowUpEnd['result'])}
      />
      <LongTextField
        id="follow-up-outcome"
        label="What you found and did"
        error={errorAt(act, 'follow-up-outcome')}
        value={outcome}
        onChange={setOutcome}
        maxLength={4_000}
        textarea={{ rows: 4 }}
      />
      <div className="desk-form__acts">
        <Button busy={act.busy} onClick={send}>
          Record the answer
        </Button>
      </div>
    </Panel>
  );
};

export const NotePanel = ({ act }: { readonly act: FollowUpAct }): ReactElement => {
  const [note, setNote] = useState('');
  const send = (): void => {
    if (note.trim() === '') {
      act.setErrors([{ message: 'Enter a note.', fieldId: 'follow-up-note' }]);
    } else act.run((edit) => noteFollowUp(edit, note), 'The note is kept.');
  };
  return (
    <Panel heading="Add a note">
      <LongTextField
        id="follow-up-note"
        label="Note"
        hint="For those who look into it. The customer does not see it."
        error={errorAt(act, 'follow-up-note')}
        value={note}
        onChange={setNote}
        maxLength={4_000}
        textarea={{ rows: 3 }}
      />
      <div className="desk-form__acts">
        <Button variant="outline" busy={act.busy} onClick={send}>
          Keep the note
        </Button>
      </div>
    </Panel>
  );
};
