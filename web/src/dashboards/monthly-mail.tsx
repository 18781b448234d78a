import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useEffect } from 'react';
import { asProblem } from '../api/problem-error.js';
import { announce } from '../app/announcer.js';
import { longDate } from '../app/date-words.js';
import { problemWords } from '../app/error-state.js';
import { usePerson } from '../app/session.js';
import { Button } from '../components/button.js';
import { changeMonthlyMail, monthlyMailQuery } from './partner-api.js';

const anchor = 'monthly-mail';

/** Whether the reader gets the headline by mail each month; the mail's link to stop it leads here. */
export const MonthlyMail = ({ bureau }: { readonly bureau: string }): ReactElement => {
  const client = useQueryClient();
  const { timeZone } = usePerson();
  const query = monthlyMailQuery(bureau);
  const mail = useQuery(query);
  const change = useMutation({
    mutationFn: (wanted: boolean) => changeMonthlyMail(bureau, wanted),
    onSuccess: (now) => {
      client.setQueryData(query.queryKey, now);
      announce(
        now.nextAt === null
          ? 'The monthly mail is stopped.'
          : `You get the headline by mail. The next one comes ${longDate(now.nextAt, timeZone)}.`,
      );
    },
  });
  const known = mail.data !== undefined;
  const { wanted, nextAt } = mail.data ?? { wanted: false, nextAt: null };
  useEffect(() => {
    if (known && location.hash === `#${anchor}`) document.getElementById(anchor)?.focus();
  }, [known]);
  const error = change.error ?? mail.error;
  return (
    <>
      <Button
        id={anchor}
        variant="outline"
        busy={mail.isPending || change.isPending}
        busyLabel={change.isPending ? 'Saving…' : 'Email me this monthly'}
        onClick={() => (known ? change.mutate(!wanted) : void mail.refetch())}
      >
        {wanted ? 'Stop the monthly mail' : 'Email me this monthly'}
      </Button>
      {error !== null && (
        <p className="usa-error-message db-acts__words" role="alert">
          {problemWords(asProblem(error))} Press the button to try again.
        </p>
      )}
      {error === null && nextAt !== null && (
        <p className="db-note db-acts__words">
          Next mail to you: {longDate(nextAt, timeZone)}, with the headline of the month before.
        </p>
      )}
    </>
  );
};
