import type { ReactElement } from 'react';
import { Icon } from '../../components/icon.js';
import type { ServicePage } from '../api/portal-types.js';
import type { ForColleague } from './for-colleague.js';

interface WhoCanSeeProps {
  readonly service: ServicePage;
  readonly customer: ForColleague | null;
}

/** Before sending: exactly who will read this. */
export const WhoCanSee = ({ service, customer }: WhoCanSeeProps): ReactElement => {
  const readers = [
    customer ? customer.fullName : 'you',
    ...(customer && !service.sensitive ? ['you'] : []),
    service.sensitive ? `only the ${service.desk.deskName}` : 'the people at our desks',
    ...(service.approval ? ['whoever approves it'] : []),
  ];
  const last = readers.at(-1) ?? '';
  return (
    <p className="portal-private">
      <Icon name={service.sensitive ? 'lock' : 'visibility'} />
      <span>
        Who can see this: {readers.slice(0, -1).join(', ')} and {last}.
        {customer && service.sensitive && ' Once sent, you can’t open it yourself.'}
      </span>
    </p>
  );
};
