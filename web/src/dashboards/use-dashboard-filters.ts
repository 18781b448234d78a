import { useSearch } from 'wouter';
import type {
  ArrivalChannel,
  ListMetric,
  MissCause,
  OpenAge,
  PeriodCode,
} from './dashboard-types.js';
import type { ListFilters } from './partner-api.js';

const periodCodes: readonly string[] = ['month', 'quarter', 'last_quarter', 'year'];

/** Period, service and list filters as the address has them; an unknown period reads as the quarter. */
export const useDashboardFilters = (): ListFilters => {
  const query = new URLSearchParams(useSearch());
  const period = query.get('period') ?? '';
  return {
    period: (periodCodes.includes(period) ? period : 'quarter') as PeriodCode,
    service: query.get('service') || null,
    // What else the address says, the server answers with the words of what it takes.
    metric: (query.get('metric') ?? 'finished') as ListMetric,
    cause: query.get('cause') as MissCause | null,
    age: query.get('age') as OpenAge | null,
    channel: query.get('channel') as ArrivalChannel | null,
    cursor: query.get('cursor'),
  };
};
