import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect, useState } from 'react';
import { announce } from '../../app/announcer.js';
import { clockTime } from '../../app/date-words.js';
import { usePerson } from '../../app/session.js';
import { Alert } from '../../components/alert.js';
import { Button } from '../../components/button.js';
import { historyQuery } from '../api/ticket-api.js';
import type { HistoryEntry } from '../desk-types.js';
import type { TicketAct } from './use-ticket-act.js';

interface StaleNoticeProps {
  readonly number: string;
  readonly act: Pick<TicketAct<never>, 'overtaken' | 'accept' | 'problem'>;
}

const mostShown = 4;

/** What was recorded since the form was opened, newest first. */
const useNewEntries = (number: string, overtaken: boolean): readonly HistoryEntry[] => {
  const history = useQuery({ ...historyQuery(number), staleTime: 0 });
  const newest = history.data?.items[0]?.sequence;
  const [openedAt, setOpenedAt] = useState<number>();
  if (openedAt === undefined && newest !== undefined && !overtaken) setOpenedAt(newest);
  const { refetch } = history;
  useEffect(() => {
    if (overtaken) void refetch();
  }, [overtaken, refetch]);
  if (openedAt === undefined) return [];
  return (history.data?.items ?? []).filter((entry) => entry.sequence > openedAt);
};

/** Somebody changed the ticket while this form was open: who, when, what; the text stays. */
export const StaleNotice = ({ number, act }: StaleNoticeProps): ReactElement | null => {
  const { timeZone } = usePerson();
  const entries = useNewEntries(number, act.overtaken);
  const refused = act.problem?.status === 412;
  const wordsOf = (entry: HistoryEntry): string =>
    `Changed by ${entry.actorName ?? 'a rule'} at ${clockTime(entry.at, timeZone)}: ${entry.sentence}`;
  const [first] = entries;
  const spoken = first ? wordsOf(first) : '';
  useEffect(() => {
    if (act.overtaken && spoken) {
      announce(`${spoken} What you typed is still here.`, { urgent: refused });
    }
  }, [act.overtaken, spoken, refused]);
  if (!act.overtaken) return null;
  return (
    <Alert
      tone="warning"
      heading={refused ? 'Nothing was changed yet' : 'This ticket changed while you were here'}
      headingLevel={3}
    >
      {entries.slice(0, mostShown).map((entry) => (
        <p key={entry.sequence}>{wordsOf(entry)}</p>
      ))}
      <p>The page shows the ticket as it is now. What you typed is still here.</p>
      <Button variant="outline" small onClick={act.accept}>
        I have seen it, go on
      </Button>
    </Alert>
  );
};
