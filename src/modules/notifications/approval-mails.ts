import { insteadSentence } from '../../domain/approval/approval-words.js';
import type { MailFacts, MailPlanner, PlannedMail } from './mail-facts.js';
import { requestUrl } from './mail-facts.js';

/** To whoever is to act: who stands in, else the approver. */
export const approvalRequested: MailPlanner<'approval_requested'> = ({ data }, facts) => {
  const { approverId, standInId, because = null, insteadOfId = null, place = 1 } = data;
  const instead = insteadSentence({ because, insteadOfId }, nameIn(facts));
  const standing = standInId === undefined ? [] : [standsInFor(approverId, facts)];
  return mailTo(standInId ?? approverId, place, facts, [
    ...standing,
    ...(instead === null ? [] : [instead]),
  ]);
};

export const approvalPassedOn: MailPlanner<'approval_passed_on'> = ({ data }, facts) => {
  const { place, approverId, toId, standInId, because } = data;
  const standing = standInId === null ? [] : [standsInFor(toId, facts)];
  const instead = insteadSentence({ because, insteadOfId: approverId }, nameIn(facts)) as string;
  return mailTo(standInId ?? toId, place, facts, [...standing, instead]);
};

/** Only who begins to stand in is told; whoever is back finds it in the portal. */
export const approvalStandIn: MailPlanner<'approval_stand_in'> = ({ data }, facts) =>
  data.standInId === null
    ? []
    : mailTo(data.standInId, data.place, facts, [standsInFor(data.approverId, facts)]);

export const approvalReminded: MailPlanner<'approval_reminded'> = ({ data }, facts) => {
  const { remindedId, approverId, place } = data;
  const standing = remindedId === approverId ? [] : [standsInFor(approverId, facts)];
  return mailTo(remindedId, place, facts, standing, true);
};

function mailTo(
  personId: number,
  place: number,
  facts: MailFacts,
  more: readonly string[],
  again = false,
): PlannedMail[] {
  const to = facts.people.get(personId);
  if (!to) return [];
  const { number, customer, subject, serviceName, sensitive } = facts;
  const wanted = again ? 'still needed' : 'needed';
  return [
    {
      to,
      kind: again ? 'approval_reminder' : 'approval_requested',
      subject: `Your approval is ${wanted}: ${number}`,
      heading: `${customer.fullName} ${again ? 'still needs' : 'needs'} your approval`,
      paragraphs: ['The work starts when it is approved. If you decline it, say why.', ...more],
      facts: [
        { label: 'Number', value: number },
        { label: 'About', value: subject },
        { label: 'Service', value: serviceName },
      ],
      // The page behind the link decides nothing until a button on it is pressed.
      action: {
        label: 'Approve or decline',
        url: sensitive ? requestUrl(facts) : facts.decisionUrl(place, personId),
      },
      afterwards: ['The link is for you alone: do not pass this mail on.'],
    },
  ];
}

function standsInFor(approverId: number, facts: MailFacts): string {
  return `You are asked because you stand in for ${nameIn(facts)(approverId)}.`;
}

function nameIn({ people }: MailFacts): (id: number) => string {
  return (id) => people.get(id)?.fullName ?? 'the approver';
}
