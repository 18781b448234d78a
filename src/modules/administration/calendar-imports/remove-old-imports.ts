import { removesDaily } from '../../../platform/jobs/removes-old-rows.js';

/** What was read from calendar files and nobody has decided on. */
export const removesOldImports = removesDaily({
  name: 'remove-old-imports',
  afterDays: 90,
  statements: ['DELETE FROM calendar_imports WHERE decided_at IS NULL AND uploaded_at < $1'],
});
