import type { TicketEventData, TicketEventKind } from '../../domain/ticket/ticket-event.js';
import type { RelayedEvent } from '../tickets/ticket-event-relay.js';
import { clockKey, type MailFacts, type MailPerson } from './mail-facts.js';
import { contentOf, planMails, subjectOf } from './plan-mails.js';

const monday9am = Date.parse('2026-11-23T09:00:00-05:00');
const hourMs = 3_600_000;

function person(id: number, fullName: string, wishes: Partial<MailPerson> = {}): MailPerson {
  const givenName = fullName.split(' ')[0]!;
  const email = `${givenName.toLowerCase()}@agency.example`;
  return { id, email, fullName, givenName, timeZone: 'America/New_York', active: true, ...wishes };
}

const maria = person(1, 'Maria Lopez');
const ana = person(3, 'Ana Ruiz');
const ben = person(4, 'Ben Lead');
const olga = person(5, 'Olga Office');
const bea = person(6, 'Bea Bureau');
const hilda = person(8, 'Hilda Benefits');

const facts: MailFacts = {
  now: monday9am,
  publicUrl: 'https://help.example',
  repliesRead: false,
  number: 'CP-100042',
  subject: 'My screen flickers',
  sensitive: false,
  status: 'open',
  serviceName: 'Computer problem',
  deskName: 'IT desk',
  deskPhone: '202-555-0120',
  teamName: 'Service desk',
  teamCode: 'it-service-desk',
  promisedResponseAt: monday9am + 2 * hourMs,
  promisedFinishAt: Date.parse('2026-12-03T12:00:00-05:00'),
  customer: maria,
  submitter: maria,
  assignee: ana,
  leads: [ben],
  team: [ana, ben],
  officeLeads: [olga],
  leadsOf: ({ teamCode }) => (teamCode === 'hr-benefits' ? [hilda] : []),
  tasks: new Map([[7, { askedById: ben.id, assigneeId: hilda.id }]]),
  bureauLeads: [bea],
  comments: new Map(),
  people: new Map([maria, ana, ben, hilda].map((each) => [each.id, each])),
  followUpOwners: new Map([[5, ben.id]]),
  missed: new Set(),
  ended: new Set(),
  decisionUrl: (place, personId) => `https://help.example/a/${place}-${personId}`,
  policies: new Map(),
  ...{ firstTeamCode: 'desk', bureauCode: 'roads' },
  dueAt: new Map([[clockKey({ metric: 'first_response', cycle: 1 }), monday9am + 2 * hourMs]]),
};

const before = {
  ...{ status: 'new', pendingReason: null, pendingUntil: null },
  ...{ pendingSince: null, pendingRemindAt: null },
} as const;

let sequence = 0;

function event<K extends TicketEventKind>(
  kind: K,
  data: TicketEventData[K],
  by: Partial<RelayedEvent> = {},
): RelayedEvent {
  sequence += 1;
  return {
    ...{ id: sequence, sequence, kind, data },
    ...{ occurredAt: monday9am, actorId: null, actorSide: 'system', ...by },
  } as RelayedEvent;
}

const warned = (percent: number, metric = 'first_response') =>
  event('promise_warned', { metric, cycle: 1, percent, at: monday9am });
const missed = event('promise_missed', { metric: 'first_response', cycle: 1, at: monday9am });

const told = (
  happened: RelayedEvent,
  changes: Partial<MailFacts> = {},
  batch: readonly RelayedEvent[] = [happened],
): string[] =>
  planMails(happened, { ...facts, ...changes }, batch).map(
    ({ to, kind }) => `${to.givenName} ${kind}`,
  );

describe('who is told of a promise', () => {
  it('is the assignee, from three quarters of the time on', () => {
    expect(told(warned(50))).toEqual([]);
    expect(told(warned(75))).toEqual(['Ana promise_warned']);
    expect(told(missed)).toEqual(['Ana promise_missed']);
  });

  it('is the lead while nobody has the ticket', () => {
    expect(told(warned(90), { assignee: null })).toEqual(['Ben promise_warned']);
    expect(told(missed, { assignee: null })).toEqual(['Ben promise_missed']);
    expect(told(missed, { assignee: null, leads: [] })).toEqual([]);
  });

  it('gets one mail when several thresholds of a clock become known together', () => {
    const batch = [warned(75), warned(90), missed];
    expect(batch.flatMap((each) => told(each, {}, batch))).toEqual(['Ana promise_missed']);
    const warnings = [warned(75), warned(90)];
    expect(warnings.map((each) => told(each, {}, warnings))).toEqual([[], ['Ana promise_warned']]);
    const twoClocks = [warned(75), warned(75, 'resolution')];
    expect(twoClocks.flatMap((each) => told(each, {}, twoClocks))).toHaveLength(2);
  });

  it('is told until when, in their own zone', () => {
    const honolulu = { ...ana, timeZone: 'Pacific/Honolulu' };
    const [mail] = planMails(warned(75), { ...facts, assignee: honolulu }, []);
    expect(mail!.heading).toBe('75% of the time for the first answer is used');
    expect(mail!.paragraphs).toEqual(['It is due Monday, November 23, by 6:00 a.m. HT.']);
  });
});

const toBenefits = { teamCode: 'hr-benefits', officeCode: 'hr' };

describe('who is told of an offer to another office', () => {
  const offer = { ...toBenefits, fromTeamCode: 'it-service-desk', fromOfficeCode: 'it' };

  it('are the leads of the team that was asked, when it is made and when it waits', () => {
    const made = event('offer_made', { ...offer, reason: 'Leave.' }, { actorId: ana.id });
    expect(told(made)).toEqual(['Hilda offer_made']);
    expect(planMails(made, facts, [])[0]!.paragraphs[0]).toBe(
      'Ana Ruiz gives as the reason: Leave.',
    );
    expect(told(event('offer_reminded', offer))).toEqual(['Hilda offer_reminded']);
  });

  it('is whoever offered it, and who has it, when it is answered', () => {
    const declined = { ...offer, reason: 'Pay.', offeredById: ben.id };
    expect(told(event('offer_declined', declined, { actorId: hilda.id }))).toEqual([
      ...['Ben offer_declined', 'Ana offer_declined'],
    ]);
    const moved = {
      ...{ ...toBenefits, previousTeamCode: 'it-service-desk', previousOfficeCode: 'it' },
      reason: 'Leave.',
    };
    expect(told(event('transferred', moved, { actorId: ana.id }))).toEqual([]);
    const accepted = event('transferred', { ...moved, offeredById: ben.id }, { actorId: 8 });
    expect(told(accepted)).toEqual(['Ben offer_accepted']);
  });
});

describe('who is told of a task', () => {
  const task = { ...toBenefits, taskId: 7, title: 'Check the leave', forOfficeCode: 'it' };
  const done = event('task_done', { ...task, result: 'It is right.' }, { actorId: hilda.id });
  const asked = event('task_asked', task, { actorId: ben.id });

  it('are the leads of the team that is asked, then whoever asked and who has the ticket', () => {
    expect(told(asked)).toEqual(['Hilda task_asked']);
    expect(told(done)).toEqual(['Ben task_done', 'Ana task_done']);
    const declined = event('task_declined', { ...task, reason: 'No.', wasAccepted: false });
    expect(told(declined)).toEqual(['Ben task_declined', 'Ana task_declined']);
    expect(told(event('task_taken_back', { ...task, wasAccepted: true }))).toEqual([
      'Hilda task_taken_back',
    ]);
    const unknown = { ...task, taskId: 9, wasAccepted: true };
    expect(told(event('task_taken_back', unknown))).toEqual([]);
  });

  it('is the customer first where the ticket is restricted, then whoever has it if they refuse', () => {
    const proposed = event('task_proposed', task, { actorId: ana.id });
    expect(told(proposed, { sensitive: true })).toEqual(['Maria share_asked']);
    const refused = event('task_refused', { ...task, reason: null }, { actorId: maria.id });
    expect(told(refused, { sensitive: true })).toEqual(['Ana share_refused']);
  });

  it('reads nothing of a restricted ticket, not even its number', () => {
    const secret = { ...facts, sensitive: true };
    const [mail] = planMails(asked, secret, []);
    const words = JSON.stringify([subjectOf(mail!, secret), contentOf(mail!, secret)]);
    expect(words).toContain('https://help.example/desk/tasks/7');
    expect(words).not.toMatch(/CP-100042|flickers|Maria|Check the leave/);
    expect(told(done, { sensitive: true })).toEqual(['Ana task_done']);
    const [answer] = planMails(done, secret, []);
    expect(JSON.stringify(contentOf(answer!, secret))).not.toMatch(/leave|right/);
  });
});

describe('who is told of other events', () => {
  it('is never the one who acted, nor someone who left', () => {
    const given = { assigneeId: ana.id, previousAssigneeId: null, how: 'assigned' } as const;
    expect(told(event('assigned', given, { actorId: ben.id }))).toEqual(['Ana assigned']);
    expect(told(event('assigned', given, { actorId: ana.id }))).toEqual([]);
    const left = { assignee: { ...ana, active: false } };
    expect(told(event('assigned', given, { actorId: ben.id }), left)).toEqual([]);
  });

  it('is the owner of a follow-up, who does not learn the score from the mail', () => {
    const opened = event('follow_up_opened', { followUpId: 5 });
    expect(told(opened)).toEqual(['Ben follow_up_opened']);
    const [mail] = planMails(opened, facts, []);
    expect(mail!.action.url).toBe('https://help.example/desk/follow-ups/5');
    expect(told(event('follow_up_opened', { followUpId: 6 }))).toEqual([]);
  });

  it('is the customer whose request goes on in another one, and not when that was undone at once', () => {
    const merged = event(
      'merged',
      { intoId: 8, intoNumber: 'CP-100050', before } as TicketEventData['merged'],
      { actorId: ana.id },
    );
    const unmerged = event('unmerged', { fromId: 8, fromNumber: 'CP-100050' }, { actorId: ana.id });
    expect(told(merged, { submitter: ben })).toEqual(['Maria request_merged']);
    const [mail] = planMails(merged, facts, [merged]);
    expect(mail).toMatchObject({
      subject: 'Your request CP-100042: we go on in CP-100050',
      action: { url: 'https://help.example/requests/CP-100050' },
    });
    expect(told(unmerged)).toEqual(['Maria request_unmerged']);
    const both = [merged, unmerged];
    expect(both.flatMap((each) => told(each, {}, both))).toEqual([]);
  });

  it('is whom a staff note calls, by a link without its words', () => {
    const noted = event(
      'staff_noted',
      { staffNoteId: 1, mentionedIds: [3, 4, 99] },
      { actorId: 3 },
    );
    expect(told(noted)).toEqual(['Ben mentioned']);
    const [mail] = planMails(noted, facts, []);
    expect([mail!.subject, mail!.heading, mail!.quote]).toEqual([
      'CP-100042: a colleague calls you',
      'Ana Ruiz calls you in a staff note on CP-100042',
      undefined,
    ]);
  });

  it('is nobody for staff notes that call nobody, transfers, priorities, closing and pulses', () => {
    const silent: RelayedEvent[] = [
      event('staff_noted', { staffNoteId: 1 }),
      event('closed', { how: 'automatic' }),
      event('pulse_sent', { pulseId: 1 }),
      event('pulse_answered', { pulseId: 1, revision: 1 }, { actorId: maria.id }),
      event('held', {
        reason: 'third_party',
        until: null,
        questionCommentId: null,
        waitingFor: null,
      }),
    ];
    expect(silent.flatMap((each) => told(each))).toEqual([]);
  });

  it('is the customer once when a phone call was settled on the spot', () => {
    const by = { actorId: ana.id, actorSide: 'agent' } as const;
    const comments = new Map([[9, { author: 'Ana Ruiz', body: 'Done on the phone.' }]]);
    const opened = event('opened', { filedBy: 'agent', waitsForApproval: false } as never, by);
    const replied = event('commented', { side: 'agent', commentId: 9, channel: 'phone' }, by);
    const resolved = event('resolved', { category: 'fixed', commentId: 9 }, by);
    const batch = [opened, replied, resolved];
    expect(batch.flatMap((each) => told(each, { comments }, batch))).toEqual(['Maria resolved']);
    const later = { ...resolved, occurredAt: monday9am + hourMs } as RelayedEvent;
    expect(told(opened, { comments }, [opened, later])).toEqual(['Maria request_received']);
  });
});

describe('a mail about a sensitive ticket', () => {
  it('holds its number and a link, whatever happened', () => {
    const sealed = { ...facts, sensitive: true };
    const [mail] = planMails(missed, sealed, [missed]);
    expect(subjectOf(mail!, sealed)).toBe('CP-100042: there is something new');
    const words = JSON.stringify(contentOf(mail!, sealed));
    expect(words).toContain('https://help.example/desk/tickets/CP-100042');
    expect(words).not.toMatch(/flickers|Maria|Computer problem|Service desk|missed|555/);
  });
});

describe('a mail', () => {
  it('says whether it can be answered', () => {
    const [mail] = planMails(warned(75), facts, []);
    const footer = (repliesRead: boolean) =>
      contentOf(mail!, { ...facts, repliesRead }).footer?.[0];
    expect(footer(false)).toContain('Answers to this mail are not read');
    expect(footer(true)).toContain('You can answer this mail');
  });
});

describe('who is asked to approve', () => {
  const asked = (more: object = {}) =>
    event('approval_requested', { approverId: ben.id, step: 'supervisor', place: 2, ...more });
  const mailOf = (happened: RelayedEvent, changes: Partial<MailFacts> = {}) => {
    const about = { ...facts, ...changes };
    const [mail] = planMails(happened, about, [happened]);
    return mail && { ...contentOf(mail, about), to: mail.to.givenName, kind: mail.kind };
  };

  it('is the approver, with a link of their own', () => {
    expect(mailOf(asked())).toMatchObject({
      ...{ to: 'Ben', kind: 'approval_requested', heading: 'Maria Lopez needs your approval' },
      action: { label: 'Approve or decline', url: `https://help.example/a/2-${ben.id}` },
    });
  });

  it('is who stands in instead, and is told for whom and why', () => {
    const mail = mailOf(
      asked({ standInId: ana.id, because: 'own_request', insteadOfId: maria.id }),
    );
    expect(mail!.to).toBe('Ana');
    expect(mail!.paragraphs.slice(1)).toEqual([
      'You are asked because you stand in for Ben Lead.',
      'In place of Maria Lopez: nobody approves their own request.',
    ]);
    const begun = { place: 1, approverId: ben.id, standInId: ana.id };
    expect(mailOf(event('approval_stand_in', begun))!.to).toBe('Ana');
    expect(mailOf(event('approval_stand_in', { ...begun, standInId: null }))).toBeUndefined();
  });

  it('is whoever replaces somebody who left', () => {
    const data = { place: 1, approverId: ana.id, toId: ben.id, because: 'left' } as const;
    const passed = mailOf(event('approval_passed_on', { ...data, standInId: null }));
    expect(passed!.paragraphs).toContain("In place of Ana Ruiz, who doesn't work here any more.");
    expect(mailOf(event('approval_passed_on', { ...data, standInId: ana.id }))!.to).toBe('Ana');
  });

  it('is reminded in other words', () => {
    const data = { place: 1, approverId: ben.id, remindedId: ana.id };
    expect(mailOf(event('approval_reminded', data))).toMatchObject({
      ...{ to: 'Ana', kind: 'approval_reminder', heading: 'Maria Lopez still needs your approval' },
    });
    expect(mailOf(event('approval_reminded', { ...data, remindedId: 99 }))).toBeUndefined();
  });

  it('learns nothing of a restricted request by mail, and has to sign in', () => {
    const text = JSON.stringify(mailOf(asked(), { sensitive: true }));
    expect(text).toContain('https://help.example/requests/CP-100042');
    expect(text).not.toMatch(/\/a\/|flickers|Maria|Computer problem/);
  });
});
