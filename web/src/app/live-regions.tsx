import type { ReactElement } from 'react';

/** The two live regions of the application; they exist from first paint and are written by `announce`. */
export const LiveRegions = (): ReactElement => (
  <div className="usa-sr-only">
    <div id="status" role="status" aria-live="polite" aria-atomic="true" />
    <div id="alert" role="alert" aria-live="assertive" aria-atomic="true" />
  </div>
);
