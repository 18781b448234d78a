import { roleAbilities } from './role-abilities.js';

const rolesFor = (label: string): readonly string[] =>
  roleAbilities().find((ability) => ability.label === label)!.roles;

describe('which role may do what, as the rules decide it', () => {
  test.each([
    [
      'Ask for services and follow their own requests',
      ['everyone', 'agent', 'team_lead', 'office_lead', 'bureau_lead', 'administrator'],
    ],
    ['Read requests of every office', ['agent', 'team_lead', 'office_lead']],
    ['Leave staff notes on requests of every office', ['agent', 'team_lead', 'office_lead']],
    ['Answer, assign and finish requests of their office', ['agent', 'team_lead', 'office_lead']],
    ['Take requests from the queue of their team', ['agent', 'team_lead', 'office_lead']],
    ['Take requests from every queue of their office', ['office_lead']],
    ['Correct what was recorded about requests of their team', ['team_lead', 'office_lead']],
    ['Correct what was recorded about requests of their office', ['office_lead']],
    ['Read restricted requests of their office', ['agent', 'team_lead', 'office_lead']],
    ['Read restricted requests of other offices', []],
    ['Change the rules that act by themselves', ['office_lead', 'administrator']],
    ['Read the dashboard of their bureau', ['bureau_lead']],
    ['Read the dashboards of every bureau', ['office_lead']],
    ['See in Admin how the service runs and is set up', ['administrator']],
    ['Send failed mail again', ['administrator']],
    [
      'Read what the staff of their office say of their work, in groups of ten and more',
      ['office_lead'],
    ],
    ['Publish calendars and policies', ['administrator']],
    ['Correct a calendar back in time', ['administrator']],
  ])('%s: %p', (label, roles) => {
    expect(rolesFor(label)).toEqual(roles);
  });

  test('every ability is listed above', () => {
    expect(roleAbilities()).toHaveLength(18);
  });
});
