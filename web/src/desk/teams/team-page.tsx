import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useParams } from 'wouter';
import { asProblem } from '../../api/problem-error.js';
import { NotFoundPage } from '../../app/not-found-page.js';
import { PageHeading } from '../../app/page-heading.js';
import { Loading } from '../../components/loading.js';
import { teamWorkQuery } from '../api/team-work-api.js';
import type { TeamWorkView } from '../desk-types.js';
import { LeadsOnly } from '../leads-only.js';
import { FlashSlot } from '../shell/flash.js';
import { TeamForm } from './team-form.js';

/** How a team gives work out: automatic assignment, limit, skills, and the people it goes to. */
export const TeamPage = (): ReactElement => {
  const { code = '' } = useParams<{ code: string }>();
  const team = useQuery(teamWorkQuery(code));
  if (team.isError && asProblem(team.error).status === 404) return <NotFoundPage />;
  const view = team.data;
  return (
    <div className="desk-narrow">
      <FlashSlot />
      <PageHeading section="Desk">
        {view ? `How ${view.name} gives work out` : 'How work is given out'}
      </PageHeading>
      <p className="desk-queue__summary">
        <Link href={`/desk/board?team=${code}`}>Shift board</Link> ·{' '}
        <Link href={`/desk/teams/${code}/fairness`}>Who was given what</Link>
      </p>
      {team.isPending && <Loading what="the team" lines={6} />}
      {team.isError && !view && (
        <LeadsOnly error={team.error} what="the team" onRetry={() => void team.refetch()} />
      )}
      {view && (
        <>
          <TeamForm key={view.version} view={view} />
          <Members view={view} />
        </>
      )}
    </div>
  );
};

const Members = ({ view }: { readonly view: TeamWorkView }): ReactElement => (
  <section className="desk-availability" aria-labelledby="members-heading">
    <h2 id="members-heading">People</h2>
    {view.members.length === 0 ? (
      <p>Nobody is in this team.</p>
    ) : (
      <ul className="desk-availability__days">
        {view.members.map((member) => (
          <li key={member.id}>
            <span>
              <strong>{member.fullName}</strong>
              <span className="cp-choice-note">
                {member.lead && 'Lead. '}
                {member.limit === null ? 'Limit of the team' : `${member.limit} in hand at most`}
              </span>
            </span>
            <Link href={`/desk/availability/${member.id}`}>
              Availability<span className="cp-hidden"> of {member.fullName}</span>
            </Link>
          </li>
        ))}
      </ul>
    )}
  </section>
);
