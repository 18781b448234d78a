import type { ReactElement } from 'react';
import { PromiseSlip } from '../../components/promise-slip.js';
import type { ServicePage } from '../api/portal-types.js';
import { useDateWords } from '../use-date-words.js';
import { usualSentence } from './usual-words.js';

/** The promise as it would be made now, before anything is sent. */
export const FilingPromise = ({ service }: { readonly service: ServicePage }): ReactElement => {
  const words = useDateWords();
  const { promise, approval, typical } = service;
  // Until somebody has approved it, no day can be named.
  const finishBy = approval ? null : promise.finishBy;
  return (
    <PromiseSlip
      heading="Our promise"
      sentence={promise.sentence}
      day={finishBy ? words.stub(finishBy) : null}
    >
      {typical && <p className="cp-promise__more">{usualSentence(typical)}</p>}
    </PromiseSlip>
  );
};
