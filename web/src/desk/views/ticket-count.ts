import type { components } from '../../api/schema.js';

type Counted = Pick<components['schemas']['QueueSummaryView'], 'open' | 'finished' | 'countedOf'>;

/** "1 ticket", "312 tickets", "More than 10,000 tickets"; of finished ones "17 of the newest 1,000 tickets". */
export const ticketCount = ({ open, finished, countedOf }: Counted): string => {
  const count = open.toLocaleString('en-US');
  if (countedOf === null) return open === 1 ? '1 ticket' : `${count} tickets`;
  return finished && open < countedOf
    ? `${count} of the newest ${countedOf.toLocaleString('en-US')} tickets`
    : `More than ${count} tickets`;
};

/** "312", and where not all were counted "312+". */
export const shortCount = ({ open, countedOf }: Counted): string =>
  `${open.toLocaleString('en-US')}${countedOf === null ? '' : '+'}`;
