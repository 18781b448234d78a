import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactElement, useEffect } from 'react';
import { announce } from '../../app/announcer.js';
import { asProblem } from '../../api/problem-error.js';
import { problemWords } from '../../app/error-state.js';
import { Alert } from '../../components/alert.js';
import { Panel } from '../../components/panel.js';
import type { ViewPreview } from '../api/view-api.js';
import { DeskChip } from '../desk-chip.js';
import { StaffStatus } from '../staff-status.js';
import { ticketCount } from './ticket-count.js';

/** "1 ticket", "312 tickets, 4 late", "More than 10,000 tickets". */
const countWords = ({ summary }: Pick<ViewPreview, 'summary'>): string => {
  const { late, countedOf } = summary;
  const tickets = ticketCount(summary);
  return late === 0 || countedOf !== null
    ? tickets
    : `${tickets}, ${late.toLocaleString('en-US')} late`;
};

/** What the conditions mean and find while they are being made. */
export const ViewPreviewPanel = ({
  tried,
}: {
  readonly tried: UseQueryResult<ViewPreview>;
}): ReactElement => {
  const { data, error, isError } = tried;
  const words = data && !isError ? `${data.sentence} ${countWords(data)}.` : '';
  useEffect(() => {
    if (words) announce(words, { topic: 'list' });
  }, [words]);
  return (
    <Panel heading="What it shows" className="desk-preview">
      {isError && (
        <Alert tone="warning" slim>
          <p>{problemWords(asProblem(error))}</p>
        </Alert>
      )}
      {!isError && data && (
        <>
          <p className="desk-preview__sentence">{data.sentence}</p>
          {data.problems.map(({ message }) => (
            <Alert key={message} tone="warning" slim>
              <p>{message}</p>
            </Alert>
          ))}
          <p hidden={data.problems.some(({ code }) => code.startsWith('view.'))}>
            <strong>{countWords(data)}</strong>
            {data.items.length > 0 &&
              data.items.length < data.summary.open &&
              ', the first of them:'}
          </p>
          <ul className="desk-preview__rows">
            {data.items.map((row) => (
              <li key={row.number}>
                {row.clock?.chip && <DeskChip chip={row.clock.chip} />}
                <span className="desk-preview__subject">{row.subject}</span>
                <span className="desk-preview__more">
                  <StaffStatus status={row.status} label={row.statusLabel} /> {row.number},{' '}
                  {row.customerName}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {!isError && !data && <p className="cp-quiet">Looking…</p>}
    </Panel>
  );
};
