import { type ReactElement, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { type AreaLink, areaOfPath, areas, preloadArea } from './areas.js';
import { LogoMark } from '../components/logo-mark.js';
import { DemoStrip } from './demo-strip.js';
import { PersonMenu } from './person-menu.js';
import { useSession } from './session.js';

interface AppHeaderProps {
  /** The area's own links. */
  readonly links?: readonly AreaLink[];
  /** What an area adds to the bar, such as the Desk's search field. */
  readonly tools?: ReactNode;
  readonly slim?: boolean;
}

/** The bar on top of every page: home, the areas the reader's roles allow, and the reader. */
export const AppHeader = ({ links = [], tools, slim = false }: AppHeaderProps): ReactElement => {
  const session = useSession();
  return (
    <header className={slim ? 'app-header app-header--slim' : 'app-header'}>
      {session.demo && <DemoStrip />}
      <div className="app-header__bar">
        <Link href="/" className="app-header__brand">
          <LogoMark />
          <span>Counterpart</span>
        </Link>
        {session.signedIn && <AreaNav />}
        {tools && <div className="app-header__tools">{tools}</div>}
        {session.signedIn && <PersonMenu />}
      </div>
      {session.signedIn && links.length > 0 && <OwnLinks links={links} />}
    </header>
  );
};

const AreaNav = (): ReactElement | null => {
  const session = useSession();
  const [path] = useLocation();
  const open = areas.filter((area) => session.areas.includes(area.name));
  if (open.length < 2) return null;
  const current = areaOfPath(path);
  return (
    <nav aria-label="Areas" className="app-areas">
      <ul>
        {open.map((area) => (
          <li key={area.name}>
            <Link
              href={area.href}
              aria-current={area.name === current ? 'true' : undefined}
              onPointerEnter={() => preloadArea(area.name)}
            >
              {area.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const OwnLinks = ({ links }: { readonly links: readonly AreaLink[] }): ReactElement => {
  const [path] = useLocation();
  return (
    <nav aria-label="Main" className="app-links">
      <ul>
        {links.map(({ href, label }, at) => {
          // The first one is the area's own front page, under which everything is.
          const isSection = at > 0 && path.startsWith(`${href}/`);
          return (
            <li key={href}>
              <Link href={href} aria-current={path === href ? 'page' : isSection || undefined}>
                {label}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
};
