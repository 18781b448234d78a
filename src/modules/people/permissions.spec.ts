import { areasOf, permissionsOf } from './permissions.js';

describe('permissions', () => {
  it('lets everyone use the portal and nothing else', () => {
    expect([...permissionsOf([])]).toEqual(['portal.use']);
    expect(areasOf(permissionsOf([]))).toEqual(['portal']);
  });

  it('lets an agent work the desk without leading it', () => {
    const permissions = permissionsOf(['agent']);
    expect(permissions.has('desk.work')).toBe(true);
    expect(permissions.has('desk.lead')).toBe(false);
    expect(permissions.has('desk.correct')).toBe(false);
    expect(permissionsOf(['team_lead']).has('desk.correct')).toBe(true);
    expect(areasOf(permissions)).toEqual(['portal', 'desk']);
  });

  it('shows dashboards to office and bureau leads, not to team leads', () => {
    expect(areasOf(permissionsOf(['office_lead']))).toEqual(['portal', 'desk', 'dashboards']);
    expect(areasOf(permissionsOf(['bureau_lead']))).toEqual(['portal', 'dashboards']);
    expect(areasOf(permissionsOf(['team_lead']))).toEqual(['portal', 'desk']);
  });

  it('gives an administrator no work at the desk', () => {
    const permissions = permissionsOf(['administrator']);
    expect(permissions.has('desk.work')).toBe(false);
    expect(areasOf(permissions)).toEqual(['portal', 'admin']);
  });

  it('adds up the roles of someone who has several', () => {
    expect(areasOf(permissionsOf(['agent', 'bureau_lead', 'administrator']))).toEqual([
      'portal',
      'desk',
      'dashboards',
      'admin',
    ]);
  });

  it('gives nothing for a role it does not know', () => {
    expect([...permissionsOf(['emperor'])]).toEqual(['portal.use']);
  });
});
