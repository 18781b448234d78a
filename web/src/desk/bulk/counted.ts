/** "1 ticket", "312 tickets". */
export const counted = (tickets: number): string =>
  tickets === 1 ? '1 ticket' : `${tickets.toLocaleString('en-US')} tickets`;
