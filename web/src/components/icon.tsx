import type { ReactElement } from 'react';
import { iconPaths } from './icon-paths.js';

export type IconName = keyof typeof iconPaths;

interface IconProps {
  readonly name: IconName;
  /** Words for those who cannot see it; without them the icon is decoration beside a text. */
  readonly label?: string;
  readonly className?: string;
}

export const Icon = ({ name, label, className }: IconProps): ReactElement => (
  <svg
    className={className ? `cp-icon ${className}` : 'cp-icon'}
    viewBox="0 0 24 24"
    focusable="false"
    {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
  >
    <path d={iconPaths[name]} />
  </svg>
);
