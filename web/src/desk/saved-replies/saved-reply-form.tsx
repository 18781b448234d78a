import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useId, useRef, useState } from 'react';
import { newRepeatKey } from '../../api/client.js';
import { asProblem } from '../../api/problem-error.js';
import { problemWords } from '../../app/error-state.js';
import { Button } from '../../components/button.js';
import { ErrorSummary, type FormError } from '../../components/error-summary.js';
import { LongTextField } from '../../components/long-text-field.js';
import { SelectField } from '../../components/select-field.js';
import { TextField } from '../../components/text-field.js';
import {
  changeSavedReply,
  createSavedReply,
  retireSavedReply,
  type SavedReply,
  savedRepliesQuery,
} from '../api/saved-replies-api.js';
import { choicesQuery, teamsQuery } from '../api/ticket-api.js';
import { showFlash } from '../shell/flash.js';
import { choicesOf, type ResolutionCategory } from '../ticket/desk-choices.js';

interface SavedReplyFormProps {
  /** Null for a new one. */
  readonly reply: SavedReply | null;
  readonly variables: readonly { readonly name: string; readonly label: string }[];
  readonly onClose: () => void;
}

const everyOffice = 'every-office';
const afterwards = [
  { value: 'none', label: 'Nothing more' },
  { value: 'wait_for_customer', label: 'Wait for the customer’s answer' },
  { value: 'resolve', label: 'Resolve the ticket' },
] as const;

const path = '/desk/saved-replies';

/** Name, office, words with variables, and what it proposes. */
export const SavedReplyForm = ({
  reply,
  variables,
  onClose,
}: SavedReplyFormProps): ReactElement => {
  const client = useQueryClient();
  const headingId = useId();
  const teams = useQuery(teamsQuery).data ?? [];
  const choices = useQuery(choicesQuery).data;
  const [title, setTitle] = useState(reply?.title ?? '');
  const [body, setBody] = useState(reply?.body ?? '');
  const [office, setOffice] = useState(reply ? (reply.officeCode ?? everyOffice) : '');
  const [then, setThen] = useState<SavedReply['afterwards']>(reply?.afterwards ?? 'none');
  const [category, setCategory] = useState<ResolutionCategory | ''>(reply?.category ?? '');
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const repeatKey = useRef(newRepeatKey());
  const offices = [...new Map(teams.map((team) => [team.officeCode, team.officeName]))].map(
    ([value, label]) => ({ value, label }),
  );
  const done = async (words: string): Promise<void> => {
    await client.invalidateQueries({ queryKey: savedRepliesQuery.queryKey });
    showFlash({ tone: 'success', words, path });
    onClose();
  };
  const failed = (error: unknown): void => {
    const problem = asProblem(error);
    setErrors(
      problem.fields.length === 0
        ? [{ message: problemWords(problem) }]
        : problem.fields.map(({ field, message }) => ({
            message,
            fieldId: `saved-reply-${field}`,
          })),
    );
  };
  const save = useMutation({
    mutationFn: () => {
      const words = {
        ...{ title, body },
        officeCode: office === everyOffice ? null : office,
        afterwards: then,
        ...(then === 'resolve' && category !== '' ? { category } : {}),
      };
      return reply === null
        ? createSavedReply(words, repeatKey.current)
        : changeSavedReply(reply, words);
    },
    onSuccess: () => done(`“${title.trim()}” is saved.`),
    onError: failed,
  });
  const retire = useMutation({
    mutationFn: (gone: SavedReply) => retireSavedReply(gone),
    onSuccess: () => done(`“${title.trim()}” is offered no more.`),
    onError: failed,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    repeatKey.current = newRepeatKey();
    save.mutate();
  };
  const errorFor = (field: string): string | undefined =>
    errors.find(({ fieldId }) => fieldId === `saved-reply-${field}`)?.message;
  return (
    <form
      className="desk-form desk-form--reply"
      aria-labelledby={headingId}
      onSubmit={submit}
      noValidate
    >
      <h2 id={headingId} className="desk-form__heading">
        {reply === null ? 'New saved reply' : `Change “${reply.title}”`}
      </h2>
      <ErrorSummary errors={errors} />
      <TextField
        id="saved-reply-title"
        label="Name"
        hint="By which colleagues find it"
        error={errorFor('title')}
        value={title}
        onChange={setTitle}
        input={{ autoFocus: true }}
      />
      <SelectField
        id="saved-reply-officeCode"
        label="Who uses it"
        error={errorFor('officeCode')}
        choices={[{ value: everyOffice, label: 'Every office' }, ...offices]}
        value={office}
        onChange={setOffice}
      />
      <LongTextField
        id="saved-reply-body"
        label="Words for the customer"
        hint="A variable stands in double braces."
        error={errorFor('body')}
        value={body}
        onChange={setBody}
        maxLength={8_000}
        textarea={{ rows: 7 }}
      />
      <ul className="desk-variables" aria-label="Insert a variable">
        {variables.map(({ name, label }) => (
          <li key={name}>
            <Button small variant="outline" onClick={() => setBody(`${body}{{${name}}}`)}>
              {label}
            </Button>
          </li>
        ))}
      </ul>
      <SelectField
        id="saved-reply-afterwards"
        label="What it proposes besides"
        error={errorFor('afterwards')}
        choices={afterwards}
        placeholder={null}
        value={then}
        onChange={(value) => setThen(value as SavedReply['afterwards'])}
      />
      {then === 'resolve' && (
        <SelectField
          id="saved-reply-category"
          label="How it was settled"
          error={errorFor('category')}
          choices={choicesOf(choices?.resolutionCategories)}
          value={category}
          onChange={(value) => setCategory(value as ResolutionCategory)}
        />
      )}
      <div className="desk-form__acts">
        <Button type="submit" busy={save.isPending} busyLabel="Saving…">
          Save the reply
        </Button>
        <Button variant="plain" onClick={onClose}>
          Cancel
        </Button>
        {reply !== null && (
          <Button variant="plain" busy={retire.isPending} onClick={() => retire.mutate(reply)}>
            Offer it no more
          </Button>
        )}
      </div>
    </form>
  );
};
