import { useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useEffect, useState } from 'react';
import { announce } from '../../app/announcer.js';
import { useFormSend } from '../../app/use-form-send.js';
import { LongTextField } from '../../components/long-text-field.js';
import { SendForm } from '../../components/send-form.js';
import { TextField } from '../../components/text-field.js';
import { publishMonth } from './open-data-api.js';

interface PublishFormProps {
  readonly month: string;
  readonly label: string;
  readonly onErrors: (withErrors: boolean) => void;
}

/** The note in plain words, signed; without both the month is refused. */
export const PublishForm = ({ month, label, onErrors }: PublishFormProps): ReactElement => {
  const client = useQueryClient();
  const [note, setNote] = useState('');
  const [signedAs, setSignedAs] = useState('');
  const form = useFormSend('open-data', async (body: Parameters<typeof publishMonth>[0], key) => {
    await publishMonth(body, key);
    announce(`${label} is published`);
    await client.invalidateQueries({ queryKey: ['admin', 'open-data'] });
  });
  const { errors } = form;
  useEffect(() => onErrors(errors.length > 0), [errors, onErrors]);
  const send = (): void => {
    form.send({ month, note, signedAs });
  };
  return (
    <>
      <SendForm form={form} onSend={send} act={`Publish ${label}`}>
        <LongTextField
          id="open-data-note"
          label="Note in plain words"
          hint="What the figures say, what they don’t say, and what you do about it. Sentences of 40 words or fewer."
          error={form.errorFor('note')}
          value={note}
          onChange={setNote}
          maxLength={4000}
          textarea={{ rows: 7 }}
        />
        <TextField
          id="open-data-signedAs"
          label="You sign as"
          hint="Your role, such as Chief Data Officer. Your name is added."
          error={form.errorFor('signedAs')}
          value={signedAs}
          onChange={setSignedAs}
        />
      </SendForm>
      <p className="cp-quiet">Nobody can change or delete it afterwards.</p>
    </>
  );
};
