import { createTestApp } from '../test-app.js';
import { signInAs, type SignedInClient } from '../sign-in-as.js';
import { aPerson, type TestPerson } from './a-person.js';
import { aCase, type TestTicket } from './a-ticket.js';

/** A team of the test alone in an office, so that nothing else stands in its queue. */
export async function aTeam(office = 'information-technology', calendar?: string): Promise<string> {
  const { dataSource } = await createTestApp();
  const code = `team-${Math.random().toString(36).slice(2, 10)}`;
  await dataSource.query(
    `INSERT INTO teams (code, office_code, name, summary, calendar_code, position)
     SELECT $1, $2, 'A team', 'For a test', coalesce($3, calendar_code), 99
       FROM teams WHERE office_code = $2 LIMIT 1`,
    [code, office, calendar ?? null],
  );
  return code;
}

/** Somebody who works in the team, signed in. */
export async function aMemberOf(
  team: string,
  fullName = 'Ana Ruiz',
  role: 'agent' | 'team_lead' = 'agent',
): Promise<{ agent: TestPerson; desk: SignedInClient }> {
  const agent = await aPerson({ fullName, roles: [{ role, team }] });
  return { agent, desk: await signInAs(agent) };
}

/** Tickets that were handed over to the team, the oldest first. */
export async function ticketsIn(team: string, count: number): Promise<TestTicket[]> {
  const tickets: TestTicket[] = [];
  for (let n = 0; n < count; n += 1) {
    const { ticket, desk, ticketPath } = await aCase();
    const moved = await desk
      .post(`${ticketPath}/transfer`)
      .send({ teamCode: team, reason: 'Test.' });
    if (moved.status !== 201) throw new Error(JSON.stringify(moved.body));
    if (moved.body.offered) await accepted(ticketPath, team);
    tickets.push({ ...ticket, teamCode: team });
  }
  return tickets;
}

/** By the lead of the office: nobody of the team itself, which is as it was. */
async function accepted(ticketPath: string, team: string): Promise<void> {
  const { dataSource } = await createTestApp();
  const [{ office }] = (await dataSource.query(
    'SELECT office_code AS office FROM teams WHERE code = $1',
    [team],
  )) as [{ office: string }];
  const lead = await aPerson({ roles: [{ role: 'office_lead', office }] });
  const answer = await (await signInAs(lead)).post(`${ticketPath}/offer/acceptance`).send({});
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
}
