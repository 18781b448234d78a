import type { ReactElement } from 'react';
import { TimeLeftChip } from '../components/time-left-chip.js';
import type { Chip } from './desk-types.js';

/** A clock's chip as the server worded it. */
export const DeskChip = ({ chip }: { readonly chip: Chip }): ReactElement => (
  <TimeLeftChip text={chip.text} tone={chip.tone} description={chip.fullText} />
);
