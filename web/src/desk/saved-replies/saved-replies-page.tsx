import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { shortDate } from '../../app/date-words.js';
import { ErrorState } from '../../app/error-state.js';
import { PageHeading } from '../../app/page-heading.js';
import { usePerson, useSession } from '../../app/session.js';
import { Button } from '../../components/button.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loading } from '../../components/loading.js';
import { TextField } from '../../components/text-field.js';
import { type SavedReply, savedRepliesQuery } from '../api/saved-replies-api.js';
import { FlashSlot } from '../shell/flash.js';
import { CannedCloses } from './canned-closes.js';
import { SavedReplyForm } from './saved-reply-form.js';

/** Words that offices use again, with how often; leads write them, and see where nothing else was said. */
export const SavedRepliesPage = (): ReactElement => {
  const leads = useSession().permissions.includes('desk.lead');
  const replies = useQuery(savedRepliesQuery);
  const [words, setWords] = useState('');
  const [editing, setEditing] = useState<SavedReply | 'new' | null>(null);
  const items = (replies.data?.items ?? []).filter(({ title, body }) =>
    `${title} ${body}`.toLowerCase().includes(words.trim().toLowerCase()),
  );
  const variables = replies.data?.variables ?? [];
  return (
    <div className="desk-narrow cp-stack">
      <FlashSlot />
      <PageHeading section="Desk">Saved replies</PageHeading>
      <p className="desk-queue__summary">
        Insert one in a reply with M. It fills in the ticket’s words and never sends by itself.
      </p>
      {leads && editing === null && (
        <p className="desk-saved__new">
          <Button icon="add" onClick={() => setEditing('new')}>
            New saved reply
          </Button>
        </p>
      )}
      {editing !== null && (
        <SavedReplyForm
          key={editing === 'new' ? 'new' : editing.id}
          reply={editing === 'new' ? null : editing}
          variables={variables}
          onClose={() => setEditing(null)}
        />
      )}
      {replies.isPending && <Loading what="the saved replies" lines={6} />}
      {replies.isError && !replies.data && (
        <ErrorState
          error={replies.error}
          title="We couldn’t load the saved replies"
          onRetry={() => void replies.refetch()}
        />
      )}
      {replies.data && replies.data.items.length > 6 && (
        <TextField
          id="saved-replies-search"
          label="Find by words"
          type="search"
          value={words}
          onChange={setWords}
        />
      )}
      {replies.data && items.length === 0 && (
        <EmptyState
          heading={words.trim() === '' ? 'No reply is saved yet' : 'None has these words'}
        >
          <p>
            {leads
              ? 'Save what your team writes again and again.'
              : 'The lead of your team or office can save one.'}
          </p>
        </EmptyState>
      )}
      {items.length > 0 && (
        <ul className="desk-cards">
          {items.map((reply) => (
            <ReplyCard key={reply.id} reply={reply} onChange={() => setEditing(reply)} />
          ))}
        </ul>
      )}
      {leads && <CannedCloses />}
    </div>
  );
};

interface ReplyCardProps {
  readonly reply: SavedReply;
  readonly onChange: () => void;
}

const ReplyCard = ({ reply, onChange }: ReplyCardProps): ReactElement => {
  const { timeZone } = usePerson();
  const { title, body, officeName, uses, uneditedUses, changedByName, changedAt } = reply;
  const edited = uses - uneditedUses;
  return (
    <li className="desk-card">
      <h2 className="desk-card__subject">{title}</h2>
      <p className="desk-card__more">
        {officeName ?? 'Every office'} · used {uses} {uses === 1 ? 'time' : 'times'}
        {uses > 0 && `, ${edited} of them changed before sending`}
      </p>
      <p className="cp-preline">{body}</p>
      <p className="desk-card__more">
        Changed by {changedByName}, {shortDate(changedAt, timeZone)}
        {reply.changeable && (
          <>
            {' · '}
            <Button variant="link" onClick={onChange}>
              Change<span className="cp-hidden"> {title}</span>
            </Button>
          </>
        )}
      </p>
    </li>
  );
};
