import type { BulkEdit } from '../api/bulk-api.js';
import { counted } from './counted.js';

/** Where a bulk edit stands, in a sentence. */
export const stateWords = (edit: BulkEdit): string => {
  const { state, total, done, refused, waiting } = edit;
  switch (state) {
    case 'checking':
      return `Looking at what this would do to ${counted(total)}`;
    case 'proposed':
      return 'Nothing is changed yet';
    case 'running':
      return `At work: ${counted(done)} done, ${refused} refused, ${waiting.toLocaleString('en-US')} to go`;
    case 'done':
      return `Done: ${counted(done)} changed, ${refused} refused`;
    case 'cancelled':
      return done + refused === 0
        ? 'Cancelled: nothing was changed'
        : `Stopped: ${counted(done)} changed, ${refused} refused, ${waiting.toLocaleString('en-US')} left as they were`;
  }
};
