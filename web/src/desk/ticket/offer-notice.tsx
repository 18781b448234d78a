import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { asProblem } from '../../api/problem-error.js';
import { nearMoment, zoneName } from '../../app/date-words.js';
import { problemWords } from '../../app/error-state.js';
import { focusHeading } from '../../app/focus-heading.js';
import { usePerson } from '../../app/session.js';
import { Alert } from '../../components/alert.js';
import { Button } from '../../components/button.js';
import { LongTextField } from '../../components/long-text-field.js';
import { acceptOffer, declineOffer, withdrawOffer } from '../api/offers-api.js';
import type { TicketView } from '../desk-types.js';
import { showFlash } from '../shell/flash.js';

type Offer = NonNullable<TicketView['offer']>;

interface OfferAct {
  readonly busy: boolean;
  readonly run: (call: () => Promise<unknown>, done: string) => void;
}

/** Says what came of it in place of the notice, which goes away; also that somebody else was faster. */
const useOfferAct = (number: string): OfferAct => {
  const client = useQueryClient();
  const path = `/desk/tickets/${number}`;
  const act = useMutation({
    mutationFn: ({ call }: { call: () => Promise<unknown>; done: string }) => call(),
    onSuccess: (_, { done }) => showFlash({ tone: 'success', words: done, path }),
    onError: (error) => {
      const words = `Nothing was changed. ${problemWords(asProblem(error))}`;
      showFlash({ tone: 'error', words, path });
    },
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['desk'] });
      focusHeading();
    },
  });
  return {
    busy: act.isPending,
    run: (call, done) => {
      if (!act.isPending) act.mutate({ call, done });
    },
  };
};

/** The ticket is offered to another office, or was and came back: what that means, and what can be done about it. */
export const OfferNotice = ({ ticket }: { readonly ticket: TicketView }): ReactElement | null => {
  const { timeZone } = usePerson();
  const { offer, declinedOffer } = ticket;
  if (offer) return <Waiting ticket={ticket} offer={offer} />;
  if (!declinedOffer) return null;
  return (
    <Alert
      tone="warning"
      className="desk-no-answer"
      heading={`${declinedOffer.team.name} did not take it`}
    >
      <p className="cp-preline">“{declinedOffer.reason}”</p>
      <p className="cp-small">
        {declinedOffer.declinedByName}, {nearMoment(declinedOffer.declinedAt, timeZone)}{' '}
        {zoneName(timeZone, declinedOffer.declinedAt)}. It stays with {ticket.team.name}.
      </p>
    </Alert>
  );
};

const Waiting = ({
  ticket,
  offer,
}: {
  readonly ticket: TicketView;
  readonly offer: Offer;
}): ReactElement => {
  const { timeZone } = usePerson();
  const act = useOfferAct(ticket.number);
  const [declining, setDeclining] = useState(false);
  const may = (action: Offer['allowedActions'][number]): boolean =>
    offer.allowedActions.includes(action);
  const since = `${nearMoment(offer.offeredAt, timeZone)} ${zoneName(timeZone, offer.offeredAt)}`;
  return (
    <Alert
      tone={may('accept') ? 'warning' : 'info'}
      className="desk-no-answer"
      heading={
        may('accept')
          ? `${offer.fromTeam.name} offers this to ${offer.team.name}`
          : `Offered to ${offer.team.name}, waiting since ${since}`
      }
    >
      <p className="cp-preline">“{offer.reason}”</p>
      <p className="cp-small">
        {offer.offeredByName}
        {may('accept') && `, ${since}`}. Until it is accepted, it stays with {offer.fromTeam.name}.
        What the customer was promised does not change.
      </p>
      {declining ? (
        <Declining
          busy={act.busy}
          onClose={() => setDeclining(false)}
          onDecline={(reason) =>
            act.run(
              () => declineOffer(ticket.number, reason),
              `Declined. ${ticket.number} stays with ${offer.fromTeam.name}, and they are told why.`,
            )
          }
        />
      ) : (
        <div className="desk-form__acts">
          {may('accept') && (
            <Button
              small
              busy={act.busy}
              onClick={() =>
                act.run(
                  () => acceptOffer(ticket.number),
                  `${ticket.number} is now with ${offer.team.name}. It keeps its number.`,
                )
              }
            >
              Accept for {offer.team.name}
            </Button>
          )}
          {may('decline') && (
            <Button variant="outline" small onClick={() => setDeclining(true)}>
              Decline
            </Button>
          )}
          {may('withdraw') && (
            <Button
              variant="outline"
              small
              icon="undo"
              busy={act.busy}
              onClick={() =>
                act.run(
                  () => withdrawOffer(ticket.number),
                  `The offer is withdrawn. ${ticket.number} stays with ${offer.fromTeam.name}.`,
                )
              }
            >
              Withdraw the offer
            </Button>
          )}
        </div>
      )}
    </Alert>
  );
};

interface DecliningProps {
  readonly busy: boolean;
  readonly onDecline: (reason: string) => void;
  readonly onClose: () => void;
}

const Declining = ({ busy, onDecline, onClose }: DecliningProps): ReactElement => {
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim() !== '') onDecline(reason);
    else {
      setError('Enter why your team does not take it.');
      document.querySelector<HTMLElement>('#offer-reason')?.focus();
    }
  };
  return (
    <form onSubmit={send} noValidate aria-label="Decline the offer">
      <LongTextField
        id="offer-reason"
        label="Why does your team not take it?"
        hint="Whoever offered it reads this. Say who could help instead, if you know."
        error={error}
        value={reason}
        onChange={setReason}
        maxLength={1_000}
        textarea={{ rows: 3, autoFocus: true }}
      />
      <div className="desk-form__acts">
        <Button type="submit" small busy={busy}>
          Decline the offer
        </Button>
        <Button variant="plain" small onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
};
