import { type ReactElement, useEffect, useRef } from 'react';
import { announce } from '../../app/announcer.js';
import { PromiseSlip } from '../../components/promise-slip.js';
import type { Trial } from '../admin-types.js';
import { DefinitionList } from '../../components/definition-list.js';
import { useMoments } from '../use-moments.js';

/** What the customer would read, and how it comes about. */
export const TrialResult = ({ trial }: { readonly trial: Trial }): ReactElement => {
  const { sentence, arrival, finishBy, respondBy, zone } = trial;
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) announce(sentence);
    first.current = false;
  }, [sentence]);
  const lastDay = finishBy ?? respondBy;
  return (
    <>
      <PromiseSlip
        heading={arrival}
        headingLevel={3}
        sentence={sentence}
        day={lastDay === null ? null : stubOf(lastDay, zone)}
      />
      <HowItComesAbout trial={trial} />
    </>
  );
};

const HowItComesAbout = ({ trial }: { readonly trial: Trial }): ReactElement => {
  const { moment } = useMoments();
  const { answerIn, finishIn, respondBy, finishBy, calendar, specialDays } = trial;
  const due = (target: string, at: string): string =>
    `${target} of working time, until ${moment(at)}`;
  return (
    <DefinitionList
      stacked
      items={[
        { term: 'Arrival', value: trial.arrivalNote },
        ...(answerIn && respondBy
          ? [{ term: 'First answer', value: due(answerIn, respondBy) }]
          : []),
        ...(finishIn && finishBy ? [{ term: 'Finished', value: due(finishIn, finishBy) }] : []),
        {
          term: 'Counted by',
          value: trial.service
            ? `${calendar.name}, of the ${trial.service.deskName}`
            : calendar.name,
        },
        ...(specialDays.length > 0
          ? [
              {
                term: 'Days on the way',
                value: specialDays
                  .map(({ words, reason, hours }) =>
                    hours === null ? `${words}: ${reason}` : `${words}: ${hours} only`,
                  )
                  .join('\n'),
              },
            ]
          : []),
      ]}
    />
  );
};

const stubOf = (at: string, timeZone: string) => {
  const part = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat('en-US', { ...options, timeZone }).format(new Date(at));
  return {
    weekday: part({ weekday: 'long' }),
    day: part({ day: 'numeric' }),
    month: part({ month: 'long' }),
  };
};
