import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { asProblem } from '../../api/problem-error.js';
import { usePerson } from '../../app/session.js';
import { ticketQuery } from '../api/ticket-api.js';
import type { TicketView } from '../desk-types.js';

const reasonFor = (ticket: TicketView, readerId: number): string => {
  if (ticket.status === 'withdrawn') return 'Withdrawn by the customer';
  if (ticket.status === 'solved' || ticket.status === 'closed') return 'Finished';
  if (ticket.assignee?.id === readerId) return 'You have it now';
  if (ticket.assignee) return `Claimed by ${ticket.assignee.fullName}`;
  return `Moved on: ${ticket.statusLabel}, ${ticket.team.name}`;
};

/** Why a row left the list while somebody was reading it. */
export const GoneReason = ({ number }: { readonly number: string }): ReactElement => {
  const { id } = usePerson();
  const ticket = useQuery({ ...ticketQuery(number), refetchInterval: false });
  if (ticket.data) return <>{reasonFor(ticket.data, id)}</>;
  if (ticket.isError && asProblem(ticket.error).status === 404) {
    return <>No longer in your sight</>;
  }
  return <>No longer in this list</>;
};
