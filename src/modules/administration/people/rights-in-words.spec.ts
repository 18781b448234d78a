import type { HeldGrant } from './held-grant.js';
import { rightsInWords } from './rights-in-words.js';
import type { StaffRole } from './staff-roles.js';

const everyone = 'Asks for services and follows their own requests.';

function grant(role: StaffRole, place: Partial<HeldGrant> = {}): HeldGrant {
  return {
    role,
    ...{ teamCode: null, teamName: null, officeCode: null, officeName: null, deskName: null },
    ...{ bureauCode: null, bureauName: null, since: '2026-01-01T00:00:00Z' },
    ...place,
  };
}

const it = { officeCode: 'it', officeName: 'Office of IT', deskName: 'IT desk' };
const hr = { officeCode: 'hr', officeName: 'Office of HR', deskName: 'HR desk' };
const laptops = { ...it, teamCode: 'laptops', teamName: 'Laptops' };
const network = { ...it, teamCode: 'network', teamName: 'Network' };

describe('what roles let a person do, in words', () => {
  test('without a role one is a customer', () => {
    expect(rightsInWords([])).toEqual([everyone]);
  });

  test('an agent works for the office and takes from the team', () => {
    expect(rightsInWords([grant('agent', laptops)])).toEqual([
      everyone,
      'Reads the requests of every office, but restricted ones only of the IT desk.',
      'Answers, assigns and finishes requests of the IT desk.',
      'Takes requests from the queue of Laptops.',
    ]);
  });

  test('agent and lead of one team, and agent of another, say each place once', () => {
    const grants = [grant('agent', laptops), grant('team_lead', laptops), grant('agent', network)];
    expect(rightsInWords(grants).slice(2)).toEqual([
      'Answers, assigns and finishes requests of the IT desk.',
      'Takes requests from the queue of Laptops and Network.',
    ]);
  });

  test('the lead of an office who is also in a team of another one', () => {
    expect(rightsInWords([grant('office_lead', hr), grant('agent', laptops)])).toEqual([
      everyone,
      'Reads the requests of every office, but restricted ones only of the HR desk and the IT desk.',
      'Answers, assigns and finishes requests of the HR desk and the IT desk.',
      'Takes requests from every queue of the HR desk.',
      'Takes requests from the queue of Laptops.',
      'Reads the dashboards of every bureau.',
    ]);
  });

  test('the lead of an office needs no word about teams of the same office', () => {
    const rights = rightsInWords([grant('office_lead', it), grant('agent', laptops)]);
    expect(rights).toContain('Takes requests from every queue of the IT desk.');
    expect(rights.join(' ')).not.toContain('Laptops');
  });

  test('the lead of two bureaus reads their dashboards and no requests', () => {
    const grants = [
      grant('bureau_lead', { bureauCode: 'a', bureauName: 'Bureau of Trails' }),
      grant('bureau_lead', { bureauCode: 'b', bureauName: 'Bureau of Parks' }),
    ];
    expect(rightsInWords(grants)).toEqual([
      everyone,
      'Reads the dashboard of the Bureau of Trails and the Bureau of Parks.',
    ]);
  });

  test('an administrator opens nobody else’s request, unless another role lets them', () => {
    const admin = 'Sees in Admin how the service runs and is set up, and sends failed mail again.';
    expect(rightsInWords([grant('administrator')])).toEqual([
      everyone,
      admin,
      'Opens no request but their own.',
    ]);
    expect(rightsInWords([grant('administrator'), grant('agent', laptops)]).at(-1)).toBe(admin);
  });
});
