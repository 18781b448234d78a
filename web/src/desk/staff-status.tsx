import type { ReactElement } from 'react';
import type { IconName } from '../components/icon.js';
import { Tag } from '../components/tag.js';
import type { PendingReason, TicketStatus } from './desk-types.js';

const looks: Record<TicketStatus, { icon: IconName; className: string }> = {
  new: { icon: 'star_outline', className: 'desk-status--new' },
  open: { icon: 'autorenew', className: 'desk-status--open' },
  pending: { icon: 'pause', className: 'desk-status--pending' },
  solved: { icon: 'check', className: 'desk-status--solved' },
  closed: { icon: 'check_circle', className: 'desk-status--closed' },
  withdrawn: { icon: 'cancel', className: 'desk-status--withdrawn' },
};

interface StaffStatusProps {
  readonly status: TicketStatus;
  readonly label: string;
  readonly pendingReason?: PendingReason | null;
}

/** Where a ticket stands in the desk's words: icon, word and outline say the same. */
export const StaffStatus = ({ status, label }: StaffStatusProps): ReactElement => (
  <Tag icon={looks[status].icon} className={looks[status].className}>
    {label}
  </Tag>
);
