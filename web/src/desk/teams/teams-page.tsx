import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { PageHeading } from '../../app/page-heading.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loading } from '../../components/loading.js';
import { ledTeamsQuery } from '../api/team-work-api.js';
import { LeadsOnly } from '../leads-only.js';

/** The teams that the reader leads: how each gives work out, and how it was spread. */
export const TeamsPage = (): ReactElement => {
  const teams = useQuery(ledTeamsQuery);
  return (
    <div className="desk-narrow">
      <PageHeading section="Desk">Teams I lead</PageHeading>
      {teams.isPending && <Loading what="your teams" lines={4} />}
      {teams.isError && !teams.data && (
        <LeadsOnly error={teams.error} what="your teams" onRetry={() => void teams.refetch()} />
      )}
      {teams.data?.length === 0 && (
        <EmptyState heading="You lead no team">
          <p>Teams appear here once you are their lead, or the lead of their office.</p>
        </EmptyState>
      )}
      {teams.data && teams.data.length > 0 && (
        <ul className="desk-cards" aria-label="Teams I lead">
          {teams.data.map((team) => (
            <li className="desk-card" key={team.code}>
              <h2 className="desk-card__subject">
                <Link href={`/desk/teams/${team.code}`}>{team.name}</Link>
              </h2>
              <p className="desk-card__more">
                {team.officeName} · Automatic assignment: {team.assignmentLabel} ·{' '}
                {team.limit === null ? 'No limit in hand' : `${team.limit} in hand at most`}
              </p>
              <p className="desk-card__more">
                <Link href={`/desk/board?team=${team.code}`}>Shift board</Link> ·{' '}
                <Link href={`/desk/teams/${team.code}/fairness`}>Who was given what</Link>
              </p>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
