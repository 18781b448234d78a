import { type ReactElement, useState } from 'react';
import { LongTextField } from '../../components/long-text-field.js';
import { transferTicket } from '../api/ticket-api.js';
import type { TicketView } from '../desk-types.js';
import { lastQueue } from '../queue/last-queue.js';
import { showFlash } from '../shell/flash.js';
import { FormFrame } from './form-frame.js';
import { TeamField, useTeam } from './team-field.js';
import { useTicketAct } from './use-ticket-act.js';
import { useLocation } from 'wouter';

interface TransferFormProps {
  readonly ticket: TicketView;
  readonly onClose: () => void;
}

type HandedOver = Awaited<ReturnType<typeof transferTicket>>;

const elsewhereHint = (restricted: boolean): string =>
  restricted
    ? 'This is restricted and stays in your office. Ask that team for a task instead.'
    : 'Another office: somebody there has to accept it. Until then it stays with you.';

/** Handing a ticket to another team, or offering it to one of another office; number, clocks and conversation go with it. */
export const TransferForm = ({ ticket, onClose }: TransferFormProps): ReactElement => {
  const [, navigate] = useLocation();
  const [teamCode, setTeamCode] = useState('');
  const [reason, setReason] = useState('');
  const chosen = useTeam(teamCode);
  const team = chosen?.name ?? 'the other team';
  const elsewhere = chosen !== undefined && chosen.officeCode !== ticket.office.code;
  const act = useTicketAct<{ teamCode: string; reason: string }>({
    ticket,
    idPrefix: 'transfer',
    call: (edit, input) => transferTicket(edit, input.teamCode, input.reason),
    onDone: (_, handedOver) => {
      const back = lastQueue()?.href ?? '/desk';
      showFlash({
        tone: 'success',
        words: (handedOver as HandedOver).offered
          ? `${ticket.number} is offered to ${team}. It stays with ${ticket.team.name} until they accept.`
          : `${ticket.number} is now with ${team}. It keeps its number.`,
        path: back.split('?')[0] ?? back,
      });
      navigate(back);
    },
  });
  const send = (): void => {
    const errors = [
      ...(teamCode === '' ? [{ message: 'Choose a team.', fieldId: 'transfer-teamCode' }] : []),
      ...(reason.trim() === ''
        ? [{ message: 'Enter why you hand it over.', fieldId: 'transfer-reason' }]
        : []),
    ];
    if (errors.length > 0) act.refuse(errors);
    else act.run({ teamCode, reason });
  };
  return (
    <FormFrame
      number={ticket.number}
      heading="Transfer to another team"
      act={act}
      button={chosen ? `${elsewhere ? 'Offer' : 'Transfer'} to ${chosen.name}` : 'Transfer'}
      busyLabel="Transferring…"
      onSubmit={send}
      onClose={onClose}
    >
      <TeamField
        id="transfer-teamCode"
        label="To which team?"
        hint={
          elsewhere
            ? elsewhereHint(ticket.sensitive)
            : 'The number, the clocks and the conversation go with it.'
        }
        error={act.errorFor('teamCode')}
        except={ticket.team.code}
        value={teamCode}
        onChange={setTeamCode}
      />
      <LongTextField
        id="transfer-reason"
        label="Why?"
        hint="For the colleagues who take over: what was done, what is still needed."
        error={act.errorFor('reason')}
        value={reason}
        onChange={setReason}
        textarea={{ rows: 4 }}
      />
    </FormFrame>
  );
};
