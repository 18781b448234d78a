import type { ReactElement, ReactNode } from 'react';
import { Link } from 'wouter';
import { buttonClass, type ButtonVariant } from './button.js';
import { Icon, type IconName } from './icon.js';

interface ButtonLinkProps {
  readonly href: string;
  readonly children: ReactNode;
  readonly variant?: ButtonVariant;
  readonly small?: boolean;
  readonly icon?: IconName;
  readonly className?: string;
}

/** A link that leads to the next act and looks like its button. */
export const ButtonLink = ({
  href,
  children,
  variant = 'primary',
  small = false,
  icon,
  className,
}: ButtonLinkProps): ReactElement => (
  <Link href={href} className={buttonClass(variant, small, className)}>
    {icon && <Icon name={icon} />}
    {children}
  </Link>
);
