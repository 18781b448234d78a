import type { OutgoingMail } from '../../../src/platform/mail/mail-transport.js';
import { TicketEventRelay } from '../../../src/modules/tickets/ticket-event-relay.js';
import { aPerson, type TestPerson } from '../../support/factories/a-person.js';
import { aTeam } from '../../support/factories/a-team.js';
import { aTicket, sensitiveService, type TestTicket } from '../../support/factories/a-ticket.js';
import { act, anAgentFor, aSolvedTicket, drainRelay } from '../../support/factories/desk-acts.js';
import { capturedMails, createTestApp, settableClock } from '../../support/test-app.js';

async function mailsTo(person: TestPerson): Promise<OutgoingMail[]> {
  await drainRelay();
  const mails = await capturedMails();
  return mails.filter(({ to }) => to.address === person.email);
}

async function subjectsTo(person: TestPerson): Promise<string[]> {
  return (await mailsTo(person)).map(({ subject }) => subject);
}

async function lastMailTo(person: TestPerson): Promise<OutgoingMail> {
  return (await mailsTo(person)).at(-1)!;
}

describe('mail to the customer', () => {
  afterEach(() => settableClock.release());

  it('says that we have the request, with its number and promise', async () => {
    // The zone is named with a time of day, and that only of the next two days: a Monday.
    settableClock.set('2026-11-23T15:00:00Z');
    const ticket = await aTicket({ customer: await aPerson({ timeZone: 'America/Denver' }) });
    const [mail, ...others] = await mailsTo(ticket.customer);
    expect(others).toEqual([]);
    expect(mail!.subject).toBe(`Your request ${ticket.number}: we have it`);
    expect(mail!.text).toContain('My screen flickers');
    expect(mail!.text).toMatch(
      /We'll answer you by \w+, \w+ \d+.*We expect to finish by \w+, \w+ \d+/,
    );
    expect(mail!.text).toMatch(/ MT\b/);
    expect(mail!.text).toContain(`/requests/${ticket.number}`);
  });

  it('brings a reply with its words', async () => {
    const ticket = await aTicket();
    const agent = await anAgentFor(ticket, 'Ana Ruiz');
    await act(agent, `/tickets/${ticket.number}/comments`, { body: 'Which screen is it?\nLeft?' });
    const mail = await lastMailTo(ticket.customer);
    expect(mail.subject).toBe(`Your request ${ticket.number}: we have an answer`);
    expect(mail.text).toContain('Ana Ruiz:\n> Which screen is it?\n> Left?');
    expect(await mailsTo(agent)).toEqual([]);
  });

  it('asks a question once, and says that the clock waits', async () => {
    const ticket = await aTicket();
    const agent = await anAgentFor(ticket);
    await act(agent, `/tickets/${ticket.number}/hold`, {
      reason: 'customer_answer',
      question: 'Which screen?',
    });
    expect((await subjectsTo(ticket.customer)).slice(1)).toEqual([
      `Your request ${ticket.number}: we need something from you`,
    ]);
    const { text } = await lastMailTo(ticket.customer);
    expect(text).toContain('> Which screen?');
    expect(text).toContain('Our clock is paused.');
  });

  it('asks whether it is fixed, in the words of the desk', async () => {
    const ticket = await aSolvedTicket();
    expect((await subjectsTo(ticket.customer)).slice(1)).toEqual([
      `Your request ${ticket.number}: is it fixed?`,
    ]);
    const { text } = await lastMailTo(ticket.customer);
    expect(text).toContain('> We replaced the cable.');
    expect(text).toContain('Is it fixed? Tell us yes or no:');
  });

  it('confirms reopening and withdrawing, although they did it themselves', async () => {
    const solved = await aSolvedTicket();
    await drainRelay();
    await act(solved.customer, `/requests/${solved.number}/reopening`, { reason: 'Still dark.' });
    expect((await subjectsTo(solved.customer)).at(-1)).toBe(
      `Your request ${solved.number}: it is open again`,
    );
    const open = await aTicket();
    await act(open.customer, `/requests/${open.number}/withdrawal`, {});
    expect((await subjectsTo(open.customer)).at(-1)).toBe(
      `Your request ${open.number}: it is withdrawn`,
    );
  });

  it('does not come for their own messages, staff notes, assignments or priorities', async () => {
    const ticket = await aTicket();
    const agent = await anAgentFor(ticket);
    await act(ticket.customer, `/requests/${ticket.number}/comments`, { body: 'One more thing' });
    await act(agent, `/tickets/${ticket.number}/staff-notes`, { body: 'Secret: seems confused' });
    await act(agent, `/tickets/${ticket.number}/assignee`, { assigneeId: agent.id }, 'put');
    await act(
      agent,
      `/tickets/${ticket.number}/priority`,
      { impact: 'bureau', urgency: 'now' },
      'put',
    );
    expect(await subjectsTo(ticket.customer)).toEqual([
      `Your request ${ticket.number}: we have it`,
    ]);
  });

  it('goes to the colleague who filed it as well', async () => {
    const customer = await aPerson({ fullName: 'Maria Customer' });
    const submitter = await aPerson({ fullName: 'Sam Submitter' });
    const { number } = await act(submitter, '/requests', {
      serviceCode: 'ask-it',
      customerId: customer.id,
      answers: { subject: 'Her screen', details: 'Flickers.' },
    });
    expect((await mailsTo(customer))[0]!.text).toContain('Sam Submitter sent it for you.');
    expect((await mailsTo(submitter))[0]!.text).toContain('You sent it for Maria Customer.');
    expect((await mailsTo(submitter))[0]!.subject).toContain(String(number));
  });

  it('does not come to someone who left', async () => {
    const ticket = await aTicket();
    const { dataSource } = await createTestApp();
    await dataSource.query('UPDATE people SET active = false WHERE id = $1', [ticket.customer.id]);
    expect(await mailsTo(ticket.customer)).toEqual([]);
  });

  it('never speaks of tickets, customers or SLAs', async () => {
    const ticket = await aSolvedTicket();
    await act(ticket.customer, `/requests/${ticket.number}/reopening`, { reason: 'No.' });
    const all = (await mailsTo(ticket.customer)).map(({ subject, text }) => `${subject} ${text}`);
    expect(all).toHaveLength(3);
    expect(all.join(' ')).not.toMatch(
      /\b(tickets?|SLAs?|customers?|breach\w*|escalat\w*|users?)\b/i,
    );
  });
});

describe('mail about a sensitive request', () => {
  it('says nothing but that there is something to read, to anybody', async () => {
    const customer = await aPerson({ fullName: 'Maria Private' });
    const ticket = await aTicket({
      customer,
      serviceCode: 'ask-hr-in-confidence',
      answers: {
        subject: 'About my manager',
        details: 'Something happened.',
        contact_way: 'writing',
      },
    });
    const agent = await anAgentFor(ticket, 'Hana Hidden');
    await act(agent, `/tickets/${ticket.number}/comments`, { body: 'Please call me' });
    await act(customer, `/requests/${ticket.number}/comments`, { body: 'I am afraid' });
    const mails = [...(await mailsTo(customer)), ...(await mailsTo(agent))];
    expect(mails.map(({ subject }) => subject)).toEqual(
      Array.from({ length: 3 }, () => `${ticket.number}: there is something new`),
    );
    const words = mails.map(({ text, html }) => text + html).join(' ');
    expect(words).not.toMatch(/manager|happened|call me|afraid|Hana|Maria|confidence/i);
    expect(words).toContain(`/requests/${ticket.number}`);
    expect(words).toContain(`/desk/tickets/${ticket.number}`);
  });

  it('does not go to the colleague who filed it', async () => {
    const customer = await aPerson();
    const submitter = await aPerson();
    await act(submitter, '/requests', {
      serviceCode: 'ask-hr-in-confidence',
      customerId: customer.id,
      answers: { subject: 'For her', details: 'Something.', contact_way: 'writing' },
    });
    expect(await mailsTo(customer)).toHaveLength(1);
    expect(await mailsTo(submitter)).toEqual([]);
  });
});

describe('mail to staff', () => {
  it('tells an agent what a colleague gave them, not what they took themselves', async () => {
    const ticket = await aTicket();
    const [giver, taker] = [await anAgentFor(ticket, 'Gina Giver'), await anAgentFor(ticket)];
    await act(giver, `/tickets/${ticket.number}/assignee`, { assigneeId: taker.id }, 'put');
    expect(await subjectsTo(taker)).toEqual([`${ticket.number}: assigned to you`]);
    expect((await lastMailTo(taker)).text).toContain('Gina Giver assigned it to you.');
    expect(await mailsTo(giver)).toEqual([]);
    const other = await aTicket();
    await act(taker, `/tickets/${other.number}/assignee`, { assigneeId: taker.id }, 'put');
    expect(await mailsTo(taker)).toHaveLength(1);
  });

  it('tells the assignee that the customer wrote, reopened or withdrew, once for each', async () => {
    const ticket = await aSolvedTicket();
    await act(ticket.customer, `/requests/${ticket.number}/reopening`, { reason: 'Still dark.' });
    await act(ticket.customer, `/requests/${ticket.number}/comments`, { body: 'Any news?' });
    await act(ticket.customer, `/requests/${ticket.number}/withdrawal`, {});
    expect(await subjectsTo(ticket.agent)).toEqual([
      `${ticket.number}: reopened by the customer`,
      `${ticket.number}: the customer wrote`,
      `${ticket.number}: withdrawn by the customer`,
    ]);
  });

  it('asks the approver, and tells the customer what was decided', async () => {
    const supervisor = await aPerson({ fullName: 'Susan Supervisor' });
    const customer = await aPerson({ fullName: 'Maria Customer', supervisorId: supervisor.id });
    const { number } = await aTicket({
      customer,
      serviceCode: 'software',
      answers: await answersFor('software'),
    });
    expect(await subjectsTo(supervisor)).toEqual([`Your approval is needed: ${number}`]);
    expect((await lastMailTo(supervisor)).text).toContain('Maria Customer needs your approval');
    await act(supervisor, `/requests/${number}/approval`, {
      decision: 'decline',
      words: 'No money.',
    });
    const mail = await lastMailTo(customer);
    expect(mail.subject).toBe(`Your request ${number}: it was not approved`);
    expect(mail.text).toContain('Susan Supervisor:\n> No money.');
    expect(await mailsTo(supervisor)).toHaveLength(1);
  });
});

describe('every mail', () => {
  it('belongs to one thread of its request and asks machines not to answer', async () => {
    const ticket = await aSolvedTicket();
    const mails = await mailsTo(ticket.customer);
    const { environment } = await createTestApp();
    const root = `<${ticket.number}@${new URL(environment.publicUrl).hostname}>`;
    expect(mails).toHaveLength(2);
    for (const { headers } of mails) {
      expect(headers).toMatchObject({
        'In-Reply-To': root,
        References: root,
        'Auto-Submitted': 'auto-generated',
      });
    }
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(2);
  });

  it('goes out once, however often the relay tells of its event', async () => {
    const ticket = await aTicket();
    await drainRelay();
    const { app, dataSource } = await createTestApp();
    await dataSource.query(
      `INSERT INTO ticket_event_relay (event_id, ticket_id) SELECT id, ticket_id FROM ticket_events WHERE ticket_id = $1`,
      [ticket.id],
    );
    await app.get(TicketEventRelay, { strict: false }).drain();
    expect(await mailsTo(ticket.customer)).toHaveLength(1);
  });

  it('keeps hostile words harmless and whole', async () => {
    const subject = '<script>alert(1)</script> 😀 \u202Ertl';
    const customer = await aPerson({ fullName: 'Evil "Name" <x@y.z>' });
    await aTicket({ customer, answers: { subject, details: 'x' } });
    const [mail] = await mailsTo(customer);
    expect(mail!.text).toContain(subject);
    expect(mail!.html).not.toContain('<script>');
    expect(mail!.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; 😀');
    expect(mail!.subject).not.toContain('script');
  });
});

async function answersFor(serviceCode: string): Promise<Record<string, unknown>> {
  const { dataSource } = await createTestApp();
  const [{ fields }] = await dataSource.query(
    `SELECT f.fields FROM service_forms f JOIN services s ON s.code = f.service_code AND s.form_version = f.version
      WHERE s.code = $1`,
    [serviceCode],
  );
  const answers: Record<string, unknown> = {};
  for (const field of fields) {
    const { key, kind, options, showWhen } = field;
    if (
      showWhen &&
      answers[showWhen.field] !== showWhen.equals &&
      !showWhen.in?.includes(answers[showWhen.field])
    )
      continue;
    if (kind === 'radios' || kind === 'select') answers[key] = options[0].value;
    else if (kind === 'checkboxes') answers[key] = [options[0].value];
    else if (kind === 'yes_no') answers[key] = 'no';
    else if (kind === 'date') answers[key] = '2027-03-01';
    else if (kind === 'number' || kind === 'money') answers[key] = field.min ?? 1;
    else answers[key] = 'Something';
  }
  return answers;
}

describe('mail about tasks', () => {
  it('tells the leads of another office of a task, and of a restricted ticket nothing else', async () => {
    const team = await aTeam('information-technology', 'office-hours');
    const lead = await aPerson({ fullName: 'Lee Leads', roles: [{ role: 'team_lead', team }] });
    for (const [serviceCode, told] of [
      ['ask-hr', true],
      [sensitiveService, false],
    ] as const) {
      const ticket = await aTicket({ serviceCode });
      const agent = await anAgentFor(ticket, 'Ana Ruiz');
      const task = { teamCode: team, title: 'Lock an account', words: 'Please lock jd.' };
      await act(agent, `/tickets/${ticket.number}/tasks`, task);
      if (!told) await agreeToShare(ticket, task);
      const mail = await lastMailTo(lead);
      expect(mail.subject).toBe('A task for your team');
      expect(mail.text).toMatch(/\/desk\/tasks\/\d+/);
      expect(mail.text.includes('Lock an account')).toBe(told);
      const whole = JSON.stringify(mail);
      expect(whole).not.toMatch(new RegExp(`${ticket.number}|${ticket.customer.fullName}|jd`));
    }
  });
});

/** The customer of a restricted ticket lets the other office read the task as it is proposed. */
async function agreeToShare(
  { id, number, customer }: TestTicket,
  { title, words }: { readonly title: string; readonly words: string },
): Promise<void> {
  const { dataSource } = await createTestApp();
  const [task]: { id: number }[] = await dataSource.query(
    'SELECT id FROM ticket_tasks WHERE ticket_id = $1',
    [id],
  );
  await act(customer, `/requests/${number}/summaries/${task!.id}/agreement`, { title, words });
}
