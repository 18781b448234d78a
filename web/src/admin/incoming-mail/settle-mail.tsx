import { useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useEffect, useState } from 'react';
import { focusHeading } from '../../app/focus-heading.js';
import { useFormSend } from '../../app/use-form-send.js';
import { type PickedPerson, PersonPicker } from '../../components/person-picker.js';
import { SendForm } from '../../components/send-form.js';
import { TextField } from '../../components/text-field.js';
import {
  discardMail,
  type FiledMail,
  fileMail,
  type IncomingMail,
  searchPeople,
} from './incoming-mail-api.js';

interface SettleProps {
  readonly mail: IncomingMail;
  readonly onClose: () => void;
  readonly onSettled: (words: string) => void;
}

/** The button that opened the form is gone: the keyboard goes on in it. */
const useFocusIn = (prefix: string): void => {
  useEffect(() => {
    document.querySelector<HTMLElement>(`#${prefix} :is(input, button)`)?.focus();
  }, [prefix]);
};

const filedWords: Readonly<Record<FiledMail['as'], string>> = {
  comment: 'It is a message on',
  staff_note: 'It is a staff note on',
  request: 'It is the new request',
};

/** Whose words it is: a message on their ticket when it answers one, else a new request of theirs. */
export const FileMail = ({ mail, onClose, onSettled }: SettleProps): ReactElement => {
  const client = useQueryClient();
  const prefix = `file-mail-${mail.id}`;
  useFocusIn(prefix);
  const known =
    mail.senderId === null ? null : { id: mail.senderId, fullName: mail.senderName ?? mail.from };
  const [person, setPerson] = useState<PickedPerson | null>(known);
  const form = useFormSend(prefix, async (personId: number, key) => {
    const { as, number } = await fileMail(mail.id, personId, key);
    onSettled(`${filedWords[as]} ${number}.`);
    await client.invalidateQueries({ queryKey: ['admin'] });
    focusHeading();
  });
  const send = (): void => {
    if (person) return form.send(person.id);
    form.refuse([{ message: 'Choose whose words it is', fieldId: `${prefix}-personId` }]);
  };
  return (
    <div id={prefix} className="ad-mail__settle">
      <SendForm form={form} onSend={send} act="File it" onCancel={onClose}>
        <PersonPicker
          id={`${prefix}-personId`}
          label="Whose words is it?"
          hint="They get a receipt, and read it among their requests."
          error={form.errorFor('personId')}
          value={person}
          onChange={setPerson}
          search={searchPeople}
        />
      </SendForm>
    </div>
  );
};

/** Why nothing is done about it; its words are gone then. */
export const DiscardMail = ({ mail, onClose, onSettled }: SettleProps): ReactElement => {
  const client = useQueryClient();
  const prefix = `discard-mail-${mail.id}`;
  useFocusIn(prefix);
  const [reason, setReason] = useState('');
  const form = useFormSend(prefix, async (words: string, key) => {
    await discardMail(mail.id, words, key);
    onSettled('The mail is discarded.');
    await client.invalidateQueries({ queryKey: ['admin'] });
    focusHeading();
  });
  return (
    <div id={prefix} className="ad-mail__settle">
      <SendForm
        form={form}
        onSend={() => form.send(reason)}
        act="Discard it"
        variant="danger"
        onCancel={onClose}
      >
        <TextField
          id={`${prefix}-reason`}
          label="Why?"
          hint="Its words and files are removed. The line stays, with your name and this reason."
          error={form.errorFor('reason')}
          value={reason}
          onChange={setReason}
        />
      </SendForm>
    </div>
  );
};
