import type { ReactElement } from 'react';
import { Link } from 'wouter';
import type { MetricCode } from './dashboard-types.js';

/** From a figure to what it is and how it is computed. */
export const DefinitionLink = ({
  code,
  of,
}: {
  readonly code: MetricCode;
  readonly of: string;
}): ReactElement => (
  <Link className="db-definition" href={`/partner/definitions#${code}`}>
    How this is counted<span className="usa-sr-only">: {of}</span>
  </Link>
);
