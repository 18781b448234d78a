import type { ReactElement } from 'react';
import { Button } from '../../components/button.js';
import { DefinitionList } from '../../components/definition-list.js';
import { FileLinks } from '../../components/file-links.js';
import type { RequestView } from '../api/portal-types.js';
import { useDateWords } from '../use-date-words.js';
import { WithdrawRequest } from './withdraw-request.js';

const partWords = {
  customer: 'Who needs it',
  submitter: 'Sent by',
  approver: 'Approver',
} as const;

/** Beside the conversation: what was asked, by whom, with which files, and what can be done. */
export const RequestSide = ({ request }: { readonly request: RequestView }): ReactElement => {
  const words = useDateWords();
  return (
    <aside className="portal-request__side" aria-label="Details">
      <section className="cp-card" aria-labelledby="asked">
        <h2 id="asked">What was asked</h2>
        <DefinitionList
          stacked
          items={[
            { term: 'Service', value: request.service.name },
            { term: 'Sent', value: `${words.moment(request.openedAt)} ${words.zone}` },
            ...request.answers.map(({ label, value }) => ({ term: label, value })),
          ]}
        />
        {request.attachments.length > 0 && (
          <>
            <h3>Files</h3>
            <FileLinks files={request.attachments} label="Files of this request" />
          </>
        )}
      </section>
      <section className="cp-card" aria-labelledby="readers">
        <h2 id="readers">Who can see it</h2>
        <DefinitionList
          stacked
          items={[
            { term: 'Desk', value: `The ${request.deskName}` },
            ...request.people.map(({ fullName, part }) => ({
              term: partWords[part],
              value: fullName,
            })),
            ...request.shared.map(({ withDeskName, title, words }) => ({
              term: `The ${withDeskName}, these words alone`,
              value: <span className="cp-preline">{`${title}\n${words}`}</span>,
            })),
          ]}
        />
      </section>
      <div className="portal-request__acts cp-no-print">
        <Button variant="outline" icon="print" onClick={() => print()}>
          Print
        </Button>
        <WithdrawRequest request={request} />
      </div>
    </aside>
  );
};
