import type { ReactElement } from 'react';
import { Icon } from './icon.js';

/** Marks what only a few people may see. */
export const RestrictedMark = (): ReactElement => (
  <span className="cp-restricted">
    <Icon name="lock" />
    Restricted
  </span>
);
