import type { TurnMeters } from './turn-meters.js';

const hourMs = 3_600_000;

/**
 * Whose time it took, in one line for the one who asked: "Of 6 business days, 2 were waiting for your
 * answer." `dayMs` is a working day of the desk. In hours when it took less than two days; null when
 * nobody but the desk was awaited for as much as half of the unit.
 */
export function turnLine({ ours, customer, thirdParty }: TurnMeters, dayMs: number): string | null {
  const total = ours.businessMs + customer.businessMs + thirdParty.businessMs;
  const [unitMs, unit] =
    total < 2 * dayMs ? ([hourMs, 'business hour'] as const) : ([dayMs, 'business day'] as const);
  const all = Math.round(total / unitMs);
  const yours = Math.round(customer.businessMs / unitMs);
  const others = Math.round(thirdParty.businessMs / unitMs);
  const waited = [
    ...(yours > 0 ? [`${yours} ${were(yours)} waiting for your answer`] : []),
    ...(others > 0 ? [`${others} ${were(others)} waiting for somebody outside the desk`] : []),
  ];
  if (waited.length === 0) return null;
  return `Of ${all} ${unit}${all === 1 ? '' : 's'}, ${waited.join(' and ')}.`;
}

function were(count: number): string {
  return count === 1 ? 'was' : 'were';
}
