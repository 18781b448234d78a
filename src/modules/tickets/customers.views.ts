import { NamedCodeView } from './requests.views.js';
import { CustomerTicketView } from './tickets.views.js';

/** A customer as staff know them: how to reach them, and what they asked for as far as the reader may see it. */
export class CustomerView {
  id: number;
  fullName: string;
  givenName: string;
  email: string;
  phone: string;
  title: string;
  workLocation: string;
  bureau: NamedCodeView;
  timeZone: string;
  /** What they said that the desks should know to help them well. */
  accommodations: string | null;
  /** The newest 25 that still need work. */
  open: CustomerTicketView[];
  /** The newest 25 that are finished. */
  finished: CustomerTicketView[];
}
