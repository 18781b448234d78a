import type { ReactElement } from 'react';
import { Alert } from '../../components/alert.js';
import { ButtonLink } from '../../components/button-link.js';
import type { TicketView } from '../desk-types.js';
import { permits } from './permits.js';

/** Whoever works at the desk and is asked to approve finds the way to it here; it is decided as everybody does. */
export const ApprovalAsked = ({ ticket }: { readonly ticket: TicketView }): ReactElement | null => {
  if (!permits(ticket, 'decide_approval')) return null;
  return (
    <Alert tone="warning" className="desk-no-answer" heading="This waits for your decision">
      <p>You are asked to approve what {ticket.customer.fullName} needs.</p>
      <p>
        <ButtonLink href={`/requests/${ticket.number}`} variant="outline" small>
          Approve or decline
        </ButtonLink>
      </p>
    </Alert>
  );
};
