import type { ComponentProps, MouseEvent, ReactElement } from 'react';
import { classes } from './classes.js';
import { Icon, type IconName } from './icon.js';

export type ButtonVariant = 'primary' | 'outline' | 'plain' | 'danger' | 'link';

export const buttonClass = (variant: ButtonVariant, small: boolean, extra?: string): string =>
  variant === 'link'
    ? classes('cp-button--link', extra)
    : classes(
        'usa-button',
        variant === 'outline' && 'usa-button--outline',
        variant === 'plain' && 'cp-button--plain',
        variant === 'danger' && 'cp-button--danger',
        small && 'cp-button--small',
        extra,
      );

interface ButtonProps extends ComponentProps<'button'> {
  readonly variant?: ButtonVariant;
  readonly small?: boolean;
  readonly icon?: IconName;
  /** The act is under way: the label says so and further presses do nothing. */
  readonly busy?: boolean;
  readonly busyLabel?: string;
}

/** A button is never disabled to say "not valid yet": it answers with errors instead. */
export const Button = ({
  variant = 'primary',
  small = false,
  icon,
  busy = false,
  busyLabel = 'Sending…',
  className,
  type = 'button',
  onClick,
  children,
  ...rest
}: ButtonProps): ReactElement => {
  const press = (event: MouseEvent<HTMLButtonElement>): void => {
    if (busy) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      {...rest}
      type={type}
      className={buttonClass(variant, small, className)}
      onClick={press}
      {...(busy ? { 'aria-disabled': true } : {})}
    >
      {icon && <Icon name={icon} />}
      {busy ? busyLabel : children}
    </button>
  );
};
