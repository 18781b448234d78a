import type { ReactElement } from 'react';
import { Alert } from '../../components/alert.js';
import { Button } from '../../components/button.js';
import type { RequestView } from '../api/portal-types.js';
import { useDateWords } from '../use-date-words.js';
import { isAllowed } from './allowed.js';

/** The question that holds everything up, with the way to its answer. */
export const NeedsAnswer = ({
  request,
}: {
  readonly request: RequestView;
}): ReactElement | null => {
  const words = useDateWords();
  const { needsAnswer } = request;
  if (!needsAnswer) return null;
  return (
    <Alert
      tone="warning"
      heading={`The ${request.deskName} needs an answer from you`}
      className="portal-question"
    >
      <blockquote>{needsAnswer.question}</blockquote>
      {needsAnswer.awaited && (
        <p>
          What we need: <strong>{needsAnswer.awaited}</strong>
        </p>
      )}
      <p>
        {request.promise?.sentence}
        {needsAnswer.neededBySentence && (
          <>
            {' '}
            <strong>{needsAnswer.neededBySentence}</strong>
          </>
        )}
      </p>
      {needsAnswer.otherwise && <p>{needsAnswer.otherwise}</p>}
      <p className="cp-small">
        {needsAnswer.askedBy} asked {words.moment(needsAnswer.askedAt)} {words.zone}.
        {needsAnswer.remindedAt && <> We reminded you {words.moment(needsAnswer.remindedAt)}.</>}
      </p>
      {isAllowed(request, 'comment') && (
        <p>
          <Button onClick={() => document.getElementById('reply')?.focus()}>Answer</Button>
        </p>
      )}
    </Alert>
  );
};
