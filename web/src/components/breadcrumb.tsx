import type { ReactElement } from 'react';
import { Link } from 'wouter';

export interface Crumb {
  readonly label: string;
  readonly href: string;
}

interface BreadcrumbProps {
  readonly trail: readonly Crumb[];
  readonly current: string;
}

export const Breadcrumb = ({ trail, current }: BreadcrumbProps): ReactElement => (
  <nav className="usa-breadcrumb cp-breadcrumb" aria-label="Breadcrumbs">
    <ol className="usa-breadcrumb__list">
      {trail.map((crumb) => (
        <li className="usa-breadcrumb__list-item" key={crumb.href}>
          <Link href={crumb.href} className="usa-breadcrumb__link">
            <span>{crumb.label}</span>
          </Link>
        </li>
      ))}
      <li className="usa-breadcrumb__list-item usa-current" aria-current="page">
        <span>{current}</span>
      </li>
    </ol>
  </nav>
);
