import { asked, plannedStep } from '../../../test/support/factories/approval-steps.js';
import {
  monday9am,
  outcomeOf,
  refusalCodes,
} from '../../../test/support/factories/ticket-facts.js';
import { openTicket, type OpenTicketInput, type ServiceForOpening } from './open-ticket.js';

const laptop: ServiceForOpening = {
  code: 'laptop',
  active: true,
  bureauCodes: null,
  teamCode: 'it-laptops',
  officeCode: 'it',
  policyCode: 'standard',
  policyVersion: 2,
  impact: 'person',
  urgency: 'soon',
  sensitive: false,
  approvals: [],
  stages: [],
  checklist: [],
};

const request = (overrides: Partial<OpenTicketInput> = {}): OpenTicketInput => ({
  customer: { id: 1, bureauCode: 'roads' },
  submitterId: 1,
  filedBy: 'customer',
  channel: 'portal',
  subject: 'A laptop for the field crew',
  service: laptop,
  ...overrides,
});

describe('opening a ticket', () => {
  it('has all the stages of its service ahead, as they are now', () => {
    const stages = [
      { code: 'award', name: 'We choose a company', staffName: 'Award', holder: 'team' },
      { code: 'delivery', name: 'It is delivered', staffName: 'Delivery', holder: 'vendor' },
    ] as const;
    const given = request();
    const staged = { ...given, service: { ...given.service, stages } };
    const { facts, events } = outcomeOf(openTicket(staged, monday9am));
    expect(facts.stagesLeft).toEqual(['award', 'delivery']);
    expect(events[0]?.data).toMatchObject({ stages });
  });

  it('begins as new with the team, office and priority of the service', () => {
    const { facts, events } = outcomeOf(openTicket(request(), monday9am));
    expect(facts).toEqual({
      customerId: 1,
      submitterId: 1,
      openTasks: [],
      offeredTeamCode: null,
      openSteps: [],
      tags: [],
      bureauCode: 'roads',
      channel: 'portal',
      teamCode: 'it-laptops',
      officeCode: 'it',
      sensitive: false,
      impact: 'person',
      urgency: 'soon',
      priority: 'normal',
      status: 'new',
      pendingReason: null,
      pendingSince: null,
      pendingRemindAt: null,
      pendingUntil: null,
      approval: 'none',
      approverIds: [],
      assigneeId: null,
      openedAt: monday9am,
      solvedAt: null,
      closedAt: null,
      reopenCount: 0,
      transferCount: 0,
      stagesLeft: [],
    });
    expect(events).toEqual([
      {
        kind: 'opened',
        occurredAt: monday9am,
        actorId: 1,
        actorSide: 'customer',
        data: {
          channel: 'portal',
          filedBy: 'customer',
          customerId: 1,
          submitterId: 1,
          serviceCode: 'laptop',
          policyCode: 'standard',
          policyVersion: 2,
          teamCode: 'it-laptops',
          officeCode: 'it',
          impact: 'person',
          urgency: 'soon',
          priority: 'normal',
          waitsForApproval: false,
        },
      },
    ]);
  });

  it('waits for the approval its service asks for', () => {
    const service = { ...laptop, approvals: [plannedStep()] };
    const { facts, events } = outcomeOf(openTicket(request({ service }), monday9am));
    expect(facts).toMatchObject({
      status: 'pending',
      pendingReason: 'approval',
      pendingSince: monday9am,
      approval: 'requested',
      approverIds: [9],
    });
    expect(events.map(({ kind }) => kind)).toEqual(['opened', 'approval_requested']);
    expect(events[1]).toMatchObject({
      data: { step: 'supervisor', approverId: 9 },
      actorSide: 'system',
    });
  });

  it('can be filed for a colleague, and logged by staff for a caller', () => {
    const forColleague = outcomeOf(openTicket(request({ submitterId: 2 }), monday9am));
    expect(forColleague.facts).toMatchObject({ customerId: 1, submitterId: 2 });
    const call = request({ submitterId: 3, filedBy: 'agent', channel: 'phone' });
    const logged = outcomeOf(openTicket(call, monday9am));
    expect(logged.events[0]).toMatchObject({
      actorId: 3,
      actorSide: 'agent',
      data: { channel: 'phone', filedBy: 'agent' },
    });
  });

  it('is refused without a title, for a closed service and for a bureau it is not offered to, all at once', () => {
    const service = { ...laptop, active: false, bureauCodes: ['parks'] };
    const decision = openTicket(request({ subject: '  ', service }), monday9am);
    expect(refusalCodes(decision)).toEqual([
      'ticket.open.subject_missing',
      'ticket.open.service_closed',
      'ticket.open.not_for_bureau',
    ]);
  });

  it('is offered to the bureaus the service names', () => {
    const service = { ...laptop, bureauCodes: ['roads'] };
    expect(openTicket(request({ service }), monday9am).allowed).toBe(true);
  });

  it('is refused when nobody can approve, or when the approver is the customer', () => {
    const nobody = { ...laptop, approvals: [plannedStep({ asks: [asked(null)] })] };
    expect(refusalCodes(openTicket(request({ service: nobody }), monday9am))).toEqual([
      'ticket.open.approver_missing',
    ]);
    const oneself = { ...laptop, approvals: [plannedStep({ asks: [asked(1)] })] };
    expect(refusalCodes(openTicket(request({ service: oneself }), monday9am))).toEqual([
      'ticket.open.approver_is_customer',
    ]);
  });

  it('is refused to staff who log their own call', () => {
    const own = request({ filedBy: 'agent', channel: 'phone' });
    expect(refusalCodes(openTicket(own, monday9am))).toEqual(['ticket.open.own_request_as_staff']);
  });

  it.each(['phone', 'walk_up'] as const)('is refused as %s to anybody but staff', (channel) => {
    expect(refusalCodes(openTicket(request({ channel }), monday9am))).toEqual([
      'ticket.open.channel_needs_staff',
    ]);
  });
});
