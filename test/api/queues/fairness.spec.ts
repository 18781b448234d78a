import { aPerson } from '../../support/factories/a-person.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';

refusesStrangers('GET', '/api/v1/led-teams/:code/fairness', {
  params: async () => ({ code: 'it-access' }),
  as: [
    anEmployee(403),
    {
      who: 'an agent who leads nobody',
      person: () => aPerson({ roles: [{ role: 'agent', team: 'it-access' }] }),
      status: 403,
    },
  ],
});
