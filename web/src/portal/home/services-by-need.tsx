import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useId } from 'react';
import { Link } from 'wouter';
import { ErrorState } from '../../app/error-state.js';
import { Icon } from '../../components/icon.js';
import { Loading } from '../../components/loading.js';
import { Panel } from '../../components/panel.js';
import { serviceGroupsQuery } from '../api/catalog-api.js';
import type { OfficeLine, ServiceGroups } from '../api/portal-types.js';

/** Everything that can be asked for, by what you need rather than by who does the work. */
export const ServicesByNeed = (): ReactElement => {
  const groups = useQuery(serviceGroupsQuery);
  return (
    <>
      <Panel heading="Start a request">
        {groups.isPending && <Loading what="the services" lines={6} />}
        {groups.isError && (
          <ErrorState
            error={groups.error}
            title="We couldn’t load the services"
            headingLevel={3}
            onRetry={() => void groups.refetch()}
          />
        )}
        {groups.data && (
          <div className="portal-groups">
            {groups.data.groups.map((group) => (
              <NeedGroup key={group.code} group={group} />
            ))}
          </div>
        )}
      </Panel>
      {groups.data && groups.data.offices.length > 0 && (
        <Panel heading="Talk to a desk">
          <div className="portal-desks">
            {groups.data.offices.map((office) => (
              <DeskCard key={office.code} office={office} />
            ))}
          </div>
        </Panel>
      )}
    </>
  );
};

const NeedGroup = ({
  group,
}: {
  readonly group: ServiceGroups['groups'][number];
}): ReactElement => {
  const id = useId();
  return (
    <section className="portal-group" aria-labelledby={id}>
      <h3 id={id}>{group.name}</h3>
      <ul className="cp-plain-list">
        {group.services.map((service) => (
          <li key={service.code}>
            <Link href={`/services/${service.code}`}>{service.name}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
};

const DeskCard = ({ office }: { readonly office: OfficeLine }): ReactElement => (
  <div className="portal-desk">
    <h3>{office.deskName}</h3>
    <p>
      <Icon name="phone" /> <a href={`tel:+1${office.phone.replace(/\D/g, '')}`}>{office.phone}</a>
    </p>
    <p>
      <Icon name="mail_outline" /> <a href={`mailto:${office.email}`}>{office.email}</a>
    </p>
    <p>
      <Link href={`/standards/${office.code}`}>
        What you can expect<span className="usa-sr-only"> from the {office.deskName}</span>
      </Link>
    </p>
  </div>
);
