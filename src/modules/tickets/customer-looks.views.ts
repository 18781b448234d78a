import { RequestView } from './requests.views.js';

/** A look at a ticket as its customer sees it. */
export class CustomerLookView {
  viewerName: string;
  at: string;
}

/** A ticket as its customer sees it; nothing can be done from here. */
export class SeenAsCustomerView {
  customerName: string;
  request: RequestView;
  /** Who looked at it this way, the latest first, 20 at most. */
  looks: CustomerLookView[];
}
