import type { ReactElement, ReactNode } from 'react';
import { Link, Redirect, useLocation } from 'wouter';
import { areas } from './areas.js';
import { PageHeading } from './page-heading.js';
import { type AreaName, useSession } from './session.js';
import { StandardLayout } from './standard-layout.js';

interface RequireAreaProps {
  readonly name: AreaName;
  readonly children: ReactNode;
}

/**
 * Lets a person into an area their roles allow. Others see in words who can give access, and the
 * area's code is not downloaded. The server refuses on its own; this page only explains.
 */
export const RequireArea = ({ name, children }: RequireAreaProps): ReactNode => {
  const session = useSession();
  const [path] = useLocation();
  if (name === 'portal' || session.areas.includes(name)) return children;
  if (!session.signedIn) {
    const next = encodeURIComponent(`${path}${location.search}`);
    return <Redirect to={`/sign-in?next=${next}`} replace />;
  }
  return <NoAreaPage name={name} />;
};

const NoAreaPage = ({ name }: { readonly name: AreaName }): ReactElement => {
  const entry = areas.find((area) => area.name === name);
  const { person } = useSession();
  return (
    <StandardLayout links={[]}>
      <div className="app-alone">
        <PageHeading title="No access">{`You can’t open ${entry?.called ?? 'this part'}`}</PageHeading>
        <p className="cp-lead">{entry?.grantedBy}</p>
        <p>
          You are signed in as {person?.fullName} ({person?.email}).
        </p>
        <p>
          <Link href="/">Go to your requests and services</Link>
        </p>
      </div>
    </StandardLayout>
  );
};
