import type { ReactElement } from 'react';

/** Says on every page that this installation shows an example agency. */
export const DemoStrip = (): ReactElement => (
  <p className="app-demo-strip">
    <strong>Demonstration.</strong> An example agency<span> with made-up people and requests</span>.
  </p>
);
