import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useMemo, useState } from 'react';
import { announce, noteTyping } from '../../app/announcer.js';
import { Button } from '../../components/button.js';
import { ErrorSummary, type FormError } from '../../components/error-summary.js';
import { FileUploadList } from '../../components/file-upload-list.js';
import { LongTextField } from '../../components/long-text-field.js';
import { useUploads } from '../../components/use-uploads.js';
import type { Reply, RequestView } from '../api/portal-types.js';
import { sendReply } from '../api/request-api.js';
import { formErrors } from '../problem-words.js';
import { useAct } from '../use-act.js';
import { isAllowed, whyNot } from './allowed.js';
import { useKeptText } from './use-kept-text.js';

const fieldIds: Readonly<Record<string, string>> = { body: 'reply', attachmentIds: 'reply-files' };
const longest = 10_000;

/** The answer to the desk. What is typed stays in this browser until it has been sent. */
export const ReplyForm = ({ request }: { readonly request: RequestView }): ReactElement | null => {
  const [body, setBody, forgetBody] = useKeptText(`reply ${request.number}`);
  const [empty, setEmpty] = useState<readonly FormError[]>([]);
  const uploads = useUploads();
  const client = useQueryClient();
  const reply = useAct(async (words: Reply, repeatKey) => {
    await sendReply(request.number, words, repeatKey);
    forgetBody();
    uploads.clear();
    announce('Your reply is sent');
    await client.invalidateQueries({ queryKey: ['request', request.number] });
    void client.invalidateQueries({ queryKey: ['requests'] });
  });
  const refused = useMemo(
    () => formErrors(reply.problem, (field) => fieldIds[field]),
    [reply.problem],
  );
  if (!isAllowed(request, 'comment')) return <Closed request={request} />;

  const errors = empty.length > 0 ? empty : refused;
  const label = `Reply to the ${request.deskName}`;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (uploads.busy) return;
    const missing = body.trim() === '' ? [{ message: 'Enter your reply', fieldId: 'reply' }] : [];
    setEmpty(missing);
    if (missing.length === 0) void reply.run({ body, attachmentIds: [...uploads.ids] });
  };
  return (
    <form className="portal-reply" onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} heading="Your reply was not sent" />
      <LongTextField
        id="reply"
        label={label}
        value={body}
        onChange={(text) => {
          noteTyping();
          setBody(text);
        }}
        maxLength={longest}
        error={errors.find(({ fieldId }) => fieldId === 'reply')?.message}
      />
      <FileUploadList
        id="reply-files"
        label="Files"
        uploads={uploads}
        error={errors.find(({ fieldId }) => fieldId === 'reply-files')?.message}
      />
      <div className="cp-actions">
        <Button
          type="submit"
          icon="send"
          busy={reply.busy || uploads.busy}
          busyLabel={uploads.busy ? 'Waiting for your files…' : 'Sending…'}
        >
          Send reply
        </Button>
      </div>
    </form>
  );
};

const Closed = ({ request }: { readonly request: RequestView }): ReactElement | null => {
  // A finished request says further up what can still be done.
  const reasons = request.status.code === 'done' ? [] : whyNot(request, 'comment');
  return reasons.length > 0 ? <p className="portal-closed">{reasons.join(' ')}</p> : null;
};
