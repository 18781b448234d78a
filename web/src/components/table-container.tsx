import type { ReactElement, ReactNode } from 'react';

interface TableContainerProps {
  /** Names the region that scrolls, for those who reach it by keyboard. */
  readonly label: string;
  readonly children: ReactNode;
}

/** The only place that may scroll sideways on a narrow screen; reachable by keyboard. */
export const TableContainer = ({ label, children }: TableContainerProps): ReactElement => (
  <div className="cp-table-container" tabIndex={0} role="region" aria-label={label}>
    {children}
  </div>
);
