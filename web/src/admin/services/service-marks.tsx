import type { ReactElement } from 'react';
import { RestrictedMark } from '../../components/restricted-mark.js';
import { Tag } from '../../components/tag.js';
import type { ServiceRow } from '../admin-types.js';

/** What sets a service apart; nothing for an ordinary one. */
export const ServiceMarks = ({
  service,
}: {
  readonly service: ServiceRow;
}): ReactElement | null => {
  const { active, sensitive, approval, highStakes, general } = service;
  if (active && !sensitive && !approval && !highStakes && !general) return null;
  return (
    <span className="ad-marks">
      {!active && <Tag icon="cancel">Closed</Tag>}
      {sensitive && <RestrictedMark />}
      {approval && <Tag>Approval</Tag>}
      {highStakes && <Tag>Everyone is asked</Tag>}
      {general && <Tag>Own words</Tag>}
    </span>
  );
};
