import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useMemo, useState } from 'react';
import { answer, api, writeHeaders } from '../../api/client.js';
import { announce } from '../../app/announcer.js';
import { focusHeading } from '../../app/focus-heading.js';
import { Button } from '../../components/button.js';
import { ErrorSummary, type FormError } from '../../components/error-summary.js';
import { LongTextField } from '../../components/long-text-field.js';
import { Panel } from '../../components/panel.js';
import { TextField } from '../../components/text-field.js';
import type { RequestView } from '../api/portal-types.js';
import { formErrors } from '../problem-words.js';
import { useAct } from '../use-act.js';
import { useDateWords } from '../use-date-words.js';

type Summary = RequestView['toShare'][number];

interface ShareSummaryProps {
  readonly request: RequestView;
  readonly summary: Summary;
}

interface Answer {
  readonly agrees: boolean;
  readonly title: string;
  readonly words: string;
}

const send = (
  number: string,
  id: number,
  { agrees, title, words }: Answer,
  repeatKey: string,
): Promise<unknown> => {
  const to = { params: { path: { number, id } }, headers: writeHeaders({ repeatKey }) };
  return agrees
    ? answer(
        api.POST('/requests/{number}/summaries/{id}/agreement', { ...to, body: { title, words } }),
      )
    : answer(api.POST('/requests/{number}/summaries/{id}/refusal', { ...to, body: {} }));
};

/** What another office would read of a restricted request, for its customer to agree to, to change or to refuse. */
export const ShareSummary = ({ request, summary }: ShareSummaryProps): ReactElement => {
  const dates = useDateWords();
  const client = useQueryClient();
  const [title, setTitle] = useState(summary.title);
  const [words, setWords] = useState(summary.words);
  const [missing, setMissing] = useState<readonly FormError[]>([]);
  const [titleId, wordsId] = [`share-title-${summary.id}`, `share-words-${summary.id}`];
  const act = useAct(async (said: Answer, repeatKey) => {
    await send(request.number, summary.id, said, repeatKey);
    announce(said.agrees ? 'Thank you. The other desk is asked.' : 'Nothing is shared.');
    await client.invalidateQueries({ queryKey: ['request', request.number] });
    focusHeading();
  });
  const refused = useMemo(
    () => formErrors(act.problem, (field) => `share-${field}-${summary.id}`),
    [act.problem, summary.id],
  );
  const errors = missing.length > 0 ? missing : refused;
  const errorOf = (id: string): string | undefined =>
    errors.find(({ fieldId }) => fieldId === id)?.message;
  const agree = (event: FormEvent): void => {
    event.preventDefault();
    const lacking = [
      ...(title.trim() === ''
        ? [{ message: 'Enter what they are asked for', fieldId: titleId }]
        : []),
      ...(words.trim() === '' ? [{ message: 'Enter what they may read', fieldId: wordsId }] : []),
    ];
    setMissing(lacking);
    if (lacking.length === 0) void act.run({ agrees: true, title, words });
  };
  return (
    <Panel heading="You decide what is shared" className="cp-card portal-decide">
      <p>
        To help you, the {request.deskName} wants to ask the {summary.withDeskName} for something.
        Your request stays private: the {summary.withDeskName} would read only the words below, not
        your name, your answers or the messages. You can change them.
      </p>
      <form onSubmit={agree} noValidate>
        <ErrorSummary errors={errors} heading="Nothing was shared" />
        <TextField
          id={titleId}
          label="What they are asked for"
          value={title}
          onChange={setTitle}
          error={errorOf(titleId)}
        />
        <LongTextField
          id={wordsId}
          label="What they may read"
          value={words}
          onChange={setWords}
          maxLength={4_000}
          error={errorOf(wordsId)}
        />
        <div className="cp-actions">
          <Button type="submit" busy={act.busy}>
            Share these words
          </Button>
          <Button
            variant="outline"
            busy={act.busy}
            onClick={() => {
              setMissing([]);
              void act.run({ agrees: false, title: '', words: '' });
            }}
          >
            Share nothing
          </Button>
        </div>
      </form>
      <p className="cp-small">
        {summary.askedBy} asked {dates.moment(summary.askedAt)} {dates.zone}.
      </p>
    </Panel>
  );
};
