import type { ReactElement, ReactNode } from 'react';
import { classes } from './classes.js';
import { Icon, type IconName } from './icon.js';

export type AlertTone = 'info' | 'success' | 'warning' | 'error';

const icons: Record<AlertTone, IconName> = {
  info: 'info',
  success: 'check_circle',
  warning: 'warning',
  error: 'error',
};

interface AlertProps {
  readonly tone: AlertTone;
  readonly heading?: ReactNode;
  readonly headingLevel?: 2 | 3 | 4;
  readonly slim?: boolean;
  /** "alert" interrupts, "status" waits its turn; leave out for what is there from the start. */
  readonly role?: 'alert' | 'status';
  readonly children?: ReactNode;
  readonly className?: string;
}

export const Alert = ({
  tone,
  heading,
  headingLevel = 2,
  slim = false,
  role,
  children,
  className,
}: AlertProps): ReactElement => {
  const Heading = `h${headingLevel}` as const;
  return (
    <div
      className={classes(`usa-alert usa-alert--${tone}`, slim && 'usa-alert--slim', className)}
      {...(role ? { role } : {})}
    >
      <div className="usa-alert__body">
        <Icon name={icons[tone]} />
        <div className="usa-alert__text">
          {heading && <Heading className="usa-alert__heading">{heading}</Heading>}
          {children}
        </div>
      </div>
    </div>
  );
};
