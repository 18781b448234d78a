/** What can have become of a mail, in the order in which it is listed. */
export const incomingMailStates = ['parked', 'taken', 'discarded'] as const;
export type IncomingMailState = (typeof incomingMailStates)[number];

/** Words for each. */
export const incomingMailStateLabels: Readonly<Record<IncomingMailState, string>> = {
  parked: 'Parked',
  taken: 'Taken',
  discarded: 'Discarded',
};

/** What a mail was taken as. */
export const takenAsWords: Readonly<Record<string, string>> = {
  comment: 'Message on a ticket',
  staff_note: 'Staff note on a ticket',
  request: 'New request',
};
