import { removesHourly } from '../../platform/jobs/removes-old-rows.js';

/** People who are long gone from a ticket, and the rows of changes two hours after that. */
export const removesOldUpdates = removesHourly({
  name: 'remove-old-updates',
  afterHours: 1,
  statements: [
    // Not by the ids of transactions: a database that was copied into another server has those of the first.
    `DELETE FROM ticket_updates WHERE recorded_at < $1::timestamptz - interval '2 hours'`,
    'DELETE FROM ticket_presences WHERE seen_at < $1',
  ],
});
