import type { ReactElement, ReactNode } from 'react';
import { classes } from './classes.js';
import { Icon, type IconName } from './icon.js';

interface TagProps {
  readonly children: ReactNode;
  readonly icon?: IconName;
  readonly className?: string;
}

/** A short state in sentence case, one to three words. It is never pressed. */
export const Tag = ({ children, icon, className }: TagProps): ReactElement => (
  <span className={classes('usa-tag', !icon && 'cp-tag--plain', className)}>
    {icon && <Icon name={icon} />}
    {children}
  </span>
);
