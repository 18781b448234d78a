import type { ReactElement, ReactNode } from 'react';
import { classes } from './classes.js';

export interface Definition {
  readonly term: string;
  readonly value: ReactNode;
  /** Beside the value, such as a "Change" link. */
  readonly action?: ReactNode;
}

interface DefinitionListProps {
  readonly items: readonly Definition[];
  /** Terms above their values, for narrow columns. */
  readonly stacked?: boolean;
  /** Stacked pairs side by side. */
  readonly columns?: boolean;
}

export const DefinitionList = ({ items, stacked, columns }: DefinitionListProps): ReactElement => (
  <dl
    className={classes(
      'cp-definitions',
      stacked && 'cp-definitions--stacked',
      columns && 'cp-definitions--columns',
    )}
  >
    {items.map(({ term, value, action }) => (
      <div className="cp-definitions__row" key={term}>
        <dt>{term}</dt>
        <dd className="cp-definitions__value">{value}</dd>
        {action && <dd className="cp-definitions__action">{action}</dd>}
      </div>
    ))}
  </dl>
);
