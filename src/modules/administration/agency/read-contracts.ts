import type { PolicyDefinition } from '../../../domain/sla/policy-definition.js';
import { type AgencyEntry } from './agency-entry.js';
import { readTarget, readWarnings } from './read-policies.js';

/** A contract with a vendor as described. */
export interface DescribedContract {
  readonly entry: AgencyEntry;
  readonly code: string;
  readonly vendor: string;
  readonly promise: string;
  readonly definition: PolicyDefinition & { readonly calendar: string };
}

/** The contracts of contracts.yaml. */
export function readContracts(file: AgencyEntry): DescribedContract[] {
  const contracts = file.entries('contracts', { least: 0 }).map((entry) => {
    const contract = {
      entry,
      code: entry.code(),
      vendor: entry.text('vendor', { max: 80 }),
      promise: entry.text('promise', { max: 200 }),
      definition: {
        calendar: entry.code('calendar'),
        targets: { contract: readTarget(entry, 'target') },
        warnPct: readWarnings(entry),
        onReopen: 'continue',
        onRetarget: 'keep_elapsed',
      } as const,
    };
    entry.end();
    return contract;
  });
  file.end();
  return contracts;
}
