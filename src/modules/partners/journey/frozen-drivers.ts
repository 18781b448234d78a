import type { DriverTicks } from '../../../domain/partners/driver-figures.js';
import type { DateRange } from '../../../domain/partners/partner-period.js';

/** The drivers of the months where we started, as they were frozen. */
export type FrozenDrivers = DateRange & { readonly figures: DriverTicks };

/** The month ("2026-10") that ends before the day. */
export function lastMonthBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 7);
}
