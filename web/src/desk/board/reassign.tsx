import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { asProblem } from '../../api/problem-error.js';
import { announce } from '../../app/announcer.js';
import { problemWords } from '../../app/error-state.js';
import { Button } from '../../components/button.js';
import { assignTicket } from '../api/ticket-api.js';
import type { BoardPerson, QueueRow } from '../desk-types.js';

interface ReassignProps {
  readonly row: QueueRow;
  readonly people: readonly BoardPerson[];
}

const nobody = 'nobody';

const optionWords = ({ fullName, inHand, obstacleLabel }: BoardPerson): string =>
  obstacleLabel
    ? `${fullName} (${obstacleLabel.toLowerCase()})`
    : `${fullName} (${inHand} in hand)`;

/** Who has the ticket, and a menu to give it to somebody else; beside each name what speaks against it. */
export const Reassign = ({ row, people }: ReassignProps): ReactElement => {
  const client = useQueryClient();
  const current = row.assigneeId === null ? nobody : String(row.assigneeId);
  const [chosen, setChosen] = useState(current);
  const id = `reassign-${row.number}`;
  const change = useMutation({
    mutationFn: (assigneeId: number | null) =>
      assignTicket({ number: row.number, version: row.version, repeatKey: '' }, assigneeId),
    onSuccess: (_, assigneeId) => {
      const name = people.find((person) => person.id === assigneeId)?.fullName;
      announce(name ? `${row.number} is with ${name}` : `${row.number} is back in the queue`);
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['desk'] }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!change.isPending && chosen !== current) {
      change.mutate(chosen === nobody ? null : Number(chosen));
    }
  };
  const known = people.some((person) => String(person.id) === current);
  return (
    <form className="desk-reassign" onSubmit={submit}>
      <label htmlFor={id}>
        With<span className="cp-hidden"> whom is {row.number}?</span>
      </label>
      <select
        id={id}
        className="usa-select"
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
      >
        <option value={nobody}>Nobody</option>
        {!known && row.assigneeId !== null && <option value={current}>{row.assigneeName}</option>}
        {people.map((person) => (
          <option key={person.id} value={person.id}>
            {optionWords(person)}
          </option>
        ))}
      </select>
      {chosen !== current && (
        <Button type="submit" small busy={change.isPending} busyLabel="Reassigning…">
          Reassign<span className="cp-hidden"> {row.number}</span>
        </Button>
      )}
      {change.error && (
        <p className="desk-head__error" role="alert">
          {asProblem(change.error).status === 412
            ? 'It changed a moment ago. Look again, then reassign.'
            : problemWords(asProblem(change.error))}
        </p>
      )}
    </form>
  );
};
