import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, type ReactElement, useRef, useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { newRepeatKey } from '../../api/client.js';
import { asProblem } from '../../api/problem-error.js';
import { problemWords } from '../../app/error-state.js';
import { PageHeading } from '../../app/page-heading.js';
import { Button } from '../../components/button.js';
import { Checkbox } from '../../components/checkbox.js';
import { ErrorSummary, type FormError } from '../../components/error-summary.js';
import { LongTextField } from '../../components/long-text-field.js';
import { SelectField } from '../../components/select-field.js';
import { TextField } from '../../components/text-field.js';
import { customerQuery, logTicket } from '../api/search-api.js';
import { choicesQuery } from '../api/ticket-api.js';
import type { ComboOption } from '../combobox.js';
import type { LoggedTicket } from '../desk-types.js';
import { showFlash } from '../shell/flash.js';
import { choicesOf, type ResolutionCategory } from '../ticket/desk-choices.js';
import { ChannelChoice, type LiveChannel } from './channel-choice.js';
import { PersonField, ServiceField } from './search-fields.js';
import { ServiceGuesses } from './service-guesses.js';

interface Typed {
  readonly channel: LiveChannel;
  readonly customer: ComboOption | null;
  readonly service: ComboOption | null;
  readonly subject: string;
  readonly description: string;
  readonly solved: boolean;
  readonly message: string;
  readonly category: ResolutionCategory;
}

const nothingYet: Typed = {
  channel: 'phone',
  customer: null,
  service: null,
  subject: '',
  description: '',
  solved: false,
  message: '',
  category: 'fixed',
};

const missing = (typed: Typed): readonly FormError[] => [
  ...(typed.customer ? [] : [{ message: 'Choose who called.', fieldId: 'new-customerId' }]),
  ...(typed.subject.trim() ? [] : [{ message: 'Enter a short title.', fieldId: 'new-subject' }]),
  ...(typed.service ? [] : [{ message: 'Choose a service.', fieldId: 'new-serviceCode' }]),
  ...(typed.solved && !typed.message.trim()
    ? [{ message: 'Enter what you told the customer.', fieldId: 'new-message' }]
    : []),
];

const fieldIds: Record<string, string> = {
  'resolveNow.message': 'new-message',
  'resolveNow.category': 'new-category',
};

const bodyOf = (typed: Typed): LoggedTicket => ({
  serviceCode: typed.service?.key ?? '',
  customerId: Number(typed.customer?.key),
  channel: typed.channel,
  subject: typed.subject.trim(),
  description: typed.description.trim() || typed.subject.trim(),
  ...(typed.solved
    ? { resolveNow: { message: typed.message.trim(), category: typed.category } }
    : {}),
});

/** A call or a walk-up written down while the person is still there; solved at once if it was. */
export const NewTicketPage = (): ReactElement => {
  const [, navigate] = useLocation();
  const client = useQueryClient();
  const started = new URLSearchParams(useSearch());
  const [typed, setTyped] = useState<Typed>(() => ({
    ...nothingYet,
    customer: started.get('customer')
      ? { key: started.get('customer') ?? '', label: started.get('name') ?? '' }
      : null,
  }));
  const choices = useQuery(choicesQuery).data;
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const sent = useRef({ body: '', key: '' });
  const set = (change: Partial<Typed>): void => setTyped((before) => ({ ...before, ...change }));
  const errorFor = (id: string): string | undefined =>
    errors.find((error) => error.fieldId === id)?.message;

  const log = useMutation({
    mutationFn: (body: LoggedTicket) => {
      const written = JSON.stringify(body);
      if (sent.current.body !== written) sent.current = { body: written, key: newRepeatKey() };
      return logTicket(body, sent.current.key);
    },
    onSuccess: (ticket) => {
      void client.invalidateQueries({ queryKey: ['desk'] });
      const path = `/desk/tickets/${ticket.number}`;
      const words = typed.solved
        ? `${ticket.number} is written down and solved.`
        : `${ticket.number} is written down.`;
      showFlash({ tone: 'success', words, path });
      navigate(path);
    },
    onError: (error) => {
      const problem = asProblem(error);
      setErrors(
        problem.fields.length > 0
          ? problem.fields.map(({ field, message }) =>
              field ? { message, fieldId: fieldIds[field] ?? `new-${field}` } : { message },
            )
          : [{ message: problemWords(problem) }],
      );
    },
  });
  const send = (): void => {
    if (log.isPending) return;
    const found = missing(typed);
    setErrors(found);
    if (found.length === 0) log.mutate(bodyOf(typed));
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    send();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send();
  };
  return (
    <div className="desk-narrow">
      <PageHeading section="Desk" withErrors={errors.length > 0} takesFocus={false}>
        New ticket
      </PageHeading>
      <ErrorSummary errors={errors} />
      <form className="desk-new-form" onSubmit={submit} onKeyDown={onKeyDown} noValidate>
        <ChannelChoice value={typed.channel} onChange={(channel) => set({ channel })} />
        <PersonField
          id="new-customerId"
          label={typed.channel === 'phone' ? 'Who called?' : 'Who is here?'}
          error={errorFor('new-customerId')}
          chosen={typed.customer}
          onChoose={(customer) => set({ customer })}
        />
        {typed.customer && <AlreadyOpen customerId={Number(typed.customer.key)} />}
        <TextField
          id="new-subject"
          label="Short title"
          error={errorFor('new-subject')}
          value={typed.subject}
          onChange={(subject) => set({ subject })}
          input={{ autoComplete: 'off' }}
        />
        {!typed.service && (
          <ServiceGuesses
            title={typed.subject}
            customerId={typed.customer ? Number(typed.customer.key) : null}
            onChoose={(service) => {
              set({ service });
              // The guesses are gone in the next frame; what comes next is what they said.
              requestAnimationFrame(() => document.getElementById('new-description')?.focus());
            }}
          />
        )}
        <ServiceField
          id="new-serviceCode"
          label="About which service?"
          error={errorFor('new-serviceCode')}
          chosen={typed.service}
          onChoose={(service) => set({ service })}
        />
        <LongTextField
          id="new-description"
          label="What did they say?"
          optional
          error={errorFor('new-description')}
          value={typed.description}
          onChange={(description) => set({ description })}
          maxLength={10_000}
          textarea={{ rows: 3 }}
        />
        <Checkbox
          id="new-solved"
          label="I solved it now"
          checked={typed.solved}
          onChange={(solved) => set({ solved })}
        />
        {typed.solved && (
          <div className="cp-follow-up">
            <LongTextField
              id="new-message"
              label="What you told the customer"
              error={errorFor('new-message')}
              value={typed.message}
              onChange={(message) => set({ message })}
              maxLength={10_000}
              textarea={{ rows: 3 }}
            />
            <SelectField
              id="new-category"
              label="How was it settled?"
              placeholder={null}
              choices={choicesOf(choices?.resolutionCategories)}
              value={typed.category}
              onChange={(category) => set({ category: category as ResolutionCategory })}
            />
          </div>
        )}
        <div className="desk-form__acts">
          <Button type="submit" busy={log.isPending} busyLabel="Saving…">
            {typed.solved ? 'Save as solved' : 'Save ticket'}
          </Button>
          <span className="cp-small cp-quiet">or Ctrl+Enter, from any field</span>
        </div>
      </form>
    </div>
  );
};

const AlreadyOpen = ({ customerId }: { readonly customerId: number }): ReactElement | null => {
  const open = useQuery(customerQuery(customerId)).data?.open ?? [];
  if (open.length === 0) return null;
  return (
    <div className="desk-already">
      <p>
        <strong>Open already: {open.length}.</strong> Is it one of these?
      </p>
      <ul>
        {open.slice(0, 4).map((ticket) => (
          <li key={ticket.number}>
            <Link href={`/desk/tickets/${ticket.number}`}>{ticket.subject}</Link>{' '}
            <span className="cp-small cp-quiet">
              {ticket.number}, {ticket.statusLabel.toLowerCase()}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
};
