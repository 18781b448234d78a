import { type ReactElement, type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { AppFooter } from '../../app/app-footer.js';
import { AppHeader } from '../../app/app-header.js';
import { useSession } from '../../app/session.js';
import { SkipLink } from '../../app/skip-link.js';
import { ButtonLink } from '../../components/button-link.js';
import { useLiveDesk } from '../live/use-live-desk.js';
import { UndoBar } from '../ticket/undo-bar.js';
import { CommandPalette } from './command-palette.js';
import { DeskNav } from './desk-nav.js';
import { KeysDialog } from './keys-dialog.js';
import { useKeyBindings, useKeyListener } from './key-bindings.js';
import { SearchField } from './search-field.js';
import { usePaletteKey } from './use-palette-key.js';

/** The Desk's frame: slim bar with search and "New ticket", queues at the side, the page. */
export const DeskLayout = ({ children }: { readonly children: ReactNode }): ReactElement => {
  const [, navigate] = useLocation();
  const [open, setOpen] = useState<'keys' | 'palette' | null>(null);
  const leads = useSession().permissions.includes('desk.lead');
  useLiveDesk();
  useKeyListener();
  usePaletteKey(() => setOpen((now) => (now === 'palette' ? null : 'palette')));
  useKeyBindings('Everywhere', [
    { keys: '/', label: 'Search', run: () => document.getElementById('desk-search')?.focus() },
    { keys: 'c', label: 'New ticket', run: () => navigate('/desk/new') },
    { keys: 'g q', label: 'Go to the queue', run: () => navigate('/desk') },
    { keys: 'g m', label: 'Go to my work', run: () => navigate('/desk/me') },
    ...(leads
      ? [{ keys: 'g b', label: 'Go to the shift board', run: () => navigate('/desk/board') }]
      : []),
    { keys: 'g p', label: 'Go to the portal', run: () => navigate('/') },
    { keys: '?', label: 'Keyboard shortcuts', run: () => setOpen('keys') },
  ]);
  return (
    <div className="desk">
      <SkipLink />
      <AppHeader
        slim
        tools={
          <>
            <SearchField />
            <ButtonLink href="/desk/new" icon="add" className="desk-new" variant="outline" small>
              <span>
                New<span className="desk-new__what"> ticket</span>
              </span>
            </ButtonLink>
          </>
        }
      />
      <div className="desk__body">
        <DeskNav onPalette={() => setOpen('palette')} onKeys={() => setOpen('keys')} />
        <main id="main" className="desk__main" tabIndex={-1}>
          {children}
          <UndoBar />
        </main>
      </div>
      <AppFooter />
      <KeysDialog open={open === 'keys'} onClose={() => setOpen(null)} />
      <CommandPalette open={open === 'palette'} onClose={() => setOpen(null)} />
    </div>
  );
};
