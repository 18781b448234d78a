import { signInAs } from '../sign-in-as.js';
import { createTestApp } from '../test-app.js';
import { aPerson, type PersonWishes, type TestPerson } from './a-person.js';
import { approvedService, aTicket } from './a-ticket.js';
import { drainRelay } from './desk-acts.js';
import { capturedMails } from '../test-app.js';

/** A request that waits for its customer's supervisor. */
export async function anApproval(supervisor?: TestPerson, customer: PersonWishes = {}) {
  const approver = supervisor ?? (await aPerson({ fullName: 'Rita Supervisor' }));
  const asker = await aPerson({ fullName: 'Sam Asker', supervisorId: approver.id, ...customer });
  const ticket = await aTicket({ customer: asker, serviceCode: approvedService });
  return {
    ...{ ticket, approver, asker, path: `/api/v1/requests/${ticket.number}` },
    customer: await signInAs(asker),
    desk: await signInAs(approver),
  };
}

/** A purchase that waits for the funding official, then for two of the three people of the purchase board. */
export async function aPurchase(wishes: PersonWishes = {}) {
  const customer = await aPerson({ bureau: 'waterways', fullName: 'Pat Buyer', ...wishes });
  const ticket = await aTicket({
    ...{ customer, serviceCode: 'larger-purchase' },
    answers: {
      ...{ title: 'A dredge for the harbor', kind_of_need: 'goods', estimate: 250_000 },
      ...{ funding_year: 2027, needed_by: '2027-03-01', known_source: 'several' },
      details: 'The old one is forty years old.',
    },
  });
  return {
    ...{ ticket, customer, path: `/api/v1/requests/${ticket.number}` },
    client: await signInAs(customer),
  };
}

/** Somebody of the agency's files. */
export async function byEmail(email: string): Promise<TestPerson> {
  const { dataSource } = await createTestApp();
  const [person]: TestPerson[] = await dataSource.query(
    `SELECT id, email::text AS email, full_name AS "fullName", bureau_code AS "bureauCode"
       FROM people WHERE email = $1`,
    [email],
  );
  return person!;
}

/** The path of the link in the newest mail to somebody. */
export async function linkInMailTo(person: { readonly email: string }): Promise<string> {
  await drainRelay();
  const mails = (await capturedMails()).filter(({ to }) => to.address === person.email);
  return /\/a\/[\w-]+/.exec(mails.at(-1)?.text ?? '')?.[0] ?? 'no link';
}
