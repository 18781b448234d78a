import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useEffect, useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { announce } from '../../app/announcer.js';
import { PageHeading } from '../../app/page-heading.js';
import { Button } from '../../components/button.js';
import { EmptyState } from '../../components/empty-state.js';
import { Panel } from '../../components/panel.js';
import { adminHref, servicesQuery } from '../admin-api.js';
import type { ServiceRow } from '../admin-types.js';
import { counted } from '../counted.js';
import { FromFileNote } from '../from-file-note.js';
import { PageStates } from '../page-states.js';
import { ServiceTable } from './service-table.js';

/** Everything that people can ask for, office by office. */
export const ServicesPage = (): ReactElement => {
  const services = useQuery(servicesQuery);
  return (
    <>
      <PageHeading section="Admin">Services</PageHeading>
      <p className="cp-lead ad-lead">
        What people can ask for, who answers for it, and by which promise it is measured.
      </p>
      <PageStates query={services} what="the services" lines={12}>
        {({ items, source }) => (
          <>
            <Services items={items} />
            <FromFileNote what="Services" source={source} />
          </>
        )}
      </PageStates>
    </>
  );
};

const Services = ({ items }: { readonly items: readonly ServiceRow[] }): ReactElement => {
  const q = new URLSearchParams(useSearch()).get('q') ?? '';
  const found = items.filter((service) => fits(service, q));
  const offices = [...new Map(found.map(({ office }) => [office.code, office])).values()];
  useEffect(() => {
    if (q) announce(counted(found.length, 'service'));
  }, [q, found.length]);
  return (
    <>
      <WordsField key={q} q={q} />
      {found.length === 0 && (
        <EmptyState
          heading={q ? `No service fits “${q}”` : 'There are no services yet'}
          action={q ? <Link href="/admin/services">See all services</Link> : undefined}
        />
      )}
      {offices.map((office) => {
        const own = found.filter((service) => service.office.code === office.code);
        return (
          <Panel
            key={office.code}
            heading={office.name}
            aside={<span className="cp-quiet">{counted(own.length, 'service')}</span>}
          >
            <ServiceTable services={own} label={office.name} />
          </Panel>
        );
      })}
    </>
  );
};

const fits = ({ name, code, team, policy, owner, summary }: ServiceRow, q: string): boolean =>
  [name, code, team.name, policy.name, owner.title, owner.fullName ?? '', summary].some((words) =>
    words.toLowerCase().includes(q.toLowerCase()),
  );

const WordsField = ({ q }: { readonly q: string }): ReactElement => {
  const [, navigate] = useLocation();
  const [words, setWords] = useState(q);
  const search = (event: FormEvent): void => {
    event.preventDefault();
    navigate(adminHref('/services', { q: words.trim() }));
  };
  return (
    <form role="search" className="ad-search" onSubmit={search}>
      <label className="usa-label" htmlFor="words">
        Find by name, team, promise or owner
      </label>
      <div className="cp-search">
        <input
          id="words"
          type="search"
          className="usa-input"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <Button type="submit">Search</Button>
      </div>
    </form>
  );
};
