import type { ReactElement } from 'react';
import { PromiseSlip } from '../../components/promise-slip.js';
import type { RequestPromiseView, RequestView } from '../api/portal-types.js';
import { useDateWords } from '../use-date-words.js';

type Tone = 'kept' | 'waiting' | 'late' | 'done';

/** The day the sentence ends with. */
const lastDay = (promise: Pick<RequestPromiseView, 'parts'>): string | null =>
  promise.parts.findLast(({ kind }) => kind === 'date')?.at ?? null;

const toneOf = ({ status, promise }: RequestView): Tone => {
  if (status.code === 'done' || status.code === 'withdrawn') return 'done';
  if (status.code === 'needs_you') return 'waiting';
  return promise?.late ? 'late' : 'kept';
};

const headings: Readonly<Record<Tone, string>> = {
  kept: 'Our promise',
  waiting: 'Waiting for you',
  late: 'We are late',
  done: 'How it ended',
};

/** The promise of a request, as it stands now. */
export const RequestPromise = ({
  request,
}: {
  readonly request: RequestView;
}): ReactElement | null => {
  const words = useDateWords();
  const { promise } = request;
  // A question says the sentence itself; a withdrawn request is owed nothing.
  if (!promise?.sentence || request.needsAnswer || request.status.code === 'withdrawn') return null;
  const tone = toneOf(request);
  const day = lastDay(promise);
  const waitsForApproval = request.approval?.state === 'requested';
  return (
    <PromiseSlip
      heading={waitsForApproval ? 'Waiting for approval' : headings[tone]}
      sentence={promise.sentence}
      tone={tone}
      day={day && tone !== 'waiting' ? words.stub(day) : null}
    />
  );
};
