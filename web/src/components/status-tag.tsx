import type { ReactElement } from 'react';
import type { IconName } from './icon.js';
import { Tag } from './tag.js';

/** Where a request stands, in the six words that the person who asked is shown. */
export type RequestState = 'draft' | 'received' | 'working' | 'needs_you' | 'done' | 'withdrawn';

const looks: Record<RequestState, { icon: IconName; label: string; className: string }> = {
  draft: { icon: 'edit', label: 'Draft', className: 'cp-status--draft' },
  received: { icon: 'check_circle_outline', label: 'Received', className: 'cp-status--received' },
  working: { icon: 'autorenew', label: 'We’re working on it', className: 'cp-status--working' },
  needs_you: {
    icon: 'flag',
    label: 'We need something from you',
    className: 'cp-status--needs-you',
  },
  done: { icon: 'check_circle', label: 'Done', className: 'cp-status--done' },
  withdrawn: { icon: 'cancel', label: 'Withdrawn', className: 'cp-status--withdrawn' },
};

interface StatusTagProps {
  readonly state: RequestState;
  /** The server's label, where it says more than the standard word. */
  readonly label?: string;
}

/** Word, icon and shape together; colour alone says nothing. */
export const StatusTag = ({ state, label }: StatusTagProps): ReactElement => {
  const look = looks[state];
  return (
    <Tag icon={look.icon} className={look.className}>
      {label ?? look.label}
    </Tag>
  );
};
