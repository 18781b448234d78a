import type { DraftCheck } from './policy-edit-api.js';

/** What is wrong, in words; of a target the server speaks of seconds, while hours and minutes are typed. */
export const targetWords = (
  refusal: DraftCheck['refusals'][number] | undefined,
): string | undefined =>
  refusal?.code === 'policy.bad_target'
    ? 'Enter hours and minutes, such as 4h or 30m.'
    : refusal?.message;
