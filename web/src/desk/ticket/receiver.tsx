import type { ReactElement } from 'react';
import type { TicketView } from '../desk-types.js';

/** To whom a message goes; a long address breaks at its @. */
export const Receiver = ({ customer }: Pick<TicketView, 'customer'>): ReactElement => {
  const [name, place] = customer.email.split('@');
  return (
    <>
      <span className="cp-quiet">To</span> {customer.fullName} &lt;{name}
      <wbr />@{place}&gt;
    </>
  );
};
