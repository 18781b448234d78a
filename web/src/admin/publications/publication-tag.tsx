import type { ReactElement } from 'react';
import type { IconName } from '../../components/icon.js';
import { Tag } from '../../components/tag.js';
import type { PublicationRow } from './publication-api.js';

const looks: Readonly<Record<PublicationRow['state'], { icon: IconName; tone?: string }>> = {
  checking: { icon: 'schedule' },
  ready: { icon: 'info', tone: 'ad-tag--warn' },
  applying: { icon: 'schedule' },
  done: { icon: 'check_circle', tone: 'ad-tag--good' },
  cancelled: { icon: 'close' },
};

interface PublicationTagProps {
  readonly state: PublicationRow['state'];
  readonly label: string;
}

export const PublicationTag = ({ state, label }: PublicationTagProps): ReactElement => {
  const { icon, tone } = looks[state];
  return (
    <Tag icon={icon} {...(tone ? { className: tone } : {})}>
      {label}
    </Tag>
  );
};
