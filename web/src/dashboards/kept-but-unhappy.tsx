import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { Panel } from '../components/panel.js';
import type { Dashboard } from './dashboard-types.js';
import { DefinitionLink } from './definition-link.js';

interface KeptButUnhappyProps {
  readonly unhappy: Dashboard['keptButUnhappy'];
  readonly hrefOf: (metric: string) => string;
}

/** Dates kept whose customer was unhappy all the same; the requests themselves are for the leads who follow up. */
export const KeptButUnhappy = ({
  unhappy: { sentence, list },
  hrefOf,
}: KeptButUnhappyProps): ReactElement => (
  <Panel
    heading="On time, but unhappy"
    aside={<DefinitionLink code="kept_but_unhappy" of="on time, but unhappy" />}
  >
    <p className="db-finding">{sentence}</p>
    {list === null ? (
      <p className="db-note">
        The lead of the office follows up on each low answer. Which requests these are is not shown
        here, so that nobody learns who answered what.
      </p>
    ) : list.tickets === 0 ? (
      <p className="db-note">No request of your office in this period.</p>
    ) : (
      <Link className="db-print-hidden" href={hrefOf(list.metric)}>
        See the {list.tickets.toLocaleString('en-US')} {list.words}
      </Link>
    )}
  </Panel>
);
