import type { ReactElement, ReactNode } from 'react';

interface EmptyStateProps {
  /** Why there is nothing, in one sentence. */
  readonly heading: string;
  readonly headingLevel?: 2 | 3;
  readonly children?: ReactNode;
  /** The one next act. */
  readonly action?: ReactNode;
}

export const EmptyState = ({
  heading,
  headingLevel = 2,
  children,
  action,
}: EmptyStateProps): ReactElement => {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className="cp-empty">
      <Heading>{heading}</Heading>
      {children}
      {action && <div className="cp-actions">{action}</div>}
    </div>
  );
};
