import type { ReactElement } from 'react';
import type { IconName } from '../../components/icon.js';
import { Tag } from '../../components/tag.js';
import type { MailState } from '../admin-types.js';

const looks: Readonly<Record<MailState, { icon: IconName; tone: string }>> = {
  failed: { icon: 'error', tone: 'bad' },
  queued: { icon: 'schedule', tone: 'plain' },
  sending: { icon: 'send', tone: 'plain' },
  sent: { icon: 'check', tone: 'good' },
  kept: { icon: 'mail_outline', tone: 'plain' },
};

/** Whether a mail left: a word, a sign and a shade. */
export const MailStateTag = ({
  state,
  label,
}: {
  readonly state: MailState;
  readonly label: string;
}): ReactElement => (
  <Tag icon={looks[state].icon} className={`ad-tag--${looks[state].tone}`}>
    {label}
  </Tag>
);
