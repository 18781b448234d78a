import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { Panel } from '../../components/panel.js';
import { draftsQuery } from '../api/draft-api.js';
import { draftPath } from '../form/draft-path.js';
import { useDateWords } from '../use-date-words.js';

/** What you began and did not send. */
export const DraftsWaiting = (): ReactElement | null => {
  const drafts = useQuery(draftsQuery);
  const words = useDateWords();
  if (!drafts.data || drafts.data.items.length === 0) return null;
  const [newest, ...others] = drafts.data.items;
  if (!newest) return null;
  return (
    <Panel heading="Finish what you began">
      <ul className="cp-plain-list portal-rows">
        {[newest, ...others].slice(0, 3).map((draft) => (
          <li key={draft.id} className="portal-row">
            <Link href={draftPath(draft)} className="portal-row__subject">
              {draft.service.name}
            </Link>
            <p className="cp-quiet cp-small">Saved {words.onDay(draft.updatedAt)}, not sent yet</p>
          </li>
        ))}
      </ul>
      {others.length > 2 && (
        <p className="portal-more">
          <Link href="/requests/drafts">See all {drafts.data.items.length} drafts</Link>
        </p>
      )}
    </Panel>
  );
};
