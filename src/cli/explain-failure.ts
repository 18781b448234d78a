import { EnvironmentError } from '../../config/environment.js';
import { AgencyFaults } from '../modules/administration/agency/agency-faults.js';
import { DatabaseUnusable } from '../platform/database/usable-server.js';
import { PortUnusable } from './free-port.js';

/** What went wrong when a command could not do its work: a sentence where we know, else also the stack. */
export function explainFailure(error: unknown): string {
  if (
    error instanceof EnvironmentError ||
    error instanceof AgencyFaults ||
    error instanceof DatabaseUnusable ||
    error instanceof PortUnusable
  ) {
    return error.message;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
