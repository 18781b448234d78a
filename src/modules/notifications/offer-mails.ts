import type { OfferReference } from '../../domain/ticket/offer-events.js';
import type { MailFacts, MailPlanner, PlannedMail } from './mail-facts.js';
import { aboutTicket, holders, mailToStaff } from './staff-words.js';

/** To the leads of the team that may take it over: whoever of the team accepts does it for all of it. */
export const offerMade: MailPlanner<'offer_made'> = ({ data, actorId }, facts) => {
  const by = facts.people.get(actorId ?? 0)?.fullName ?? facts.teamName;
  return toReceivers(data, facts, {
    ...{ kind: 'offer_made', news: 'offered to your team' },
    heading: `${facts.teamName} offers your team a ticket`,
    paragraphs: [
      `${by} gives as the reason: ${data.reason}`,
      'Accept it, or decline it and say why. Until then it stays where it is.',
    ],
  });
};

export const offerReminded: MailPlanner<'offer_reminded'> = ({ data }, facts) =>
  toReceivers(data, facts, {
    ...{ kind: 'offer_reminded', news: 'still offered to your team' },
    heading: 'A ticket that is offered to your team waits for an answer',
    paragraphs: ['It has waited for a business day. Accept it, or decline it and say why.'],
  });

/** To whoever offered it, and who has it. */
export const offerDeclined: MailPlanner<'offer_declined'> = ({ data, actorId }, facts) => {
  const by = facts.people.get(actorId ?? 0)?.fullName ?? 'The other team';
  const offerer = facts.people.get(data.offeredById);
  return [...(offerer ? [offerer] : []), ...holders(facts)].map((to) => ({
    ...mailToStaff(facts, to, 'offer_declined', 'not taken over'),
    heading: 'The other office did not take the ticket',
    paragraphs: [`${by} says: ${data.reason}`, `It stays with ${facts.teamName}.`],
    facts: aboutTicket(facts, to),
  }));
};

/** To whoever had offered it; a ticket that was handed over at once tells nobody by mail. */
export const offerAccepted: MailPlanner<'transferred'> = ({ data, actorId }, facts) => {
  const to = facts.people.get(data.offeredById ?? 0);
  if (!to) return [];
  const by = facts.people.get(actorId ?? 0)?.fullName ?? 'A colleague';
  return [
    {
      ...mailToStaff(facts, to, 'offer_accepted', 'taken over'),
      heading: 'The other office took the ticket over',
      paragraphs: [`${by} accepted it. Nothing is left to do for your team.`],
      facts: aboutTicket(facts, to),
    },
  ];
};

function toReceivers(
  { teamCode, officeCode }: OfferReference,
  facts: MailFacts,
  {
    kind,
    news,
    ...words
  }: Pick<PlannedMail, 'kind' | 'heading' | 'paragraphs'> & { readonly news: string },
): PlannedMail[] {
  return facts.leadsOf({ teamCode, officeCode }).map((to) => ({
    ...mailToStaff(facts, to, kind, news),
    ...words,
    facts: aboutTicket(facts, to),
  }));
}
