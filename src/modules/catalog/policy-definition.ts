import type { SlaPolicyVersion } from '../../domain/sla/sla-policy.js';

/**
 * What a policy version promises, as it is kept. Without a calendar, time is counted by the
 * calendar of the team to which a ticket first goes.
 */
export type PolicyDefinition = Omit<SlaPolicyVersion, 'code' | 'version' | 'calendar'> & {
  readonly calendar?: string;
};
