import { useMutation, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactElement, useState } from 'react';
import { announce } from '../../app/announcer.js';
import { asProblem } from '../../api/problem-error.js';
import { problemWords } from '../../app/error-state.js';
import { Alert } from '../../components/alert.js';
import { Button } from '../../components/button.js';
import { TextField } from '../../components/text-field.js';
import {
  type FilledReply,
  fillReply,
  type SavedReply,
  savedRepliesQuery,
} from '../api/saved-replies-api.js';

interface SavedReplyPickerProps {
  readonly number: string;
  /** What is inserted is text; nothing is ever sent from here. */
  readonly onInsert: (filled: FilledReply & { readonly text: string }) => void;
  readonly onClose: () => void;
}

const mostShown = 8;

const matching = (replies: readonly SavedReply[], words: string): readonly SavedReply[] =>
  replies
    .filter(({ title, body }) => `${title} ${body}`.toLowerCase().includes(words.toLowerCase()))
    .slice(0, mostShown);

/**
 * Find words that were used before, see them filled in for this ticket with what they propose, insert them.
 * Enter in the field takes the first one; where it is complete and proposes nothing, it is inserted at once.
 */
export const SavedReplyPicker = (props: SavedReplyPickerProps): ReactElement => {
  const { number, onInsert, onClose } = props;
  const [words, setWords] = useState('');
  const replies = useQuery(savedRepliesQuery);
  const fill = useMutation({ mutationFn: (id: number) => fillReply(number, id) });
  const found = matching(replies.data?.items ?? [], words.trim());
  const filled = fill.data;
  const insert = (reply: FilledReply, text: string): void => {
    announce(`Inserted: ${reply.title}. Nothing was sent.`);
    onInsert({ ...reply, text });
  };
  const takeFirst = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    // Else the form around would be sent.
    event.preventDefault();
    const [first] = found;
    if (!first || fill.isPending) return;
    fill.mutate(first.id, {
      onSuccess: (reply) => {
        if (reply.text !== null && reply.effects.length === 0) insert(reply, reply.text);
      },
    });
  };
  return (
    <section className="desk-picker" aria-label="Saved replies">
      {filled ? (
        <Preview
          filled={filled}
          onBack={() => fill.reset()}
          onInsert={(text) => insert(filled, text)}
        />
      ) : (
        <>
          <TextField
            id="saved-reply-search"
            label="Find a saved reply"
            hint="Enter takes the first one."
            type="search"
            value={words}
            onChange={setWords}
            input={{ autoComplete: 'off', autoFocus: true, onKeyDown: takeFirst }}
          />
          {fill.isError && <p role="alert">{problemWords(asProblem(fill.error))}</p>}
          {replies.isError && <p>{problemWords(asProblem(replies.error))}</p>}
          {replies.data && found.length === 0 && (
            <p className="cp-quiet">
              {replies.data.items.length === 0
                ? 'Nobody has saved a reply yet. Leads do, under Saved replies.'
                : 'None has these words.'}
            </p>
          )}
          <ul className="desk-picker__list">
            {found.map((reply) => (
              <li key={reply.id}>
                <button
                  type="button"
                  className="desk-picker__reply"
                  onClick={() => fill.mutate(reply.id)}
                >
                  <span className="desk-picker__title">{reply.title}</span>
                  <span className="cp-small cp-quiet">
                    {reply.officeName ?? 'Every office'}, used {reply.uses}{' '}
                    {reply.uses === 1 ? 'time' : 'times'}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <Button variant="plain" small onClick={onClose}>
        Close the saved replies
      </Button>
    </section>
  );
};

interface PreviewProps {
  readonly filled: FilledReply;
  readonly onBack: () => void;
  readonly onInsert: (text: string) => void;
}

const Preview = ({ filled, onBack, onInsert }: PreviewProps): ReactElement => {
  const { title, text, missing, effects } = filled;
  return (
    <>
      <h3>{title}</h3>
      {text === null ? (
        <Alert tone="warning" heading="It can’t be filled in here" headingLevel={4}>
          {missing.map((message) => (
            <p key={message}>{message}</p>
          ))}
        </Alert>
      ) : (
        <blockquote className="desk-conflict__quote cp-preline">{text}</blockquote>
      )}
      {text !== null && effects.length > 0 && (
        <p>This will also propose: {effects.join('; ')}. You decide when you send.</p>
      )}
      <div className="desk-form__acts">
        {text !== null && (
          <Button small autoFocus onClick={() => onInsert(text)}>
            Insert, don’t send
          </Button>
        )}
        <Button small variant="outline" autoFocus={text === null} onClick={onBack}>
          Choose another
        </Button>
      </div>
    </>
  );
};
