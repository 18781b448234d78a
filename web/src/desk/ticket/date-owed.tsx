import type { ReactElement } from 'react';
import { Alert } from '../../components/alert.js';
import { Button } from '../../components/button.js';
import type { TicketView } from '../desk-types.js';
import { permits } from './permits.js';

interface DateOwedProps {
  readonly ticket: TicketView;
  readonly onDate: () => void;
}

const isLate = ({ slaClocks }: TicketView): boolean =>
  slaClocks.some(({ metric, state }) => metric === 'resolution' && state === 'breached');

/** The task to give the customer a new date, or the way to do it where the work is late. */
export const DateOwed = ({ ticket, onDate }: DateOwedProps): ReactElement | null => {
  const may = permits(ticket, 'give_date');
  const button = may && (
    <Button variant="link" onClick={onDate}>
      Give the customer a new date
    </Button>
  );
  if (!ticket.dateOwed)
    return may && isLate(ticket) ? <p className="desk-side__date">{button}</p> : null;
  return (
    <Alert tone="warning" slim className="desk-side__date">
      {ticket.customer.fullName} waits for a new date. {button}
    </Alert>
  );
};
