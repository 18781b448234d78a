import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect } from 'react';
import { announce } from '../../app/announcer.js';
import { clockTime } from '../../app/date-words.js';
import { usePerson } from '../../app/session.js';
import { Alert } from '../../components/alert.js';
import { Button } from '../../components/button.js';
import { historyQuery } from '../api/ticket-api.js';
import type { TicketAct } from './use-ticket-act.js';

interface StaleNoticeProps {
  readonly number: string;
  readonly act: Pick<TicketAct<never>, 'overtaken' | 'accept' | 'problem'>;
}

/** Somebody changed the ticket while this form was open: who, when, what; the text stays. */
export const StaleNotice = ({ number, act }: StaleNoticeProps): ReactElement | null => {
  const { fullName, timeZone } = usePerson();
  const refused = act.problem?.status === 412;
  const history = useQuery({ ...historyQuery(number), enabled: act.overtaken, staleTime: 0 });
  const last = history.data?.items.find((entry) => entry.actorName !== fullName);
  const words = last
    ? `Changed by ${last.actorName ?? 'a rule'} at ${clockTime(last.at, timeZone)}: ${last.sentence}`
    : 'Somebody else changed this ticket.';
  const show = act.overtaken;
  useEffect(() => {
    if (show && last) announce(`${words} What you typed is still here.`, { urgent: refused });
  }, [show, last?.sequence]); // eslint-disable-line react-hooks/exhaustive-deps
  if (!show) return null;
  return (
    <Alert
      tone="warning"
      heading={refused ? 'Nothing was changed yet' : 'This ticket changed while you were here'}
      headingLevel={3}
    >
      <p>{words} The page shows the ticket as it is now. What you typed is still here.</p>
      <Button variant="outline" small onClick={act.accept}>
        I have seen it, go on
      </Button>
    </Alert>
  );
};
