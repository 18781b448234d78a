import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { asProblem } from '../../api/problem-error.js';
import { problemWords } from '../../app/error-state.js';
import { focusHeading } from '../../app/focus-heading.js';
import { Button } from '../../components/button.js';
import { unlinkTicket } from '../api/relating-api.js';
import { ticketQuery } from '../api/ticket-api.js';
import type { TicketView } from '../desk-types.js';
import { showFlash } from '../shell/flash.js';
import { permits } from './permits.js';

interface RelatedProps {
  readonly ticket: TicketView;
  readonly onLink: () => void;
}

type RelatedTicket = TicketView['related']['linked'][number];
const finished = new Set(['solved', 'closed', 'withdrawn']);

/** The whole of which it is a part, its parts with how many are done, and what else belongs to it. */
export const Related = ({ ticket, onLink }: RelatedProps): ReactElement => {
  const { parent, children, linked } = ticket.related;
  const client = useQueryClient();
  const unlink = useMutation({
    mutationFn: (other: string) => unlinkTicket(ticket.number, other),
    onSuccess: (_, other) => {
      showFlash({
        tone: 'success',
        words: `${other} is no longer linked with this ticket.`,
        path: `/desk/tickets/${ticket.number}`,
      });
      focusHeading();
    },
    onSettled: () => client.invalidateQueries({ queryKey: ticketQuery(ticket.number).queryKey }),
  });
  const done = children.filter(({ status }) => finished.has(status)).length;
  const list = (heading: string, tickets: readonly RelatedTicket[]): ReactElement | null =>
    tickets.length === 0 ? null : (
      <>
        <h3 className="cp-small">{heading}</h3>
        <ul className="desk-related">
          {tickets.map((other) => (
            <li key={other.number}>
              <Link href={`/desk/tickets/${other.number}`}>{other.subject}</Link>
              <span className="cp-small cp-quiet">
                {other.number}, {other.statusLabel.toLowerCase()}{' '}
                <Button variant="link" onClick={() => unlink.mutate(other.number)}>
                  Unlink<span className="cp-hidden"> {other.number}</span>
                </Button>
              </span>
            </li>
          ))}
        </ul>
      </>
    );
  return (
    <>
      {list('A part of', parent ? [parent] : [])}
      {list(`Parts: ${done} of ${children.length} done`, children)}
      {list('Belongs to the same thing', linked)}
      {unlink.isError && <p role="alert">{problemWords(asProblem(unlink.error))}</p>}
      {permits(ticket, 'add_staff_note') && (
        <p>
          <Button variant="link" onClick={onLink}>
            Link with another ticket
          </Button>
        </p>
      )}
    </>
  );
};
