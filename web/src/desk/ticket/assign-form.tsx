import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { ErrorState } from '../../app/error-state.js';
import { shortDate } from '../../app/date-words.js';
import { usePerson } from '../../app/session.js';
import { SelectField } from '../../components/select-field.js';
import { assignTicket, teamsQuery } from '../api/ticket-api.js';
import type { TeamView, TicketView } from '../desk-types.js';
import { showFlash } from '../shell/flash.js';
import { FormFrame } from './form-frame.js';
import { useTicketAct } from './use-ticket-act.js';

interface AssignFormProps {
  readonly ticket: TicketView;
  readonly onClose: () => void;
}

const nobody = 'nobody';

/** "Ana Ruiz, away until Dec 4, Ben Lead stands in": who is away can still be given it, knowingly. */
const nameOf = ({ fullName, awayUntil, standsIn }: TeamView['members'][number]): string => {
  if (!awayUntil) return fullName;
  const away = `${fullName}, away until ${shortDate(`${awayUntil}T12:00:00Z`, 'UTC')}`;
  return standsIn ? `${away}, ${standsIn} stands in` : away;
};

/** Who works on it: a colleague of the team, the reader, or nobody, which puts it back in the queue. */
export const AssignForm = ({ ticket, onClose }: AssignFormProps): ReactElement => {
  const me = usePerson();
  const teams = useQuery(teamsQuery);
  const members = teams.data?.find((team) => team.code === ticket.team.code)?.members ?? [];
  const [chosen, setChosen] = useState(ticket.assignee ? String(ticket.assignee.id) : '');
  const act = useTicketAct<number | null>({
    ticket,
    idPrefix: 'assign',
    call: (edit, assigneeId) => assignTicket(edit, assigneeId),
    onDone: (assigneeId) => {
      const name = members.find((member) => member.id === assigneeId)?.fullName;
      onClose();
      showFlash({
        tone: 'success',
        words: name
          ? `${ticket.number} is assigned to ${name}.`
          : `${ticket.number} is back in the queue.`,
        path: `/desk/tickets/${ticket.number}`,
        place: 'work',
      });
    },
  });
  const others = members.filter((member) => member.id !== me.id);
  const choices = [
    ...(members.length > others.length
      ? [{ value: String(me.id), label: `Me, ${me.fullName}` }]
      : []),
    ...others.map((member) => ({ value: String(member.id), label: nameOf(member) })),
    ...(ticket.assignee ? [{ value: nobody, label: 'Nobody: back in the queue' }] : []),
  ];
  const send = (): void => {
    if (chosen === '') {
      act.refuse([{ message: 'Choose who works on it.', fieldId: 'assign-assigneeId' }]);
    } else act.run(chosen === nobody ? null : Number(chosen));
  };
  return (
    <FormFrame
      number={ticket.number}
      heading="Assign"
      act={act}
      button="Assign"
      busyLabel="Assigning…"
      onSubmit={send}
      onClose={onClose}
    >
      {teams.isError && (
        <ErrorState
          error={teams.error}
          title="We couldn’t load the team"
          headingLevel={3}
          onRetry={() => void teams.refetch()}
        />
      )}
      <SelectField
        id="assign-assigneeId"
        label={`Who in ${ticket.team.name}?`}
        error={act.errorFor('assigneeId')}
        choices={choices}
        value={chosen}
        onChange={setChosen}
      />
    </FormFrame>
  );
};
