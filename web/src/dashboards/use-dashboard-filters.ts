import { useSearch } from 'wouter';
import type { PeriodCode } from './dashboard-types.js';
import type { ListFilters } from './partner-api.js';

const periodCodes: readonly string[] = ['month', 'quarter', 'last_quarter', 'year'];

/** Period, service and list filters as the address has them; an unknown period reads as the quarter. */
export const useDashboardFilters = (): ListFilters => {
  const query = new URLSearchParams(useSearch());
  const period = query.get('period') ?? '';
  return {
    period: (periodCodes.includes(period) ? period : 'quarter') as PeriodCode,
    service: query.get('service') || null,
    metric: query.get('metric') ?? 'finished',
    cause: query.get('cause'),
    age: query.get('age'),
    cursor: query.get('cursor'),
  };
};
