import type { Refusal } from '../decision.js';
import type { Actor } from '../ticket/ticket-access.js';

const ownOffice: Refusal = {
  code: 'rule.own_office',
  field: 'officeCode',
  message:
    'You can change the rules of the office that you lead. Those of every office are the administrators’.',
};

/** Why this person may not change a rule about this office, null standing for every office; null when they may. */
export function againstEditingRule(actor: Actor, officeCode: string | null): Refusal | null {
  if (actor.administrator) return null;
  const leads = actor.grants.some(
    (grant) => grant.role === 'office_lead' && grant.officeCode === officeCode,
  );
  return leads && officeCode !== null ? null : ownOffice;
}
