/**
 * Who has to agree before work starts: the supervisor of the customer, or the funding official of
 * the customer's bureau, whose ids are then listed by bureau. `words` are read by the customer.
 */
export type ServiceApproval =
  | { readonly step: 'supervisor'; readonly words: string }
  | {
      readonly step: 'funding';
      readonly words: string;
      readonly approvers: Readonly<Record<string, number>>;
    };
