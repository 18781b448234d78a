import type { Stretch } from './clock-run.js';

const WAITS: { readonly [cause in Stretch['cause']]?: string } = {
  waiting_customer: "waiting for the customer's answer",
  waiting_third_party: 'waiting for a third party',
  waiting_approval: 'waiting for an approval',
  on_hold: 'on hold',
};

/** Why a clock stood still, as staff say it; with the name of what was awaited when it was given. */
export function pauseWords(cause: Stretch['cause'], awaited: string | null): string {
  const words = WAITS[cause] ?? 'standing still';
  if (awaited === null) return words;
  return cause === 'waiting_customer' ? `${words} (${awaited})` : `waiting for ${awaited}`;
}
