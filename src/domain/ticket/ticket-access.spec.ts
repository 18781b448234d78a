import { people, ticketFacts } from '../../../test/support/factories/ticket-facts.js';
import {
  accessTo,
  actsForCustomer,
  canSeeInPartnerList,
  isStaff,
  seesAsStaff,
  worksInOffice,
  worksInTeam,
  type Actor,
} from './ticket-access.js';

const ordinary = ticketFacts({ submitterId: 2, approverIds: [9] });
const sensitive = ticketFacts({
  submitterId: 2,
  approverIds: [9],
  sensitive: true,
  officeCode: 'hr',
  teamCode: 'hr-relations',
});

const views = (ticket: typeof ordinary) =>
  Object.entries(people).map(([name, actor]) => [name, accessTo(actor, ticket)]);

describe('who sees everything that staff see', () => {
  const seeing = (ticket: typeof ordinary) =>
    Object.entries(people).flatMap(([name, actor]) => (seesAsStaff(actor, ticket) ? [name] : []));

  it('is all staff, and of a restricted ticket the office that serves it', () => {
    const staff = ['ana', 'ben', 'itLead', 'networkAgent', 'hrAgent', 'hrLead'];
    expect(seeing(ordinary)).toEqual(staff);
    expect(seeing(sensitive)).toEqual(['hrAgent', 'hrLead']);
  });

  it('is never the customer', () => {
    expect(seesAsStaff(people.ana, { ...ordinary, customerId: people.ana.personId })).toBe(false);
  });
});

describe('who sees a ticket', () => {
  it('is the customer, whoever filed it, the approver asked, and all staff', () => {
    expect(views(ordinary)).toEqual([
      ['maria', 'customer'],
      ['sam', 'customer'],
      ['ana', 'staff'],
      ['ben', 'staff'],
      ['itLead', 'staff'],
      ['networkAgent', 'staff'],
      ['hrAgent', 'staff'],
      ['hrLead', 'staff'],
      ['lee', 'customer'],
      ['roadsLead', 'none'],
      ['parksLead', 'none'],
      ['administrator', 'none'],
    ]);
  });

  it('is narrower for a sensitive one: the customer, the approver asked, and the office that serves it', () => {
    expect(views(sensitive)).toEqual([
      ['maria', 'customer'],
      ['sam', 'none'],
      ['ana', 'none'],
      ['ben', 'none'],
      ['itLead', 'none'],
      ['networkAgent', 'none'],
      ['hrAgent', 'staff'],
      ['hrLead', 'staff'],
      ['lee', 'customer'],
      ['roadsLead', 'none'],
      ['parksLead', 'none'],
      ['administrator', 'none'],
    ]);
  });

  it('shows staff their own ticket as customers only, also in their own office', () => {
    const own = { ...sensitive, customerId: people.hrAgent.personId };
    expect(accessTo(people.hrAgent, own)).toBe('customer');
  });

  it('shows staff the ticket they wrote down for a caller as staff', () => {
    const logged = ticketFacts({ submitterId: people.ana.personId });
    expect(accessTo(people.ana, logged)).toBe('staff');
    expect(actsForCustomer(people.ana, logged)).toBe(false);
  });

  it('ends for an approver when the decision is no longer awaited', () => {
    expect(accessTo(people.lee, ticketFacts({ approverIds: [] }))).toBe('none');
  });

  it('is open to an administrator who also works at a desk, because of the desk', () => {
    const both: Actor = { ...people.ana, administrator: true };
    expect(accessTo(both, ordinary)).toBe('staff');
  });
});

describe('who acts for the customer', () => {
  it('is the customer and whoever filed it for them', () => {
    expect(actsForCustomer(people.maria, ordinary)).toBe(true);
    expect(actsForCustomer(people.sam, ordinary)).toBe(true);
    expect(actsForCustomer(people.lee, ordinary)).toBe(false);
  });

  it('is the customer alone when it is sensitive', () => {
    expect(actsForCustomer(people.maria, sensitive)).toBe(true);
    expect(actsForCustomer(people.sam, sensitive)).toBe(false);
  });
});

describe('where somebody works', () => {
  it('is the office for agents and leads, never for bureau leads and administrators', () => {
    const atIt = Object.entries(people).filter(([, actor]) => worksInOffice(actor, 'it'));
    expect(atIt.map(([name]) => name)).toEqual(['ana', 'ben', 'itLead', 'networkAgent']);
    expect(isStaff(people.roadsLead)).toBe(false);
    expect(isStaff(people.administrator)).toBe(false);
  });

  it('is the team of the grant, and every team of the office for its lead', () => {
    const inTeam = Object.entries(people).filter(([, actor]) =>
      worksInTeam(actor, 'it-laptops', 'it'),
    );
    expect(inTeam.map(([name]) => name)).toEqual(['ana', 'ben', 'itLead']);
  });
});

describe('the list behind a dashboard figure', () => {
  it("shows the lead of the customer's bureau what is not sensitive, and nobody else", () => {
    const who = (ticket: typeof ordinary) =>
      Object.entries(people)
        .filter(([, actor]) => canSeeInPartnerList(actor, ticket))
        .map(([name]) => name);
    expect(who(ordinary)).toEqual(['roadsLead']);
    expect(who(sensitive)).toEqual([]);
  });
});
