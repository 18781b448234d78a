import type { ReactElement } from 'react';

/** Where promises come from when nobody changed them here. */
export const PromiseSource = ({ source }: { readonly source: string }): ReactElement => (
  <p className="ad-source">
    Promises come from <code>{source}</code> and can be changed here. What is published here stands
    until that file itself is changed.
  </p>
);
