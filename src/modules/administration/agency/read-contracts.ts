import type { PolicyDefinition } from '../../../domain/sla/policy-definition.js';
import { type AgencyEntry } from './agency-entry.js';
import { readTarget, readWarnings } from './read-policies.js';

/** A contract with a vendor, or the agreement of a team that others ask for tasks, as described. */
export interface DescribedContract {
  readonly entry: AgencyEntry;
  readonly code: string;
  readonly vendor: string;
  /** The team whose agreement it is; null for a vendor's contract. */
  readonly team: string | null;
  readonly promise: string;
  readonly definition: PolicyDefinition & { readonly calendar: string };
}

/** The contracts and agreements of contracts.yaml. */
export function readContracts(file: AgencyEntry): DescribedContract[] {
  const contracts = file.entries('contracts', { least: 0 }).map((entry) => {
    const vendor = entry.text('vendor', { max: 80 });
    return { ...readTerms(entry, 'contract'), vendor, team: null };
  });
  const agreements = file.entries('agreements', { least: 0 }).map((entry) => {
    const team = entry.code('team');
    return { ...readTerms(entry, 'task'), vendor: team, team };
  });
  const described = [...contracts, ...agreements];
  for (const { entry } of described) entry.end();
  file.end();
  return described;
}

function readTerms(entry: AgencyEntry, metric: 'contract' | 'task') {
  return {
    entry,
    code: entry.code(),
    promise: entry.text('promise', { max: 200 }),
    definition: {
      calendar: entry.code('calendar'),
      targets: { [metric]: readTarget(entry, 'target') },
      warnPct: readWarnings(entry),
      onReopen: 'continue',
      onRetarget: 'keep_elapsed',
    } as const,
  };
}
