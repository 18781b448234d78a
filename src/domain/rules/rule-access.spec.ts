import { people } from '../../../test/support/factories/ticket-facts.js';
import { againstEditingRule } from './rule-access.js';

describe('who may change a rule', () => {
  const mayChange = (officeCode: string | null) =>
    Object.entries(people).flatMap(([name, actor]) =>
      againstEditingRule(actor, officeCode) === null ? [name] : [],
    );

  it('is the lead of its office, and an administrator', () => {
    expect(mayChange('it')).toEqual(['itLead', 'administrator']);
    expect(mayChange('hr')).toEqual(['hrLead', 'administrator']);
  });

  it('is an administrator alone when it holds in every office', () => {
    expect(mayChange(null)).toEqual(['administrator']);
    expect(againstEditingRule(people.itLead, null)).toMatchObject({
      ...{ code: 'rule.own_office', field: 'officeCode' },
    });
  });
});
