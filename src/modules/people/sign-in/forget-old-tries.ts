import { removesHourly } from '../../../platform/jobs/removes-old-rows.js';

/** Counts of wrong sign-ins that no longer decide anything; nothing that is still locked. */
export const forgetsOldTries = removesHourly({
  name: 'forget-sign-in-tries',
  afterHours: 1,
  statements: [
    `DELETE FROM sign_in_tries
      WHERE coalesce(tried_at[array_upper(tried_at, 1)], '-infinity') < $1
        AND coalesce(locked_until, '-infinity') < $1::timestamptz + interval '1 hour'`,
  ],
});
