import { type ComponentType, lazy, type LazyExoticComponent, type ReactNode } from 'react';
import { AreaPages } from './area-pages.js';
import { NotFoundPage } from './not-found-page.js';
import type { AreaName } from './session.js';

/** One address pattern (wouter's syntax) and the page it shows. */
export interface AreaRoute {
  readonly path: string;
  readonly page: ComponentType;
  /** True for the few pages that are shown to people who are not signed in. */
  readonly open?: boolean;
}

/** A link of the area's own navigation in the header. */
export interface AreaLink {
  readonly href: string;
  readonly label: string;
}

/** What `web/src/<area>/routes.tsx` exports: its routes, and its links or its own frame. */
export interface AreaModule {
  readonly routes: readonly AreaRoute[];
  readonly links?: readonly AreaLink[];
  readonly Layout?: ComponentType<{ readonly children: ReactNode }>;
}

interface AreaEntry {
  readonly name: AreaName;
  readonly label: string;
  /** The label as a part of a sentence. */
  readonly called: string;
  readonly href: string;
  /** Who may let a person in, for the page that says no. */
  readonly grantedBy: string;
}

/** The areas in the order of the header. */
export const areas: readonly AreaEntry[] = [
  { name: 'portal', label: 'Portal', called: 'the portal', href: '/', grantedBy: '' },
  {
    name: 'desk',
    label: 'Desk',
    called: 'the desk',
    href: '/desk',
    grantedBy: 'The desk is for support staff. The lead of your team can ask for your access.',
  },
  {
    name: 'dashboards',
    label: 'Dashboards',
    called: 'the dashboards',
    href: '/partner',
    grantedBy: 'Dashboards are for bureau leads. The lead of your bureau can ask for your access.',
  },
  {
    name: 'admin',
    label: 'Admin',
    called: 'the administration',
    href: '/admin',
    grantedBy:
      'The administration is for administrators. An administrator of this service can give you access.',
  },
];

const areaBySegment: Readonly<Record<string, AreaName>> = {
  desk: 'desk',
  partner: 'dashboards',
  admin: 'admin',
};

/** The area an address belongs to; everything that is not another area's is the portal's. */
export const areaOfPath = (path: string): AreaName =>
  areaBySegment[path.split('/')[1] ?? ''] ?? 'portal';

// Each folder is its own chunk, so that an employee never downloads the code of the Desk.
const files = import.meta.glob<AreaModule>('../{portal,desk,dashboards,admin}/routes.tsx');

const load = (name: AreaName): Promise<AreaModule> | undefined =>
  files[`../${name}/routes.tsx`]?.();

/** Starts the download of an area before it is opened; failing early costs nothing. */
export const preloadArea = (name: AreaName): void => {
  load(name)?.catch(() => undefined);
};

const lazyArea = (name: AreaName): LazyExoticComponent<ComponentType> =>
  lazy(async () => {
    const module = await load(name);
    return { default: module ? () => <AreaPages area={module} /> : NotFoundPage };
  });

/** The pages of each area, downloaded when first shown. */
export const areaPages: Readonly<Record<AreaName, LazyExoticComponent<ComponentType>>> = {
  portal: lazyArea('portal'),
  desk: lazyArea('desk'),
  dashboards: lazyArea('dashboards'),
  admin: lazyArea('admin'),
};
