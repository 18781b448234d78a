import { removesHourly } from './removes-old-rows.js';

/** What has served: repeat keys after a day, job claims after a month. */
export const cleanUp = removesHourly({
  name: 'clean-up',
  afterHours: 24,
  statements: [
    'DELETE FROM idempotency_keys WHERE created_at < $1',
    `DELETE FROM job_runs WHERE bucket < $1::timestamptz - interval '29 days'`,
  ],
});
