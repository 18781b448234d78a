import type { ReactElement } from 'react';

/** The parts of a dashboard by the ids of their panels, in the order of the page. */
const dashboardParts = {
  promises: 'Promises kept',
  satisfaction: 'Satisfaction',
  effort: 'What it took',
  requests: 'Requests',
  commitments: 'You said, we did',
} as const;

/** Ways down a long page. */
export const OnThisPage = (): ReactElement => (
  <nav className="db-contents" aria-label="On this page">
    <ul>
      {Object.entries(dashboardParts).map(([id, words]) => (
        <li key={id}>
          <a href={`#${id}`}>{words}</a>
        </li>
      ))}
    </ul>
  </nav>
);
