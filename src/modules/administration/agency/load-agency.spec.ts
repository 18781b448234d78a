import { checkedAgency } from './load-agency.js';
test('x', async () => { const a = await checkedAgency('config/agency', Date.parse('2026-11-23T12:00:00Z')); console.log(a.services.length, a.people.length, a.synonyms.size); });
