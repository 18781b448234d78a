import { type ReactElement, type ReactNode, useId } from 'react';
import { classes } from './classes.js';

interface PanelProps {
  /** Where a link to the part leads. */
  readonly id?: string;
  readonly heading: ReactNode;
  readonly headingLevel?: 2 | 3;
  /** Beside the heading: a link or a small button. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A titled part of a page. When it fails to load, it fails alone. */
export const Panel = ({
  id,
  heading,
  headingLevel = 2,
  aside,
  children,
  className,
}: PanelProps): ReactElement => {
  const headingId = useId();
  const Heading = `h${headingLevel}` as const;
  return (
    <section id={id} className={classes('cp-panel', className)} aria-labelledby={headingId}>
      <div className="cp-panel__head">
        <Heading id={headingId}>{heading}</Heading>
        {aside}
      </div>
      {children}
    </section>
  );
};
