import type { ReactElement } from 'react';
import { Panel } from '../../components/panel.js';
import { Timeline } from '../../components/timeline.js';
import type { RequestView } from '../api/portal-types.js';
import { useDateWords } from '../use-date-words.js';

/** What has happened so far, newest first, in the server's words. */
export const RequestHistory = ({ request }: { readonly request: RequestView }): ReactElement => {
  const words = useDateWords();
  return (
    <Panel heading="What has happened">
      {request.timeLine && <p className="cp-quiet">{request.timeLine}</p>}
      <Timeline
        entries={request.timeline.map((entry) => ({
          id: entry.id,
          title: entry.title,
          at: entry.at,
          when: words.moment(entry.at),
          by: entry.by === 'You' ? 'you' : entry.by,
          sentence: entry.sentence,
        }))}
      />
    </Panel>
  );
};
